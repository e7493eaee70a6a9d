/** Envelopes: how strongly an anomaly acts over time (docs/design/pipeline.md). Knows no kinds and no values. */
import type { Kernel } from '../../kernel/index.ts';
import type { Pattern } from './anomaly.ts';

/** Where the parts of an envelope lie, in samples, half-open, not clipped to the data. */
export interface EnvelopeParts {
  readonly start: number;
  readonly onsetEnd: number;
  readonly holdEnd: number;
  readonly end: number;
}

/** The functions that a recovery takes: the kernel's where data are made; a picture may use the browser's own. */
export type EnvelopeMath = Pick<Kernel, 'pow' | 'sin'>;

/** Radians a sample of pattern oscillating, where the file gives none. */
const DEFAULT_FREQUENCY = 3;

/**
 * Returns what fills an array with the envelope of samples [from, from + out.length).
 * Onset over L samples: (k + 1)/(L + 1), so that the first sample is touched and the last is below 1. Hold: 1.
 * Recovery over R samples, k = 0 … R − 1, as the Python generator does with linspace and logspace:
 * y = 1 − k/(R − 1); linear y; exponential (R^y − 1)/(R − 1); oscillating (R^y − 1)/R · sin(frequency·k); step 1.
 * R = 1 gives 1 for linear, exponential and step. Outside it is 0.
 */
export function createEnvelope(
  math: EnvelopeMath,
  { start, onsetEnd, holdEnd, end }: EnvelopeParts,
  pattern: Pattern,
  frequency = DEFAULT_FREQUENCY,
): (from: number, out: Float64Array) => void {
  const recover = recoveryOf(math, end - holdEnd, pattern, frequency);
  const ramp = onsetEnd - start + 1;
  return (from, out) => {
    const to = from + out.length;
    out.fill(0);
    for (let i = Math.max(from, start); i < Math.min(to, onsetEnd); i++) out[i - from] = (i - start + 1) / ramp;
    if (onsetEnd < to && holdEnd > from) out.fill(1, Math.max(onsetEnd - from, 0), Math.max(holdEnd - from, 0));
    const first = Math.max(from, holdEnd);
    const last = Math.min(to, end);
    if (last > first) recover(out.subarray(first - from, last - from), first - holdEnd);
  };
}

/** Fills an array with samples k, k + 1, … of a recovery that has `length` of them. */
type Recover = (out: Float64Array, k: number) => void;

function recoveryOf(math: EnvelopeMath, length: number, pattern: Pattern, frequency: number): Recover {
  const last = length - 1;
  const slope = -1 / last;
  // numpy.linspace(1, 0, length): k·step + 1, with the end set to exactly 0.
  const linear: Recover = (out, k) => {
    if (last === 0) return void out.fill(1);
    for (let i = 0; i < out.length; i++) out[i] = (k + i) * slope + 1;
    if (k + out.length === length) out[out.length - 1] = 0;
  };
  /** length^y − 1, with y as above. */
  const powers: Recover = (out, k) => {
    linear(out, k);
    for (let i = 0; i < out.length; i++) out[i] = math.pow(length, out[i] ?? 0) - 1;
  };
  switch (pattern) {
    case 'linear':
      return linear;
    case 'exponential':
      return (out, k) => {
        if (last === 0) return void out.fill(1);
        powers(out, k);
        for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) / last;
      };
    case 'oscillating':
      return (out, k) => {
        powers(out, k);
        for (let i = 0; i < out.length; i++) out[i] = ((out[i] ?? 0) / length) * math.sin(frequency * (k + i));
      };
    case 'step':
      return (out) => void out.fill(1);
  }
}
