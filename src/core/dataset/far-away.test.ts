/** Long data: no drift, windows far from the start, and checkpoints that stay few. */
import { describe, expect, it } from 'vitest';
import { createSequence, type Sequential } from './metric/checkpoints.ts';
import { fillPhases, wrapPhases } from './metric/phases.ts';
import { designOf, kernel, metricOf, valuesOf } from './dataset.test-support.ts';
import { createWorkspace } from '../samples/workspace.ts';

describe('places in a cycle', () => {
  const phasesAt = (cycle: Parameters<typeof fillPhases>[0], from: number, length = 3) => {
    const out = new Float64Array(length);
    fillPhases(cycle, from, out);
    wrapPhases(out);
    return [...out];
  };
  it('do not drift: sample 10^9 is where exact arithmetic says', () => {
    // 10^9 mod 7 = 6
    expect(phasesAt({ origin: 0, step: 1, period: 7, phase: 0 }, 1e9)).toEqual([6 / 7, 0, 1 / 7]);
    // 10^9 · 7 ms mod 86,400,000 ms
    expect(phasesAt({ origin: 0, step: 7, period: 86_400_000, phase: 0 }, 1e9, 1)).toEqual([
      Number(7_000_000_000n % 86_400_000n) / 86_400_000,
    ]);
  });
  it('follow a period that is no whole number: 12.5 samples come round every 25', () => {
    expect(phasesAt({ origin: 0, step: 1, period: 12.5, phase: 0 }, 25 * 40_000_000 + 5, 1)).toEqual([0.4]);
  });
  it('stay in [0, 1), also before the epoch', () => {
    for (const phase of phasesAt({ origin: -5, step: 3, period: 7, phase: 0.9 }, 0, 50))
      expect(phase >= 0 && phase < 1).toBe(true);
    expect(phasesAt({ origin: -1, step: 1, period: 4, phase: 0 }, 0, 2)).toEqual([0.75, 0]);
  });
});

describe('the clock of profiles is UTC', () => {
  it('weekday factors change at midnight, Monday first', () => {
    const seasonality = [{ kind: 'weekday', factors: [1, 2, 3, 4, 5, 6, 7], mode: 'multiplicative' }] as const;
    // 2024-01-07 was a Sunday.
    const values = valuesOf(
      designOf([metricOf({ value: 1, seasonality })], {
        start: Date.UTC(2024, 0, 7, 22),
        interval: '1h',
        num_samples: 30,
      }),
    );
    expect([...values]).toEqual([7, 7, ...Array.from({ length: 24 }, () => 1), 2, 2, 2, 2]);
    const sums = valuesOf(
      designOf(
        [
          metricOf({
            value: 10,
            trend: { kind: 'step', at: 0, height: 1 },
            seasonality: [{ ...seasonality[0], mode: 'additive' }],
          }),
        ],
        { start: Date.UTC(2024, 0, 7), num_samples: 1 },
      ),
    );
    expect([...sums]).toEqual([10 + 1 + 60]);
  });
  it('a daily profile is met at its hours', () => {
    const seasonality = [
      {
        kind: 'daily-profile',
        points: [
          [6, 1],
          [18, 5],
        ],
        curve: 'linear',
        mode: 'additive',
      },
    ] as const;
    const values = valuesOf(
      designOf([metricOf({ value: 0, seasonality })], { start: Date.UTC(2024, 0, 7), interval: '6h', num_samples: 5 }),
    );
    [...values].forEach((value, i) => expect(value).toBeCloseTo([3, 1, 3, 5, 3][i] ?? 0, 12));
  });
  it('a weekly profile steps at its days', () => {
    const seasonality = [
      {
        kind: 'weekly-profile',
        points: [
          [0, 1],
          [5, 9],
        ],
        curve: 'step',
        mode: 'additive',
      },
    ] as const;
    const values = valuesOf(
      designOf([metricOf({ value: 0, seasonality })], { start: Date.UTC(2024, 0, 8), interval: '1d', num_samples: 8 }),
    );
    expect([...values]).toEqual([1, 1, 1, 1, 1, 9, 9, 1]);
  });
});

describe('a sequence with memory', () => {
  /** Value i is the sum of all squares up to i; counts how many samples it ran. */
  const counting = () => {
    let sum = 0;
    const cost = { samples: 0, saved: 0 };
    const source: Sequential<number> = {
      reset: () => {
        sum = 0;
      },
      save: () => {
        cost.saved++;
        return sum;
      },
      restore: (state) => {
        sum = state;
      },
      run: (from, out) => {
        cost.samples += out.length;
        for (let i = 0; i < out.length; i++) {
          sum += (from + i) % 10;
          out[i] = sum;
        }
      },
    };
    return { cost, sequence: createSequence(source, createWorkspace(kernel)) };
  };
  const expected = (i: number) => Math.floor(i / 10) * 45 + ((i % 10) * ((i % 10) + 1)) / 2;

  it('gives any window, forwards and backwards', () => {
    const { sequence } = counting();
    for (const from of [100_000, 0, 8191, 8192, 8193, 50_000, 99_999, 20_000]) {
      const out = new Float64Array(9000);
      sequence.fill(from, out);
      out.forEach((value, i) => {
        if (value !== expected(from + i)) throw new Error(`window ${from}, sample ${i}`);
      });
    }
  });
  it('goes on where it stopped without running anything twice, and back by at most one spacing', () => {
    const { sequence, cost } = counting();
    const out = new Float64Array(1000);
    for (let from = 0; from < 100_000; from += 1000) sequence.fill(from, out);
    expect(cost.samples).toBe(100_000);
    sequence.fill(42_000, out);
    expect(cost.samples - 100_000).toBeLessThanOrEqual(8192 + 1000);
  });
  it('keeps fewer states the longer it gets', () => {
    const { sequence, cost } = counting();
    sequence.fill(80_000_000, new Float64Array(1));
    expect(cost.saved).toBeLessThan(2 * 4096 + 2100);
    sequence.fill(41_234_567, new Float64Array(1));
    expect(cost.samples - 80_000_001).toBeLessThanOrEqual(4 * 8192);
  });
});
