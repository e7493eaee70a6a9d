/** What holds for every kind of anomaly, with every pattern, on every sort of metric. */
import { describe, expect, it } from 'vitest';
import type { Anomaly, Design, Metric } from '../design/types/design.ts';
import { parseToml, writeToml } from '../document.ts';
import { ANOMALIES } from '../kinds/anomalies/index.ts';
import type { AnomalyKindBase } from '../kinds/anomalies/kind.ts';
import { CELL } from '../samples/cells.ts';
import type { TableSource } from '../samples/table.ts';
import { anomalyOf, bitsOf, designOf, framed, gaussianNoise, generatorOf, metricOf } from './dataset.test-support.ts';
import { longTable } from './tables/long-table.ts';
import { metricsTable } from './tables/metrics-table.ts';

const SAMPLES = 320;
const START = 100;

/** Sorts of metrics by what stands around the stage at which an anomaly acts. */
const METRICS: Readonly<Record<string, Partial<Metric>>> = {
  'a season with noise': {
    seasonality: [{ kind: 'sine', period: 90, amplitude: 5, phase: 0.2, mode: 'additive' }],
    noise: gaussianNoise({ scale: 0.5 }),
  },
  'a process, with limits and steps': {
    process: [{ kind: 'ar', coefficients: [0.8], scale: 3 }],
    noise: gaussianNoise({ scale: 2, smoothing_window: 5 }),
    min: 92,
    max: 112,
    step_size: 0.5,
    decimals: 1,
  },
  'a counter': { value: 3, type: 'counter', noise: gaussianNoise({ scale: 0.5 }), decimals: 2 },
  'noise that grows with the level': {
    seasonality: [{ kind: 'sine', period: 90, amplitude: 0.3, phase: 0, mode: 'multiplicative' }],
    noise: gaussianNoise({ scale: 0.1, mode: 'proportional' }),
  },
  'a follower': { value: 10, follows: [{ metric: 'other', kind: 'linear', gain: 0.7, lag: 20 }] },
};
const PATTERNS = ['linear', 'exponential', 'oscillating', 'step'] as const;
const isFull = (kind: AnomalyKindBase) => kind.envelope === 'full';
const cases = ANOMALIES.flatMap((kind: AnomalyKindBase) =>
  Object.entries(METRICS).map(([name, metric]) => ({ kind, name, metric })),
);

const placed = (kind: AnomalyKindBase, pattern: Anomaly['pattern'], part: object = {}): Anomaly =>
  anomalyOf(kind, {
    at: START,
    hold: 70,
    ...(isFull(kind) ? { onset: 12, recovery_time: 40, pattern } : {}),
    ...part,
  } as Partial<Anomaly>);
const designWith = (metric: Partial<Metric>, anomalies: readonly Anomaly[]): Design =>
  designOf(
    [
      metricOf({ key: 'm', ...metric, anomalies }),
      metricOf({ key: 'other', value: 50, noise: gaussianNoise({ scale: 3 }) }),
    ],
    { num_samples: SAMPLES, interval: '1m' },
  );

/** Every cell of a window of a table, as text. */
function textOf(table: TableSource, from: number, places: number): string[] {
  const { rows, columns, skipped } = table.read(from, places);
  return Array.from({ length: rows }, (_, row) =>
    skipped?.[row] === 1 ? '' : columns.map(({ values, empty }) => (empty?.[row] ? '' : values[row])).join(),
  ).filter((line) => line !== '');
}
const curveOf = (design: Design, clean = false, metric = 0) =>
  framed(() => {
    const values = new Float64Array(SAMPLES);
    const cells = new Uint8Array(SAMPLES);
    generatorOf(design).metrics[metric]?.evaluateCurve(0, values, cells, clean);
    return { values, cells };
  });

describe.each(cases)('$kind.id on $name', ({ kind, metric }) => {
  const patterns = isFull(kind) ? PATTERNS : (['linear'] as const);
  const each = (check: (anomaly: Anomaly, design: Design) => void) => {
    for (const pattern of patterns) {
      const anomaly = placed(kind, pattern);
      check(anomaly, designWith(metric, [anomaly]));
    }
  };

  it('gives the same rows in any windows', () => {
    each((_, design) =>
      framed(() => {
        const generator = generatorOf(design);
        const options = { labelColumns: true, sourceRow: true };
        for (const table of [metricsTable(generator, options), longTable(generator, options)]) {
          const whole = textOf(table, 0, table.rows);
          const cuts = [0, 1, START, START + 47, START + 48, START + 110, table.rows];
          expect(cuts.slice(1).flatMap((end, at) => textOf(table, cuts[at] ?? 0, end - (cuts[at] ?? 0)))).toEqual(
            whole,
          );
        }
      }),
    );
  });

  it('changes nothing outside of its interval, and nothing of another metric', () => {
    each((anomaly, design) => {
      const { values, cells } = curveOf(design);
      const clean = curveOf(design, true).values;
      const { start = 0, end = 0 } = framed(() => generatorOf(design).metrics[0]?.anomalies[0]?.extent) ?? {};
      for (let i = 0; i < SAMPLES; i++) {
        if (i >= start && i < end) continue;
        if (!Object.is(values[i], clean[i]) || cells[i] !== CELL.value)
          throw new Error(`${anomaly.pattern}, sample ${i}`);
      }
      expect(bitsOf(curveOf(design, false, 1).values)).toEqual(bitsOf(curveOf(design, true, 1).values));
    });
  });

  it('is the clean twin where it is off; a benign one changes labels alone', () => {
    const anomaly = placed(kind, 'linear');
    const off = curveOf(designWith(metric, [{ ...anomaly, off: true }]));
    expect(bitsOf(off.values)).toEqual(bitsOf(curveOf(designWith(metric, [anomaly]), true).values));
    const rowsOf = (benign: boolean) =>
      framed(() => {
        const design = designWith(metric, [{ ...anomaly, ...(benign ? { benign } : {}) }]);
        return textOf(longTable(generatorOf(design), { labelColumns: true }), 0, 2 * SAMPLES);
      });
    const bare = (lines: string[]) => lines.map((line) => line.slice(0, line.lastIndexOf(',')));
    const [reported, unreported] = [rowsOf(false), rowsOf(true)];
    expect(bare(unreported)).toEqual(bare(reported));
    expect(unreported.every((line) => line.endsWith(',0'))).toBe(true);
  });

  it('comes again as itself, and comes back from its file', () => {
    const again = designWith(metric, [placed(kind, 'linear', { hold: 60, every: 100 })]);
    const extents = framed(() =>
      generatorOf(again).metrics[0]?.anomalies.map(({ anomaly, extent }) => [anomaly.id, extent.start]),
    );
    expect(extents).toEqual([
      ['a', START],
      ['a/1', START + 100],
      ['a/2', START + 200],
    ]);
    const read = parseToml(writeToml(again));
    expect(read.ok && read.value.design).toEqual(again);
  });
});
