/** What kinds of stage rows do to single cells, by hand. */
import { describe, expect, it } from 'vitest';
import type { Anomaly, Design, Metric } from '../../design/types/design.ts';
import { CELL } from '../../samples/cells.ts';
import { cellsOf, cleanOf, designOf, gaussianNoise, metricOf } from '../dataset.test-support.ts';

const design = (spec: readonly object[], part: Partial<Metric> = {}, samples = 10): Design =>
  designOf(
    [
      metricOf({
        value: 10,
        anomalies: spec.map((one, index) => ({ id: String(index), at: 3, pattern: 'linear', ...one }) as Anomaly),
        ...part,
      }),
    ],
    { num_samples: samples },
  );
const values = (subject: Design) => [...cellsOf(subject).values];

describe('dropout', () => {
  const lost = (share: number, as = 'empty') =>
    cellsOf(design([{ kind: 'dropout', share, as, at: 100, hold: 10_000 }], {}, 12_000)).empty;

  it('loses the asked share of cells within five standard errors, and none outside', () => {
    const cells = lost(0.2);
    const count = cells.filter((cell) => cell === CELL.empty).length;
    expect(Math.abs(count - 2000)).toBeLessThan(5 * Math.sqrt(10_000 * 0.2 * 0.8));
    const outside = [...cells.slice(0, 100), ...cells.slice(10_100)];
    expect(outside.every((cell) => cell === CELL.value)).toBe(true);
  });
  it('loses rows where it is told to', () => {
    expect(lost(1, 'absent').slice(99, 102)).toEqual(Uint8Array.of(CELL.value, CELL.absent, CELL.absent));
  });
  it('a stuck sensor repeats the last value that came through', () => {
    const subject = design(
      [
        { kind: 'dropout', share: 1, as: 'empty', at: 3, hold: 3 },
        { kind: 'stuck', at: 6, hold: 2 },
      ],
      {
        noise: gaussianNoise(),
      },
    );
    const clean = cleanOf(subject);
    expect(values(subject).slice(6, 8)).toEqual([clean[2], clean[2]]);
  });
});

describe('sentinel', () => {
  it('stands beyond the limits of the metric, to its decimals', () => {
    expect(
      values(design([{ kind: 'sentinel', value: -999, share: 1, hold: 2 }], { min: 0, max: 50, decimals: 1 })),
    ).toEqual([10, 10, 10, -999, -999, 10, 10, 10, 10, 10]);
  });
  it('is what a stuck sensor repeats', () => {
    const both = [
      { kind: 'sentinel', value: -1, share: 1, hold: 2 },
      { kind: 'stuck', at: 5, hold: 2 },
    ];
    expect(values(design(both)).slice(3, 8)).toEqual([-1, -1, -1, -1, 10]);
  });
});

describe('unit-change', () => {
  it('converts the rounded value and rounds again', () => {
    const subject = design([{ kind: 'unit-change', factor: 1.8, offset: 32, hold: 2 }], {
      value: 20.06,
      decimals: 1,
      max: 30,
    });
    // 20.1 °C are 68.18 °F.
    expect(values(subject).slice(2, 6)).toEqual([20.1, 68.2, 68.2, 20.1]);
  });
});
