import { describe, expect, it } from 'vitest';
import { columnOf, marked, packOf, rowsOf, truthOf, USUAL, withAnomalies } from './packs.test-support.ts';

const START_S = Date.parse('2024-03-01T00:00:00Z') / 1000;
/** Of CSV with quotes, as Python's reader takes it. */
function quotedRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end = ''] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('SMAP', () => {
  it('has arrays that NumPy reads, and intervals of the test from 0, ends included', async () => {
    const pack = await packOf(USUAL, 'smap');
    const truth = await truthOf(USUAL);
    const rows = quotedRows(pack.text('labeled_anomalies.csv'));
    expect(rows[0]).toEqual(['chan_id', 'spacecraft', 'anomaly_sequences', 'class', 'num_values']);
    for (const [index, [channel = '', , sequences = '', classes, count]] of rows.slice(1).entries()) {
      expect(marked(Number(count), JSON.parse(sequences))).toEqual(truth[index]?.slice(200));
      expect(classes).toBe('[point]');
      const bytes = pack.files.get(`test/${channel}.npy`) ?? new Uint8Array();
      const head = new TextDecoder('latin1').decode(bytes.subarray(0, 128));
      expect(head).toContain("{'descr': '<f8', 'fortran_order': False, 'shape': (200, 1), }");
      const view = new DataView(bytes.buffer, bytes.byteOffset);
      const at = 10 + view.getUint16(8, true);
      expect(at % 64).toBe(0);
      expect(bytes.length).toBe(at + 200 * 8);
    }
    const csv = await packOf(USUAL, 'merlion');
    const view = new DataView(pack.files.get('test/F-1.npy')?.slice().buffer ?? new ArrayBuffer(0));
    const first = view.getFloat64(10 + view.getUint16(8, true), true);
    expect(String(first)).toBe(columnOf(csv.text('data.csv'), 'CPU')[200]);
  });
});

describe('Yahoo S5', () => {
  it('spells its columns as each form does, and adds no changepoint to the label', async () => {
    const truth = await truthOf(USUAL);
    const a1 = (await packOf(USUAL, 'yahoo')).text('A1Benchmark/real_1.csv');
    expect(
      rowsOf(a1)
        .slice(0, 2)
        .map((row) => row[0]),
    ).toEqual(['timestamp', '1']);
    expect(columnOf(a1, 'is_anomaly').map(Number)).toEqual(truth[0]);
    const a3 = (await packOf(USUAL, 'yahoo', { form: 'A3' })).text('A3Benchmark/A3Benchmark-TS2.csv');
    const [anomaly, change] = [columnOf(a3, 'anomaly').map(Number), columnOf(a3, 'changepoint').map(Number)];
    expect(anomaly.map((label, row) => label | (change[row] ?? 0))).toEqual(truth[1]);
    expect(columnOf(a3, 'timestamps')[1]).toBe(String(START_S + 60));
  });
});

describe('KPI', () => {
  it('has the metrics below each other, with labels by the place of the column', async () => {
    const pack = await packOf(USUAL, 'kpi');
    const rows = rowsOf(pack.text('phase2_ground_truth.csv'));
    expect(rows[0]).toEqual(['timestamp', 'value', 'label', 'KPI ID']);
    const truth = await truthOf(USUAL);
    for (const [index, key] of ['cpu', 'latency_p99'].entries()) {
      const own = rows.filter((row) => row[3] === key);
      expect(own.map((row) => Number(row[2]))).toEqual(truth[index]?.slice(200));
    }
    expect(rows).toHaveLength(401);
    await expect(packOf(USUAL.replace('"1m"', '"1500ms"'), 'kpi')).rejects.toThrow('general.interval');
  });
});

describe('Merlion', () => {
  it('has dates, which are not taken for seconds, the label and the rows for training', async () => {
    const text = (await packOf(USUAL, 'merlion')).text('data.csv');
    expect(rowsOf(text)[0]).toEqual(['time', 'CPU', 'latency_p99', 'anomaly', 'trainval']);
    expect(columnOf(text, 'time')[1]).toBe('2024-03-01 00:01:00');
    expect(columnOf(text, 'anomaly').map(Number)).toEqual((await truthOf(USUAL)).at(-1));
    expect(columnOf(text, 'trainval').map(Number)).toEqual(marked(400, [[0, 199]]));
    const each = await packOf(USUAL, 'merlion', { files: 'metric' });
    expect(columnOf(each.text('data-2LatencyP99.csv'), 'anomaly').map(Number)).toEqual((await truthOf(USUAL))[1]);
    await expect(packOf(USUAL.replace('"CPU"', '"anomaly"'), 'merlion')).rejects.toThrow('metrics.cpu.label');
  });
});

describe('Orion', () => {
  it('has events in whole seconds whose last second is inside', async () => {
    const pack = await packOf(USUAL, 'orion');
    const truth = await truthOf(USUAL);
    for (const [index, [signal = '', events = '']] of quotedRows(pack.text('anomalies.csv')).slice(1).entries()) {
      const times = columnOf(pack.text(`${signal}.csv`), 'timestamp').map(Number);
      const list: [number, number][] = JSON.parse(events);
      expect(times.map((t) => Number(list.some(([a, b]) => t >= a && t <= b)))).toEqual(truth[index]);
    }
  });
});

describe('Label Studio', () => {
  it('has regions in order of time and a channel for every metric', async () => {
    const more =
      '[[anomalies.cpu]]\nkind = "level-shift"\nat = 300\nhold = 5\nmagnitude = 9\n[[anomalies.latency_p99]]\nkind = "spike"\nat = 20\nbenign = true\n';
    const pack = await packOf(withAnomalies(more).replace('"CPU"', '"CPU <1>"'), 'label-studio');
    const [task] = JSON.parse(pack.text('tasks.json'));
    const values = task.predictions[0].result.map(({ value }: { value: object }) => value);
    expect(values).toEqual([
      { start: (START_S + 1200) * 1000, end: (START_S + 1200) * 1000, instant: true, timeserieslabels: ['Benign'] },
      { start: (START_S + 18000) * 1000, end: (START_S + 18240) * 1000, instant: false, timeserieslabels: ['Anomaly'] },
    ]);
    expect(pack.text('config.xml')).toContain('<Channel column="CPU &lt;1&gt;"/>');
    expect(columnOf(pack.text('series.csv'), 'CPU <1>')).not.toContain('');
  });
});

const FAULTS = `${withAnomalies('')}
[[incidents]]
name = "Failover"
at = 150
effects = [ { metric = "cpu", kind = "level-shift", magnitude = 9, lag = "2m", hold = 10 }, { metric = "latency_p99", kind = "level-shift", magnitude = 9, hold = 20 } ]
[[anomalies.cpu]]
kind = "level-shift"
at = 300
hold = 5
magnitude = 9
`;

describe('RCAEval', () => {
  it('has a folder a fault, and exactly one underscore a column', async () => {
    const pack = await packOf(FAULTS, 'rcaeval');
    expect(pack.text('latency_level-shift/1/inject_time.txt')).toBe(`${START_S + 150 * 60}\n`);
    expect(pack.text('cpu_level-shift/1/inject_time.txt')).toBe(`${START_S + 300 * 60}\n`);
    const [head = [], ...rows] = rowsOf(pack.text('latency_level-shift/1/data.csv'));
    expect(head).toEqual(['time', 'cpu_value', 'latency_p99']);
    // Its code takes the first two pieces of a name.
    expect(head.slice(1).map((name) => name.split('_').slice(0, 2).join('_'))).toEqual(head.slice(1));
    expect([rows[0]?.[0], rows.at(-1)?.[0]]).toEqual([String(START_S), String(START_S + 299 * 60)]);
    expect(pack.notes.join()).toContain('CPU has the column cpu_value');
  });

  it('joins words of more underscores and says so, and refuses two columns of one name', async () => {
    const renamed = FAULTS.replaceAll('latency_p99', 'latency_p99_ms');
    expect((await packOf(renamed, 'rcaeval')).notes.join()).toContain('the column latency_p99-ms');
    const twice = renamed.replace('[metrics.cpu]', '[metrics."latency_p99-ms"]\nvalue = 1\n[metrics.cpu]');
    await expect(packOf(twice, 'rcaeval')).rejects.toThrow(/latency_p99-ms for this metric|Must/);
    await expect(packOf(withAnomalies(''), 'rcaeval')).rejects.toThrow('give it an incident or an anomaly');
  });
});

describe('OpenRCA', () => {
  it('asks for what its evaluation finds in the points, a fault a query', async () => {
    const pack = await packOf(FAULTS, 'openrca');
    const queries = quotedRows(pack.text('CheckOutThe2nd/query.csv'));
    const points = queries[1]?.[2] ?? '';
    expect(/The (?:\d+-th|only) predicted root cause component is ([^\n]+)/.exec(points)?.[1]).toBe('latency');
    expect(/The (?:\d+-th|only) predicted root cause reason is ([^\n]+)/.exec(points)?.[1]).toBe('level-shift');
    expect(
      /The (?:\d+-th|only) root cause occurrence time is within 1 minutes \(i.e., <=1min\) of ([^\n]+)/.exec(
        points,
      )?.[1],
    ).toBe('2024-03-01 02:30:00');
    expect(rowsOf(pack.text('CheckOutThe2nd/record.csv'))).toHaveLength(queries.length);
    const telemetry = pack.text('CheckOutThe2nd/telemetry/2024_03_01/metric/metric_container.csv');
    expect(rowsOf(telemetry)).toHaveLength(801);
  });

  it('has a folder for every day', async () => {
    const pack = await packOf(FAULTS.replace('T00:00:00Z', 'T20:00:00Z'), 'openrca');
    const days = [...pack.files.keys()].filter((name) => name.includes('telemetry'));
    expect(days.map((name) => name.split('/')[2])).toEqual(['2024_03_01', '2024_03_02']);
    expect(days.map((name) => rowsOf(pack.text(name)).length)).toEqual([1 + 2 * 240, 1 + 2 * 160]);
  });
});

describe('Grafana annotations', () => {
  it('have milliseconds and a tag of their own, by which a second try finds them', async () => {
    const pack = await packOf(USUAL, 'grafana', { dashboard: 'abc' });
    const bodies = JSON.parse(pack.text('annotations.json'));
    expect(bodies).toHaveLength(2);
    expect(bodies[0]).toMatchObject({
      dashboardUID: 'abc',
      time: (START_S + 250 * 60) * 1000,
      timeEnd: (START_S + 269 * 60) * 1000,
    });
    expect(bodies[0].tags).toContain('faultline-CheckOutThe2nd-5');
    expect(pack.text('README.md')).toContain('tags=faultline-CheckOutThe2nd-5&limit=1000');
  });
});

describe('the pack of everything', () => {
  it('is cut by the split and has other shapes where that is asked for', async () => {
    const cut = await packOf(USUAL, 'faultline', { split: 'files', shape: 'wide' });
    expect([...cut.files.keys()].slice(0, 6)).toEqual(
      ['metrics', 'labels', 'clean'].flatMap((name) => [`${name}.train.csv`, `${name}.test.csv`]),
    );
    const labels = ['train', 'test'].flatMap((part) =>
      columnOf(cut.text(`labels.${part}.csv`), 'is_anomaly').map(Number),
    );
    expect(labels).toEqual((await truthOf(USUAL)).at(-1));
    const long = await packOf(USUAL, 'faultline', { shape: 'long', format: 'ndjson' });
    expect(long.text('metrics-long.ndjson').trimEnd().split('\n')).toHaveLength(800);
    expect([...long.files.keys()]).toContain('design.toml');
  });
});
