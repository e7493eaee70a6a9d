/** What the label columns mark in each of the three modes, against data and clean twin. */
import { describe, expect, it } from 'vitest';
import type { Anomaly, Design } from '../../design/types/design.ts';
import type { TableSource } from '../../samples/table.ts';
import { designOf, framed, gaussianNoise, generatorOf, metricOf } from '../dataset.test-support.ts';
import { labelsTable } from '../tables/labels-table.ts';
import { longTable } from '../tables/long-table.ts';
import { metricsTable } from '../tables/metrics-table.ts';
import { anomalyRows } from './effects.ts';

type Mode = Design['general']['label'];
const SAMPLES = 30_000;
const anomaly = (spec: object): Anomaly => ({ id: 'a', at: 3, pattern: 'linear', ...spec }) as Anomaly;
const process = { kind: 'ar', coefficients: [0.9], scale: 1 } as const;

/** Long ones across blocks, short ones, benign, overlapping, damage and one that changes nothing. */
const subject = (label: Mode): Design =>
  designOf(
    [
      metricOf({
        noise: gaussianNoise(),
        process: [process],
        decimals: 1,
        anomalies: [
          anomaly({ kind: 'scale', anomaly_factor: 1.2, at: 1000, hold: 50, recovery_time: 12_000 }),
          anomaly({ id: 'b', kind: 'gap', as: 'empty', at: 8190, hold: 5 }),
          anomaly({ id: 'c', kind: 'saturation', ceiling: 101, at: 15_000, hold: 300 }),
          anomaly({ id: 'd', kind: 'spike', magnitude: 30, measure: 'units', at: 16_300, hold: 200, benign: true }),
          anomaly({ id: 'e', kind: 'level-shift', magnitude: 2, measure: 'sigma', at: 18_000, hold: 9000 }),
          anomaly({ id: 'f', kind: 'saturation', ceiling: 9000, at: 28_000, hold: 500 }),
        ],
      }),
      metricOf({ key: 'calm', anomalies: [anomaly({ kind: 'gap', as: 'absent', at: 20, hold: 4 })] }),
    ],
    { num_samples: SAMPLES, label },
  );

const column = (table: TableSource, index: number, from: number, to: number): number[] =>
  Array.from(table.read(from, to - from).columns[index]?.values.subarray(0, to - from) ?? []);

/** By the intervals and cells that the other files have. */
function expected(label: Mode): number[] {
  return framed(() => {
    const generator = generatorOf(subject(label));
    const dirty = metricsTable(generator).read(0, SAMPLES).columns[1];
    const data = Array.from(dirty?.values ?? []);
    const empty = Array.from(dirty?.empty ?? []);
    const clean = column(metricsTable(generator, { clean: true }), 1, 0, SAMPLES);
    const marks = Array.from({ length: SAMPLES }, () => 0);
    for (const row of anomalyRows(generator)) {
      if (row.metric !== 'm' || row.benign) continue;
      const isEffect = label === 'effect';
      const start = isEffect ? (row.effectStart ?? 0) : row.causeStart;
      const end = isEffect ? (row.effectEnd ?? 0) : row.causeEnd;
      for (let i = start; i < end; i++) if (label !== 'differs' || empty[i] || data[i] !== clean[i]) marks[i] = 1;
    }
    return marks;
  });
}

describe.each<Mode>(['cause', 'effect', 'differs'])('labels that mark the %s', (label) => {
  it('are what data, clean twin and list of anomalies say', () => {
    const marks = framed(() => column(labelsTable(generatorOf(subject(label))), 1, 0, SAMPLES));
    expect(marks).toEqual(expected(label));
    expect(marks.reduce((sum, mark) => sum + mark, 0)).toBeGreaterThan(100);
  });
  it('are the same in any window by itself, in the long form and beside the metrics', () => {
    const marks = expected(label);
    for (const [from, to] of [
      [8180, 8200],
      [8192, 20_000],
      [29_000, 30_000],
      [1040, 1041],
    ] as const) {
      framed(() => {
        const design = subject(label);
        expect(column(labelsTable(generatorOf(design)), 1, from, to)).toEqual(marks.slice(from, to));
        const wide = metricsTable(generatorOf(design), { labelColumns: true });
        expect(column(wide, 3, from, to)).toEqual(marks.slice(from, to));
        const long = column(longTable(generatorOf(design), { labelColumns: true }), 3, from * 2, to * 2);
        expect(long.filter((_, row) => row % 2 === 0)).toEqual(marks.slice(from, to));
      });
    }
  });
});

it('marks less of what is saturated, shifted a little or changed by nothing than was injected', () => {
  const share = (label: Mode, from: number, to: number) =>
    expected(label)
      .slice(from, to)
      .reduce((sum, mark) => sum + mark, 0) /
    (to - from);
  expect([share('cause', 15_000, 15_300), share('differs', 15_000, 15_300) < 0.6]).toEqual([1, true]);
  expect([share('effect', 18_000, 27_000) < 1, share('differs', 18_000, 27_000) > 0.9]).toEqual([true, true]);
  expect([share('effect', 28_000, 28_500), share('differs', 28_000, 28_500)]).toEqual([0, 0]);
});
