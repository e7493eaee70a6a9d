import { describe, expect, it } from 'vitest';
import { columnOf, marked, only, packOf, rowsOf, truthOf, USUAL, withAnomalies } from './packs.test-support.ts';

const namesIn = (files: ReadonlyMap<string, unknown>, folder: string) =>
  [...files.keys()].filter((name) => name.startsWith(folder));

const GAP = `
[[anomalies.cpu]]
kind = "gap"
at = 205
hold = 5
[[anomalies.cpu]]
kind = "level-shift"
at = 300
hold = 10
magnitude = 12
`;

/** As TSB-AD's loader: rows with an empty cell are dropped, the last column is the label, the name is parted. */
function readTsbAd(path: string, text: string) {
  const stem = path.split('/').at(-1)?.split('.')[0] ?? '';
  const parts = stem.split('_');
  const rows = rowsOf(text).slice(1);
  const kept = rows.filter((cells) => !cells.includes(''));
  return {
    train: Number(parts.at(-3)),
    first: Number(parts.at(-1)),
    name: parts[1],
    rows: rows.length,
    labels: kept.map((cells) => Number(cells.at(-1))),
  };
}

describe('TSB-AD', () => {
  it('gives its loader the labels of the design, the end of training and the first anomaly', async () => {
    const pack = await packOf(USUAL, 'tsb-ad');
    const [cpu, latency, any] = await truthOf(USUAL);
    const [u1 = '', u2 = ''] = namesIn(pack.files, 'TSB-AD-U/');
    expect(readTsbAd(u1, pack.text(u1))).toMatchObject({ train: 200, first: 250, name: 'CheckOutThe2nd', labels: cpu });
    expect(readTsbAd(u2, pack.text(u2))).toMatchObject({ train: 200, first: 260, labels: latency });
    const m = only(namesIn(pack.files, 'TSB-AD-M/'), 'files of M');
    expect(readTsbAd(m, pack.text(m))).toMatchObject({ train: 200, first: 250, labels: any });
    expect(rowsOf(pack.text('File_List/TSB-AD-U.csv')).flat()).toEqual([
      'file_name',
      u1.replace('TSB-AD-U/', ''),
      u2.replace('TSB-AD-U/', ''),
    ]);
    expect(pack.notes).toEqual([]);
  });

  it('leaves no cell empty, as the loader would drop the row and shift every label, and says so', async () => {
    const toml = withAnomalies(GAP);
    const pack = await packOf(toml, 'tsb-ad', { form: 'multivariate' });
    const m = only(namesIn(pack.files, 'TSB-AD-M/'), 'files of M');
    const any = (await truthOf(toml)).at(-1);
    expect(readTsbAd(m, pack.text(m))).toMatchObject({ rows: 400, labels: any });
    const cpu = columnOf(pack.text(m), 'CPU');
    expect(new Set(cpu.slice(204, 210))).toEqual(new Set([cpu[204]]));
    expect(pack.notes.join()).toContain('CPU: 5 empty cells');
    expect(pack.text('README.md')).toContain('CPU: 5 empty cells');
  });

  it('says of anomalies in the training part how to keep it clean, and leaves out metrics without any', async () => {
    const pack = await packOf(
      withAnomalies('[[anomalies.cpu]]\nkind = "spike"\nat = 20\n[[anomalies.cpu]]\nkind = "spike"\nat = 300\n'),
      'tsb-ad',
    );
    expect(pack.notes.join('\n')).toMatch(/CPU: 1 labelled intervals lie in the training part.*train_is_clean/);
    expect(pack.notes.join('\n')).toContain('latency_p99: no row is labelled after the training part');
    expect(namesIn(pack.files, 'TSB-AD-U/')).toHaveLength(1);
  });

  it('says where the rows of an anomaly are absent, so that its label is lost with them', async () => {
    const pack = await packOf(withAnomalies(GAP.replace('kind = "gap"', 'kind = "gap"\nas = "absent"')), 'tsb-ad');
    const u = only(namesIn(pack.files, 'TSB-AD-U/'), 'files of U');
    expect(readTsbAd(u, pack.text(u)).rows).toBe(395);
    expect(pack.notes.join('\n')).toContain('CPU: 5 labelled rows are absent');
  });

  it('refuses a design whose test part has no anomaly, in words', async () => {
    await expect(packOf(withAnomalies(''), 'tsb-ad')).rejects.toThrow('give a metric an anomaly there');
  });
});

describe('TimeEval', () => {
  it('gives its loader, which takes columns by their place, the labels of the test part', async () => {
    const pack = await packOf(USUAL, 'timeeval');
    const rows = rowsOf(pack.text('CheckOutThe2nd/test.csv'));
    expect(rows[0]).toEqual(['timestamp', 'value-0', 'value-1', 'is_anomaly']);
    expect(rows[1]?.[0]).toBe('2024-03-01 03:20:00');
    expect(rows.slice(1).map((cells) => Number(cells.at(-1)))).toEqual((await truthOf(USUAL)).at(-1)?.slice(200));
  });

  it('counts what datasets.csv says in the data', async () => {
    const pack = await packOf(USUAL, 'timeeval');
    const table = pack.text('datasets.csv');
    const of = (name: string) => columnOf(table, name);
    expect(of('train_type')).toEqual(['unsupervised', 'semi-supervised']);
    expect(of('length')).toEqual(['200', '200']);
    expect(of('contamination')).toEqual(['0.2', '0.2']);
    expect([of('num_anomalies')[0], of('min_anomaly_length')[0], of('max_anomaly_length')[0]]).toEqual([
      '1',
      '40',
      '40',
    ]);
    expect(of('period_size')[0]).toBe('60');
    const cells = rowsOf(pack.text('CheckOutThe2nd/test.csv'))
      .slice(1)
      .flatMap((row) => row.slice(1, 3).map(Number));
    const mean = cells.reduce((sum, x) => sum + x, 0) / cells.length;
    expect(Number(of('mean')[0])).toBeCloseTo(mean, 9);
    const variance = cells.reduce((sum, x) => sum + (x - mean) ** 2, 0) / cells.length;
    expect(Number(of('stddev')[0])).toBeCloseTo(Math.sqrt(variance), 9);
  });

  it('has both forms of the training part where that has anomalies, and the clean one differs there alone', async () => {
    const toml = withAnomalies('[[anomalies.cpu]]\nkind = "level-shift"\nat = 50\nhold = 5\nmagnitude = 9\n');
    const pack = await packOf(toml, 'timeeval', { index: 'number' });
    const dirty = rowsOf(pack.text('CheckOutThe2nd/train_anomaly.csv'));
    const clean = rowsOf(pack.text('CheckOutThe2nd/train_no_anomaly.csv'));
    const differing = dirty.flatMap((row, at) => (row.join() === clean[at]?.join() ? [] : [at - 1]));
    expect(differing).toEqual([50, 51, 52, 53, 54]);
    expect(new Set(clean.slice(1).map((row) => row.at(-1)))).toEqual(new Set(['0']));
    expect(dirty[1]?.[0]).toBe('0');
  });

  it('has a folder for each metric where that is asked for, with labels of its own', async () => {
    const pack = await packOf(USUAL, 'timeeval', { files: 'metric' });
    const truth = await truthOf(USUAL);
    for (const [index, folder] of ['CheckOutThe2nd-1Cpu', 'CheckOutThe2nd-2LatencyP99'].entries())
      expect(columnOf(pack.text(`${folder}/test.csv`), 'is_anomaly').map(Number)).toEqual(truth[index]?.slice(200));
    expect(columnOf(pack.text('datasets.csv'), 'input_type')).toEqual(Array(4).fill('univariate'));
    expect(columnOf(pack.text('datasets.csv'), 'period_size')).toEqual(['60', '60', '', '']);
  });

  it('does not fail on a clean series', async () => {
    const pack = await packOf(withAnomalies(''), 'timeeval');
    for (const of of ['min', 'median', 'max'])
      expect(columnOf(pack.text('datasets.csv'), `${of}_anomaly_length`)).toEqual(['0', '0']);
    expect(pack.notes.join()).toMatch(/No row of the test part of .* is labelled/);
  });
});

/** As NAB's scorer: a row is labelled from the first to the last time of a window. */
function readNab(text: string, windows: readonly (readonly [string, string])[]) {
  const times = columnOf(text, 'timestamp').map((time) => Date.parse(`${time.replace(' ', 'T')}Z`));
  const ends = windows.map((window) => window.map((time) => times.indexOf(Date.parse(`${time.replace(' ', 'T')}Z`))));
  // What it divides by, and how it cuts.
  for (const [first = 0, last = 0] of ends) if (last - first === 0) throw new Error('ZeroDivisionError');
  return {
    ends,
    labels: marked(
      times.length,
      ends.map(([a = -1, b = -1]) => [a, b]),
    ),
  };
}

async function nabOf(toml: string) {
  const pack = await packOf(toml, 'nab');
  const windows: Record<string, [string, string][]> = JSON.parse(pack.text('labels/combined_windows.json'));
  const read = Object.entries(windows).map(([name, list]) => readNab(pack.text(`data/${name}`), list));
  return { pack, windows, read };
}

describe('NAB', () => {
  it('gives its scorer windows on the grid that are the labels of each metric', async () => {
    const { pack, read, windows } = await nabOf(USUAL);
    const truth = await truthOf(USUAL);
    expect(read.map(({ labels }) => labels)).toEqual(truth.slice(0, 2));
    expect(Object.values(windows)[0]).toEqual([['2024-03-01 04:10:00.000000', '2024-03-01 04:29:00.000000']]);
    expect(Object.values(JSON.parse(pack.text('labels/combined_labels.json')))[0]).toEqual(['2024-03-01 04:10:00']);
    expect(pack.notes).toEqual([]);
  });

  it('has no window of one row, at which the scorer divides by zero, and says so', async () => {
    const { pack, read } = await nabOf(
      withAnomalies(
        '[[anomalies.cpu]]\nkind = "spike"\nat = 300\n[[anomalies.latency_p99]]\nkind = "spike"\nat = 399\n',
      ),
    );
    expect(read.map(({ ends }) => ends)).toEqual([[[300, 301]], [[398, 399]]]);
    expect(pack.notes.filter((note) => note.includes('has a window of two'))).toHaveLength(2);
  });

  it('has one window for anomalies that overlap, as the scorer would cut the first of two, and none that meet', async () => {
    const shift = (at: number, hold: number) =>
      `[[anomalies.cpu]]\nkind = "level-shift"\nat = ${at}\nhold = ${hold}\nmagnitude = 5\n`;
    const spike = (at: number) => `[[anomalies.cpu]]\nkind = "spike"\nat = ${at}\n`;
    const { read } = await nabOf(
      withAnomalies(
        [shift(250, 10), shift(255, 20), spike(300), spike(302), shift(304, 4), shift(390, 8), spike(399)].join(''),
      ),
    );
    expect(read[0]?.ends).toEqual([
      [250, 274],
      [300, 301],
      [302, 303],
      [304, 307],
      [390, 397],
      [398, 399],
    ]);
  });

  it('warns of a window in the rows that are not scored', async () => {
    const { pack } = await nabOf(
      withAnomalies('[[anomalies.cpu]]\nkind = "level-shift"\nat = 30\nhold = 5\nmagnitude = 9\n'),
    );
    expect(pack.notes.join()).toContain('rows 30 to 34 begins in the first 60 rows, which NAB does not score');
    expect([...pack.files.keys()].join()).toContain('artificialNoAnomaly');
  });
});

describe('Exathlon', () => {
  it('gives its reader, which marks from cause to end of effect inclusive, the labels of the test part', async () => {
    const pack = await packOf(USUAL, 'exathlon');
    const seconds = columnOf(pack.text('app1/1_1_1_1.csv'), 't').map(Number);
    const truth = pack.text('ground_truth.csv');
    const starts = columnOf(truth, 'root_cause_start').map(Number);
    const ends = columnOf(truth, 'root_cause_end').map(Number);
    const labels = seconds.map((t) => Number(starts.some((start, index) => t >= start && t <= (ends[index] ?? 0))));
    expect(labels).toEqual((await truthOf(USUAL)).at(-1)?.slice(200));
    expect(new Set(columnOf(truth, 'anomaly_type'))).toEqual(new Set(['unknown']));
    expect(columnOf(pack.text('app1/1_0_1_0.csv'), 't')).toHaveLength(200);
  });

  it('lets the effect go on as long as it shows in a metric that follows', async () => {
    const toml = withAnomalies(
      '[[anomalies.cpu]]\nkind = "level-shift"\nat = 300\nhold = 10\nmagnitude = 30\n',
    ).replace('[metrics.latency_p99]', '[metrics.latency_p99]\nfollows = [ { metric = "cpu", gain = 2, lag = "7m" } ]');
    const truth = (await packOf(toml, 'exathlon')).text('ground_truth.csv');
    const start = Date.parse('2024-03-01T00:00:00Z') / 1000;
    expect(rowsOf(truth)[1]?.slice(3)).toEqual([start + 300 * 60, start + 309 * 60, start + 316 * 60].map(String));
  });

  it('refuses an interval that is no whole seconds', async () => {
    await expect(packOf(USUAL.replace('"1m"', '"500ms"'), 'exathlon')).rejects.toThrow('general.interval');
  });
});

describe('UCR', () => {
  it('has the end of training and the event in the name, from 1 and inclusive', async () => {
    const pack = await packOf(USUAL, 'ucr');
    const truth = await truthOf(USUAL);
    const files = [...pack.files.keys()].filter((name) => name.endsWith('.txt'));
    expect(files).toHaveLength(2);
    for (const [index, name] of files.entries()) {
      const [train = 0, begin = 0, end = 0] = name.replace('.txt', '').split('_').slice(-3).map(Number);
      expect(train).toBe(200);
      const values = pack.text(name).trimEnd().split('\n').map(Number);
      expect(values.every((value) => Number.isFinite(value))).toBe(true);
      expect(marked(values.length, [[begin - 1, end - 1]])).toEqual(truth[index]);
    }
  });

  it('leaves out a metric with two events and says what to change; with none left it refuses', async () => {
    const two = '[[anomalies.cpu]]\nkind = "spike"\nat = 300\n[[anomalies.cpu]]\nkind = "spike"\nat = 310\n';
    await expect(packOf(withAnomalies(two), 'ucr')).rejects.toThrow('exactly one event');
    const pack = await packOf(withAnomalies(`${two}[[anomalies.latency_p99]]\nkind = "spike"\nat = 250\n`), 'ucr');
    expect(pack.notes.join()).toContain('CPU: 2 events, so it has no file');
  });
});

describe('SMD', () => {
  it('has labels of the test part, and intervals with the dimensions that explain them', async () => {
    const pack = await packOf(USUAL, 'smd');
    const truth = await truthOf(USUAL);
    const labels = pack.text('test_label/machine-1-1.txt').trimEnd().split('\n').map(Number);
    expect(labels).toEqual(truth.at(-1)?.slice(200));
    expect(pack.text('interpretation_label/machine-1-1.txt')).toBe('50-90:1,2\n');
    expect(rowsOf(pack.text('train/machine-1-1.txt')).map((row) => row.length)).toEqual(Array(200).fill(2));
    // What Python's strip('.txt') leaves of the name.
    const names = [...pack.files.keys()].filter((name) => name.startsWith('test/'));
    expect(names.map((name) => name.replace(/^[.tx]+|[.tx]+$/g, '').split('/')[1])).toEqual(['machine-1-1']);
  });
});
