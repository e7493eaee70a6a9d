/**
 * A counter: the running total of a rate, over any window. The total of a sample is the sum of rate × seconds of a
 * sample from the last reset up to it, added in order and with what rounding lost (A. Neumaier, ZAMM 54, 1974), so that
 * it is the nearest float to the exact sum nearly always, whatever was asked first. Knows no kinds and no rounding.
 */
import type { Workspace } from '../../samples/workspace.ts';
import { createSequence, type Sequence } from './checkpoints.ts';
import type { Interval } from './stages.ts';

export interface TotalOptions {
  /** Rates of samples [from, from + out.length), at most BLOCK, none below 0. */
  readonly fillRates: (from: number, out: Float64Array) => void;
  /** Seconds from one sample to the next. */
  readonly seconds: number;
  /** Where the total is 0; it counts on from there. */
  readonly resets: readonly Interval[];
}

interface Total {
  readonly sum: number;
  /** What rounding has taken from the sum so far. */
  readonly lost: number;
}

export function createRunningTotal({ fillRates, seconds, resets }: TotalOptions, workspace: Workspace): Sequence {
  let sum = 0;
  let lost = 0;
  return createSequence<Total>(
    {
      reset() {
        sum = 0;
        lost = 0;
      },
      save: () => ({ sum, lost }),
      restore(state) {
        ({ sum, lost } = state);
      },
      run(from, out) {
        fillRates(from, out);
        const near = resets.filter(({ start, end }) => start < from + out.length && end > from);
        for (let i = 0; i < out.length; i++) {
          const sample = from + i;
          if (near.some(({ start, end }) => start <= sample && sample < end)) {
            sum = 0;
            lost = 0;
            out[i] = 0;
            continue;
          }
          const increment = (out[i] ?? 0) * seconds;
          const next = sum + increment;
          lost += sum >= increment ? sum - next + increment : increment - next + sum;
          sum = next;
          out[i] = sum + lost;
        }
      },
    },
    workspace,
  );
}

/** How many samples ago a counter began to count at `sample`: 0 while it stands at 0. */
export function samplesCounted(resets: readonly Interval[], sample: number): number {
  let began = -1;
  for (const { start, end } of resets) {
    if (start <= sample) began = Math.max(began, Math.min(end - 1, sample));
  }
  return sample - began;
}
