/** Tables and effects: what stands in the files, by hand. */
import { describe, expect, it } from 'vitest';
import type { Anomaly, Design, Metric } from '../../design/types/design.ts';
import type { Block, TableSource } from '../../samples/table.ts';
import { anomalyRows } from '../labels/effects.ts';
import type { Generator } from '../metric/generator.ts';
import { anomaliesTable } from './anomalies-table.ts';
import { labelsTable } from './labels-table.ts';
import { longTable } from './long-table.ts';
import { metricsTable } from './metrics-table.ts';
import { designOf, framed, gaussianNoise, generatorOf, metricOf } from '../dataset.test-support.ts';

const anomaly = (spec: object): Anomaly => ({ id: 'a', at: 3, pattern: 'linear', ...spec }) as Anomaly;
const metric = (key: string, anomalies: Anomaly[], part: Partial<Metric> = {}) =>
  metricOf({ key, value: 10, anomalies, ...part });
const START = Date.UTC(2023, 10, 2, 16, 55, 16);
const design = (metrics: Metric[], samples = 10): Design =>
  designOf(metrics, { num_samples: samples, start: START, interval: '2s' });

/** Cells of a block as a person reads them: '' for empty, no row for skipped. */
function readRows(source: TableSource, from = 0, rows = source.rows - from): (number | string)[][] {
  const block: Block = source.read(from, rows);
  return Array.from({ length: rows }, (_, row) => row)
    .filter((row) => block.skipped?.[row] !== 1)
    .map((row) =>
      block.columns.map(({ values, empty, texts }) => {
        if (empty?.[row]) return '';
        const value = values[row] ?? Number.NaN;
        return texts ? (texts[value] ?? '?') : value;
      }),
    );
}
const withGenerator = <T>(subject: Design, use: (generator: Generator) => T): T =>
  framed(() => use(generatorOf(subject)));
const headers = (source: TableSource) => source.columns.map(({ name }) => name);

const absent = (part: object) => anomaly({ kind: 'gap', as: 'absent', hold: 2, ...part });
const outage = design([
  metric('cpu', [absent({ at: 3 })], { label: 'CPU' }),
  metric('ram', [absent({ at: 4 })], { value: 20 }),
]);

describe('the metrics table', () => {
  it('has timestamps first, then labels or keys', () => {
    withGenerator(outage, (generator) => {
      expect(headers(metricsTable(generator))).toEqual(['Timestamp', 'CPU', 'ram']);
      expect(readRows(metricsTable(generator), 0, 2)).toEqual([
        [START, 10, 20],
        [START + 2000, 10, 20],
      ]);
    });
  });
  it('leaves a row out only where every metric is absent; else the cell is empty', () => {
    withGenerator(outage, (generator) => {
      expect(readRows(metricsTable(generator), 2, 5)).toEqual([
        [START + 4000, 10, 20],
        [START + 6000, '', 20],
        [START + 10_000, 10, ''],
        [START + 12_000, 10, 20],
      ]);
      expect(readRows(metricsTable(generator, { clean: true })).length).toBe(10);
      expect(metricsTable(generator, { clean: true }).id).toBe('clean');
    });
  });
  it('carries label columns when asked', () => {
    withGenerator(outage, (generator) => {
      const table = metricsTable(generator, { labelColumns: true });
      expect(headers(table)).toEqual(['Timestamp', 'CPU', 'ram', 'CPU is_anomaly', 'ram is_anomaly', 'is_anomaly']);
      expect(readRows(table, 2, 2).map((row) => row.slice(3))).toEqual([
        [0, 0, 0],
        [1, 0, 1],
      ]);
    });
  });
  it('reads windows by themselves and refuses rows that it does not have', () => {
    withGenerator(outage, (generator) => {
      const table = metricsTable(generator);
      const whole = readRows(table);
      expect([...readRows(table, 5, 5)]).toEqual(whole.slice(-5));
      expect(() => table.read(8, 3)).toThrow(RangeError);
    });
  });
});

describe('labels', () => {
  it('leave out the rows that the metrics leave out, in any window', () => {
    withGenerator(outage, (generator) => {
      const times = (source: TableSource) => readRows(source).map(([time]) => time);
      const labels = labelsTable(generator);
      expect(times(labels)).toEqual(times(metricsTable(generator)));
      expect(times(labels)).toEqual([...new Set(times(longTable(generator)))]);
      expect(times(labels)).toHaveLength(9);
      expect(readRows(labels, 3, 3).map((row) => row.slice(1))).toEqual([
        [1, 0, 1],
        [0, 1, 1],
      ]);
    });
  });
  it('hold 1 in the cause interval of what is not benign', () => {
    const benign = anomaly({ id: 'b', kind: 'spike', magnitude: 5, measure: 'units', at: 7, hold: 2, benign: true });
    const outage = absent({ as: 'empty' });
    const subject = design([metric('cpu', [outage, benign])]);
    withGenerator(subject, (generator) => {
      const table = labelsTable(generator);
      expect(headers(table)).toEqual(['Timestamp', 'cpu', 'is_anomaly']);
      expect(readRows(table).map((row) => row[1])).toEqual([0, 0, 0, 1, 1, 0, 0, 0, 0, 0]);
      expect(readRows(table).map((row) => row[2])).toEqual([0, 0, 0, 1, 1, 0, 0, 0, 0, 0]);
    });
  });
});

describe('the long table', () => {
  it('has a row a reading and none for an absent one, in any window', () => {
    withGenerator(outage, (generator) => {
      const table = longTable(generator, { labelColumns: true });
      expect(headers(table)).toEqual(['Timestamp', 'metric', 'value', 'is_anomaly']);
      const whole = readRows(table);
      expect(whole.length).toBe(16);
      expect(whole.slice(6, 9)).toEqual([
        [START + 6000, 'ram', 20, 0],
        [START + 10_000, 'CPU', 10, 0],
        [START + 12_000, 'CPU', 10, 0],
      ]);
      for (const cut of [1, 6, 7, 9, 20]) expect([...readRows(table, 0, cut), ...readRows(table, cut)]).toEqual(whole);
    });
  });
});

describe('anomalies', () => {
  const scale = (part: object) => anomaly({ kind: 'scale', anomaly_factor: 2, ...part });
  const rowsOf = (subject: Design) => withGenerator(subject, (generator) => anomalyRows(generator));

  it('without noise, the effect is every difference beyond rounding', () => {
    // Linear recovery over 5 samples ends at factor 1.
    expect(rowsOf(design([metric('cpu', [scale({ recovery_time: 5 })])]))).toEqual([
      {
        id: 'a',
        metric: 'cpu',
        kind: 'scale',
        causeStart: 3,
        causeEnd: 8,
        effectStart: 3,
        effectEnd: 7,
        differsStart: 3,
        differsEnd: 7,
        peak: 10,
        peakSigma: 10,
        benign: false,
      },
    ]);
    // The same, seen with whole numbers of 20: 40, 35, 30, 25, 20 become 40, 40, 40, 20, 20 (half to even).
    const [coarse] = rowsOf(design([metric('cpu', [scale({ recovery_time: 5 })], { step_size: 20, value: 20 })]));
    expect([coarse?.effectStart, coarse?.effectEnd]).toEqual([3, 6]);
  });
  it('with noise, it is where the difference is above k·σ', () => {
    const noise = gaussianNoise({ scale: 2 });
    const subject = design([metric('cpu', [scale({ recovery_time: 5 })], { noise })]);
    // Differences 10, 7.5, 5, 2.5, 0 against 3·2.
    expect(rowsOf(subject)[0]).toMatchObject({ effectStart: 3, effectEnd: 5 });
    const looser = { ...subject, general: { ...subject.general, effect_sigma: 1 } };
    expect(rowsOf(looser)[0]).toMatchObject({ effectStart: 3, effectEnd: 7 });
    const blind = { ...subject, general: { ...subject.general, effect_sigma: 6 } };
    expect(rowsOf(blind)[0]).not.toHaveProperty('effectStart');
    expect(rowsOf(blind)[0]?.peakSigma).toBeCloseTo(5, 12);
  });
  it('missing values are an effect', () => {
    expect(rowsOf(outage).map(({ metric: key, effectStart, effectEnd }) => [key, effectStart, effectEnd])).toEqual([
      ['cpu', 3, 5],
      ['ram', 4, 6],
    ]);
  });
  it('is the truth of the files: recomputed from data and clean twin', () => {
    const noise = gaussianNoise({ scale: 3 });
    const subject = design(
      [
        metric(
          'cpu',
          [
            scale({ at: 100, recovery_time: 700 }),
            anomaly({ id: 'b', kind: 'dip', at: 900, onset: 50, hold: 20, magnitude: 30, measure: 'units' }),
          ],
          { noise, decimals: 2 },
        ),
      ],
      1000,
    );
    withGenerator(subject, (generator) => {
      const data = metricsTable(generator).read(0, 1000).columns[1]?.values ?? new Float64Array();
      const clean = metricsTable(generator, { clean: true }).read(0, 1000).columns[1]?.values ?? new Float64Array();
      for (const row of anomalyRows(generator)) {
        const differing = [...data.keys()].filter(
          (i) => i >= row.causeStart && i < row.causeEnd && Math.abs((data[i] ?? 0) - (clean[i] ?? 0)) > 9,
        );
        expect([row.effectStart, row.effectEnd]).toEqual([differing[0], (differing.at(-1) ?? 0) + 1]);
      }
    });
  });
  it('an interval of difference has all that differs, however little, where the effect shows nothing', () => {
    const shift = anomaly({ kind: 'level-shift', magnitude: 2, measure: 'sigma', at: 100, hold: 300 });
    const [row] = rowsOf(design([metric('cpu', [shift], { noise: gaussianNoise() })], 1000));
    expect(row).toMatchObject({ differsStart: 100, differsEnd: 400 });
    expect(row).not.toHaveProperty('effectStart');
    expect(row?.peak).toBeCloseTo(2, 12);
  });
  it('the middle of a very long anomaly is looked at where its ends do not say the intervals', () => {
    // Above the data but for one spike that lies far from both ends.
    const samples = 4_400_000;
    const spike = anomaly({ id: 's', kind: 'spike', magnitude: 50, measure: 'units', at: 2_200_000, hold: 1 });
    const ceiling = anomaly({ kind: 'saturation', ceiling: 20, at: 0, hold: samples });
    const rows = rowsOf(design([metric('cpu', [spike, ceiling])], samples));
    expect(rows.find(({ id }) => id === 'a')).toMatchObject({
      effectStart: 2_200_000,
      effectEnd: 2_200_001,
      differsStart: 2_200_000,
      differsEnd: 2_200_001,
      peak: 10,
    });
  });
  it('the table has the columns of anomalies.csv, marks benign ones and leaves empty intervals empty', () => {
    const effect = { id: 'e', metric: 'ram', kind: 'dip', magnitude: 4, measure: 'units', gain: 2, hold: 1 };
    const subject = {
      ...design([
        metric('cpu', [scale({ recovery_time: 5, note: 'deploy' }), scale({ id: 'b', at: 8, hold: 1, benign: true })], {
          label: 'CPU',
        }),
        metric('ram', [scale({ anomaly_factor: 1, hold: 2 })], { noise: gaussianNoise({ scale: 2 }), step_size: 0.5 }),
      ]),
      incidents: [{ id: 'i', name: '', at: 7, effects: [{ pattern: 'linear', ...effect }] }],
    } as Design;
    withGenerator(subject, (generator) => {
      const table = anomaliesTable(generator);
      expect(headers(table).join()).toBe(
        'id,metric,kind,pattern,cause_start,cause_end,effect_start,effect_end,cause_start_time,cause_end_time,note,label,peak,peak_sigma,incident,benign,params,differs_start,differs_end',
      );
      const time = (sample: number) => START + 2000 * sample;
      const factor = '{"anomaly_factor":2,"recovery_time":5}';
      expect(readRows(table)).toEqual([
        ['a', 'cpu', 'scale', 'linear', 3, 8, 3, 7, time(3), time(8), 'deploy', 'CPU', 10, '', '', 0, factor, 3, 7],
        [
          'b',
          'cpu',
          'scale',
          'linear',
          8,
          9,
          8,
          9,
          time(8),
          time(9),
          '',
          'CPU',
          10,
          '',
          '',
          1,
          '{"anomaly_factor":2,"hold":1}',
          8,
          9,
        ],
        [
          'a',
          'ram',
          'scale',
          'linear',
          3,
          5,
          '',
          '',
          time(3),
          time(5),
          '',
          'ram',
          0,
          0,
          '',
          0,
          '{"anomaly_factor":1,"hold":2}',
          '',
          '',
        ],
        [
          'i.e',
          'ram',
          'dip',
          'linear',
          7,
          8,
          7,
          8,
          time(7),
          time(8),
          '',
          'ram',
          8,
          4,
          'i',
          0,
          '{"magnitude":8,"measure":"units","hold":1}',
          7,
          8,
        ],
      ]);
    });
  });
});

describe('the long table of metrics with labels', () => {
  const subject = design(
    [
      metric('cpu', [], { label: 'CPU', expand: { over: { host: 'a, b' } }, labels: { region: 'eu' } }),
      metric('load', [], { name: 'load average', labels: { team: 'x' }, value: 1 }),
      metric('plain', [], { value: 2 }),
    ],
    1,
  );

  it('has a column for each label name between value and is_anomaly, and one name for many series', () => {
    withGenerator(subject, (generator) => {
      const table = longTable(generator, { labelColumns: true });
      expect(headers(table)).toEqual(['Timestamp', 'metric', 'value', 'region', 'host', 'team', 'is_anomaly']);
      expect(readRows(table)).toEqual([
        [START, 'CPU', 10, 'eu', 'a', '', 0],
        [START, 'CPU', 10, 'eu', 'b', '', 0],
        [START, 'load average', 1, '', '', 'x', 0],
        [START, 'plain', 2, '', '', '', 0],
      ]);
      expect(readRows(table, 1, 2)).toEqual(readRows(table).slice(1, 3));
      expect(headers(metricsTable(generator))).toEqual(['Timestamp', 'CPU{host=a}', 'CPU{host=b}', 'load', 'plain']);
    });
  });
});
