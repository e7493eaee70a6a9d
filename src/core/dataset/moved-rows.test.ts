/** Rows that repeat, move or have another time: by hand, and what holds for every design. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { arbitraryDesign } from '../design/arbitrary-design.test-support.ts';
import { newSpec } from '../fields/kind.ts';
import type { Anomaly, Design, Incident, Metric } from '../design/types/design.ts';
import { ANOMALIES } from '../kinds/anomalies/index.ts';
import type { TableSource } from '../samples/table.ts';
import { CELL } from '../samples/cells.ts';
import { designOf, framed, gaussianNoise, generatorOf, metricOf } from './dataset.test-support.ts';
import type { Generator } from './metric/generator.ts';
import { labelsTable } from './tables/labels-table.ts';
import { longTable } from './tables/long-table.ts';
import { metricsTable } from './tables/metrics-table.ts';

if (process.env['SOAK']) vi.setConfig({ testTimeout: 600_000 });
const runs = { numRuns: process.env['SOAK'] ? 2000 : 60, seed: 21 };
const START = 1_000_000;
const anomaly = (spec: object): Anomaly => ({ id: 'a', at: 2, hold: 3, pattern: 'linear', ...spec }) as Anomaly;
/** Value i at sample i. */
const counting = (key: string, anomalies: Anomaly[] = [], part: Partial<Metric> = {}) =>
  metricOf({ key, value: 0, trend: { kind: 'linear', slope: 1 }, anomalies, ...part });
const few = (metrics: Metric[], samples = 8, part: Partial<Design> = {}): Design => ({
  ...designOf(metrics, { num_samples: samples, start: START, interval: '1s' }),
  ...part,
});

type Cell = number | string;

/** Rows as a person reads them: times in seconds since the start, '' for an empty cell, none for a skipped row. */
function rowsOf(table: TableSource, from = 0, places = table.rows - from): Cell[][] {
  const block = table.read(from, places);
  return Array.from({ length: block.rows }, (_, row) => row)
    .filter((row) => block.skipped?.[row] !== 1)
    .map((row) =>
      block.columns.map(({ values, empty, texts }, column) => {
        if (empty?.[row]) return '';
        const value = values[row] ?? Number.NaN;
        if (column === 0) return (value - START) / 1000;
        return texts ? (texts[value] ?? '?') : value;
      }),
    );
}
const read = (design: Design, open: (generator: Generator) => TableSource): Cell[][] =>
  framed(() => rowsOf(open(generatorOf(design))));
const wide = (design: Design) => read(design, (generator) => metricsTable(generator));
const withLabels = (design: Design) =>
  read(design, (generator) => metricsTable(generator, { labelColumns: true, sourceRow: true }));

describe('rows of one metric', () => {
  it('late ones stand behind those that far after them, and are lost beyond the end of the data', () => {
    expect(wide(few([counting('m', [anomaly({ kind: 'late', delay: 3, share: 1, hold: 4 })])]))).toEqual([
      [0, 0],
      [1, 1],
      // Samples 2 to 5 are late by 3: places 5 to 8, of which the last is not in the data.
      [2, 2],
      [6, 6],
      [3, 3],
      [7, 7],
      [4, 4],
    ]);
  });
  it('duplicates stand behind their row, or later, with its time', () => {
    expect(
      wide(few([counting('m', [anomaly({ kind: 'duplicate', share: 1, copies: 2, later: 0, hold: 1 })])], 4)),
    ).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [2, 2],
      [2, 2],
      [3, 3],
    ]);
    expect(
      wide(few([counting('m', [anomaly({ kind: 'duplicate', share: 1, copies: 1, later: 2, hold: 1 })])], 5)),
    ).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
      [4, 4],
      [2, 2],
    ]);
  });
  it('clocks that are off change times and nothing else', () => {
    const skewed = anomaly({ kind: 'clock-skew', offset: -30, rate: 86_400, hold: 3 });
    expect(wide(few([counting('m', [skewed])], 6))).toEqual([
      [0, 0],
      [1, 1],
      [-28, 2],
      [-26, 3],
      [-24, 4],
      [5, 5],
    ]);
    const zone = anomaly({ kind: 'wrong-zone', hours: 5.5, hold: 1 });
    expect(wide(few([counting('m', [zone])], 4))[2]).toEqual([2 + 19_800, 2]);
  });
  it('jitter stays within its reach, in whole milliseconds, and is spread evenly', () => {
    const design = few([counting('m', [anomaly({ kind: 'jitter', reach: 0.4, at: 0, hold: 4000 })])], 4000);
    const strays = wide(design).map(([time, value]) => Number(time) - Number(value));
    expect(strays.every((stray) => Math.abs(stray) < 0.4 + 1e-9)).toBe(true);
    const mean = strays.reduce((sum, stray) => sum + stray, 0) / strays.length;
    const variance = strays.reduce((sum, stray) => sum + stray * stray, 0) / strays.length;
    // Uniform over ±0.4: mean 0 (standard error 0.0037), variance 0.8²/12.
    expect(Math.abs(mean)).toBeLessThan(0.018);
    expect(variance).toBeGreaterThan(0.049);
    expect(variance).toBeLessThan(0.058);
  });
  it('out of order, stretches are shuffled and nothing is lost', () => {
    const design = few([counting('m', [anomaly({ kind: 'out-of-order', reach: 5, at: 10, hold: 23 })])], 50);
    const values = wide(design).map(([, value]) => Number(value));
    expect(values.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i));
    values.forEach((value, place) => {
      if (place < 10 || place >= 33) expect(value).toBe(place);
      else expect(Math.floor((value - 10) / 5)).toBe(Math.floor((place - 10) / 5));
    });
    expect(values).not.toEqual(values.toSorted((a, b) => a - b));
  });
  it('a share is taken by chance', () => {
    const share = (spec: object) => wide(few([counting('m', [anomaly({ at: 0, hold: 4000, ...spec })])], 4000)).length;
    // 4000 · 0.3 = 1200, standard error 29.
    expect(Math.abs(share({ kind: 'duplicate', share: 0.3, copies: 1, later: 0 }) - 5200)).toBeLessThan(145);
    expect(share({ kind: 'duplicate', share: 0, copies: 1, later: 0 })).toBe(4000);
    expect(share({ kind: 'late', share: 0.5, delay: 10 })).toBeGreaterThan(3985);
  });
  it('a row that two anomalies move goes with the first', () => {
    const late = (id: string, delay: number) => anomaly({ id, kind: 'late', delay, share: 1, hold: 1 });
    expect(wide(few([counting('m', [late('a', 1), late('b', 3)])], 7)).map(([, value]) => value)).toEqual([
      0, 1, 3, 2, 4, 5, 6,
    ]);
  });
  it('a row that two anomalies repeat stands there for both', () => {
    const twice = ['a', 'b'].map((id) => anomaly({ id, kind: 'duplicate', share: 1, copies: 1, later: 0, hold: 1 }));
    expect(wide(few([counting('m', twice)], 4)).map(([, value]) => value)).toEqual([0, 1, 2, 2, 2, 3]);
  });
  it('labels and source rows go with the readings, also in labels.csv', () => {
    const design = few([counting('m', [anomaly({ kind: 'late', delay: 2, share: 1, hold: 1 })])], 5);
    expect(withLabels(design)).toEqual([
      [0, 0, 0, 0, 0],
      [1, 1, 0, 0, 1],
      [3, 3, 0, 0, 3],
      [4, 4, 0, 0, 4],
      [2, 2, 1, 1, 2],
    ]);
    expect(read(design, (generator) => labelsTable(generator, { sourceRow: true }))).toEqual([
      [0, 0, 0, 0],
      [1, 0, 0, 1],
      [3, 0, 0, 3],
      [4, 0, 0, 4],
      [2, 1, 1, 2],
    ]);
  });
  it.each(['effect', 'differs'] as const)(
    'a label in the sense of "%s" marks the samples whose row is not as planned',
    (label) => {
      const half = anomaly({ kind: 'duplicate', share: 0.5, copies: 1, later: 0, at: 10, hold: 40 });
      const design = few([counting('m', [half], { noise: gaussianNoise() })], 60);
      const marked = framed(() =>
        rowsOf(labelsTable(generatorOf({ ...design, general: { ...design.general, label } }))),
      );
      const times = marked.map(([time]) => time);
      const repeated = times.filter((time, at) => times.indexOf(time) !== at);
      const labelled = new Set(marked.filter(([, flag]) => flag === 1).map(([time]) => Number(time)));
      if (label === 'differs') expect([...labelled]).toEqual(repeated);
      else {
        const first = Number(repeated[0]);
        expect([...labelled]).toEqual(Array.from({ length: Number(repeated.at(-1)) - first + 1 }, (_, i) => first + i));
      }
    },
  );
});

describe('rows of several metrics', () => {
  it('the cells of others stay where they are', () => {
    const design = few([counting('m', [anomaly({ kind: 'late', delay: 2, share: 1, hold: 1 })]), counting('n')], 5);
    expect(withLabels(design)).toEqual([
      [0, 0, 0, 0, 0, 0, 0],
      [1, 1, 1, 0, 0, 0, 1],
      [2, '', 2, 0, 0, 0, 2],
      [3, 3, 3, 0, 0, 0, 3],
      [4, 4, 4, 0, 0, 0, 4],
      [2, 2, '', 1, 0, 1, 2],
    ]);
  });
  it('an incident takes the same rows of every metric, so that they go as a whole', () => {
    const effect = { kind: 'duplicate', share: 0.5, copies: 1, later: 0, hold: 40, pattern: 'linear' };
    const incidents = [
      {
        id: 'i',
        name: '',
        at: 5,
        effects: [
          { ...effect, id: '1', metric: 'm' },
          { ...effect, id: '2', metric: 'n' },
        ],
      },
    ] as unknown as Incident[];
    const rows = wide(few([counting('m'), counting('n')], 60, { incidents }));
    expect(rows.every(([time, first, second]) => time === first && first === second)).toBe(true);
    expect(rows.length).toBeGreaterThan(70);
  });
  it('what repeats other rows of a metric does not tear those of an incident apart', () => {
    const effect = { kind: 'duplicate', share: 1, copies: 1, later: 0, hold: 2, pattern: 'linear' };
    const incidents = [
      { id: 'i', name: '', at: 5, effects: ['m', 'n'].map((metric) => ({ ...effect, id: metric, metric })) },
    ] as unknown as Incident[];
    const earlier = anomaly({ kind: 'duplicate', share: 1, copies: 3, later: 0, at: 1, hold: 1 });
    const rows = wide(few([counting('m', [earlier]), counting('n')], 8, { incidents }));
    expect(rows.filter(([time]) => time === 5 || time === 6)).toEqual([
      [5, 5, 5],
      [5, 5, 5],
      [6, 6, 6],
      [6, 6, 6],
    ]);
  });
  it('the long table moves the readings of the metric alone', () => {
    const late = anomaly({ kind: 'late', delay: 1, share: 1, hold: 1 });
    expect(
      read(few([counting('m', [late]), counting('n')], 4), (generator) =>
        longTable(generator, { labelColumns: true, sourceRow: true }),
      ),
    ).toEqual([
      [0, 'm', 0, 0, 0],
      [0, 'n', 0, 0, 0],
      [1, 'm', 1, 0, 1],
      [1, 'n', 1, 0, 1],
      [2, 'n', 2, 0, 2],
      [3, 'm', 3, 0, 3],
      [2, 'm', 2, 1, 2],
      [3, 'n', 3, 0, 3],
    ]);
  });
  it('an absent reading that would stand by itself has no row', () => {
    const late = anomaly({ kind: 'late', delay: 1, share: 1, hold: 1 });
    const gap = anomaly({ id: 'b', kind: 'gap', as: 'absent', hold: 1 });
    expect(wide(few([counting('m', [late, gap]), counting('n')], 4))).toEqual([
      [0, 0, 0],
      [1, 1, 1],
      [2, '', 2],
      [3, 3, 3],
    ]);
  });
  it('a reading that is absent has no row, wherever it would stand', () => {
    const late = anomaly({ kind: 'late', delay: 1, share: 1, hold: 2 });
    const gap = anomaly({ id: 'b', kind: 'gap', as: 'absent', hold: 1 });
    expect(wide(few([counting('m', [late, gap])], 5)).map(([, value]) => value)).toEqual([0, 1, 4, 3]);
  });
});

const MOVING = ANOMALIES.filter((kind) => 'moves' in kind);
const SAMPLES = 600;
const moving = (id: string): fc.Arbitrary<Anomaly> =>
  fc
    .record({
      kind: fc.constantFrom(...MOVING, ...ANOMALIES.filter(({ stage }) => stage === 'rows')),
      at: fc.integer({ min: 0, max: SAMPLES - 1 }),
      hold: fc.integer({ min: 1, max: 400 }),
      reach: fc.integer({ min: 2, max: 90 }),
      later: fc.integer({ min: 0, max: 700 }),
      delay: fc.integer({ min: 1, max: 700 }),
    })
    .map(({ kind, reach, later, delay, ...rest }) => {
      const spec: Record<string, unknown> = newSpec(kind);
      if (kind.id === 'out-of-order') spec['reach'] = reach;
      if (kind.id === 'duplicate') spec['later'] = later;
      if (kind.id === 'late') spec['delay'] = delay;
      return { ...spec, ...rest, id, pattern: 'linear' } as Anomaly;
    });
const messy: fc.Arbitrary<Design> = fc
  .tuple(
    fc.array(fc.tuple(moving('a'), moving('b'), moving('c')), { minLength: 1, maxLength: 3 }),
    fc.nat(),
    fc.constantFrom('cause', 'effect', 'differs'),
  )
  .map(([lists, seed, label]) =>
    designOf(
      lists.map((anomalies, index) => metricOf({ key: `m${index}`, noise: gaussianNoise(), anomalies })),
      { seed, num_samples: SAMPLES, interval: '10s', label },
    ),
  );
const any = fc.oneof(messy, arbitraryDesign({ maxSamples: 1500, numbers: 'plain', metricsOnly: true }));
const OPENERS: readonly ((generator: Generator) => TableSource)[] = [
  (generator) => metricsTable(generator, { labelColumns: true, sourceRow: true }),
  (generator) => longTable(generator, { labelColumns: true, sourceRow: true }),
  (generator) => labelsTable(generator, { sourceRow: true }),
];

describe('any design', () => {
  it('tables are what their windows are, however they are cut', () => {
    fc.assert(
      fc.property(
        any,
        fc.constantFrom(...OPENERS),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
        (design, open, cuts) => {
          framed(() => {
            const table = open(generatorOf(design));
            const whole = rowsOf(table);
            const ends = [...cuts.map((cut) => Math.floor(cut * table.rows)), 0, table.rows].sort((a, b) => a - b);
            const parts = ends.slice(1).flatMap((end, at) => rowsOf(table, ends[at], end - (ends[at] ?? 0)));
            expect(parts).toEqual(whole);
          });
        },
      ),
      runs,
    );
  });

  it('every row leads back to its sample: its values, its labels, and its time but for what a clock does', () => {
    fc.assert(
      fc.property(messy, (design) => {
        framed(() => {
          const generator = generatorOf(design);
          const table = metricsTable(generator, { sourceRow: true });
          const { columns, rows } = table.read(0, SAMPLES);
          const labels = labelsTable(generator, { sourceRow: true }).read(0, SAMPLES);
          const sources = columns.at(-1)?.values ?? new Float64Array();
          expect(labels.rows).toBe(rows);
          expect([...(labels.columns.at(-1)?.values.subarray(0, rows) ?? [])]).toEqual([...sources.subarray(0, rows)]);
          expect([...(labels.columns[0]?.values.subarray(0, rows) ?? [])]).toEqual([
            ...(columns[0]?.values.subarray(0, rows) ?? []),
          ]);
          generator.metrics.forEach((metric, index) => {
            const values = new Float64Array(SAMPLES);
            const cells = new Uint8Array(SAMPLES);
            metric.evaluate(0, values, cells);
            const { values: shown, empty } = columns[index + 1] ?? { values: new Float64Array() };
            for (let row = 0; row < rows; row++) {
              if (empty?.[row]) continue;
              const source = sources[row] ?? -1;
              expect(shown[row]).toBe(values[source]);
              expect(cells[source]).toBe(CELL.value);
            }
          });
        });
      }),
      runs,
    );
  });

  it('an edit of one metric leaves the cells of the others in their rows, in their order', () => {
    const without = (design: Design, key: string) =>
      framed(() => {
        const table = metricsTable(generatorOf(design), { sourceRow: true });
        const column = table.columns.findIndex(({ name }) => name === key);
        return rowsOf(table)
          .filter((row) => row[column] !== '')
          .map((row) => [row[0], row[column], row.at(-1)]);
      });
    fc.assert(
      fc.property(messy, fc.array(moving('z'), { maxLength: 2 }), (design, anomalies) => {
        const [first, ...rest] = design.metrics;
        if (!first) return;
        const changed = { ...design, metrics: [{ ...first, anomalies: anomalies.slice(0, 1) }, ...rest] };
        for (const { key } of rest) expect(without(changed, key)).toEqual(without(design, key));
      }),
      runs,
    );
  });
});
