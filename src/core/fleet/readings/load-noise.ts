/**
 * The variation of a machine's load: a stationary AR(1) process of variance 1, of which any window can be had
 * by itself. Knows no load.
 *
 * The states at every 64th reading form a process of their own (a moving average of four draws, whose
 * correlation at one step is 0.9^64); between two states the path is the AR(1) recursion from the left one,
 * bent to reach the right one: x = y + w·(X − y_end), w = Cov(y, y_end)/Var(y_end). That has exactly the law of
 * an AR(1) path between two known states (conditioning of Gaussian variables).
 */
import type { Kernel } from '../../../kernel/index.ts';
import { at } from '../../lib/at.ts';

/** Correlation from one reading to the next. */
export const LOAD_CORRELATION = 0.9;
const SPAN = 64;
const TERMS = 4;

export interface LoadNoise {
  /** Fills out[0 … count) with readings from, from + 1, … of the machine that owns the two streams. */
  fill(out: Float64Array, from: number, count: number, load: bigint, loadState: bigint): void;
}

/** @param capacity most readings a call of `fill` asks for */
export function createLoadNoise(kernel: Kernel, seed: number, capacity: number): LoadNoise {
  const spans = Math.ceil(capacity / SPAN) + 1;
  const steps = kernel.f64(spans * SPAN);
  const draws = kernel.f64(spans + TERMS);
  const states = new Float64Array(spans + 1);
  const bend = bendWeights();
  const stateWeights = coarseWeights();
  const stepScale = Math.sqrt(1 - LOAD_CORRELATION * LOAD_CORRELATION);

  return {
    fill(out, from, count, load, loadState) {
      const first = Math.floor(from / SPAN);
      const used = Math.floor((from + count - 1) / SPAN) - first + 1;
      kernel.noise(draws.subarray(0, used + TERMS), 'gaussian', 0, 1, seed, loadState, first);
      for (let k = 0; k <= used; k++) {
        let state = 0;
        for (let j = 0; j < TERMS; j++) state += at(stateWeights, j) * at(draws, k + TERMS - 1 - j);
        states[k] = state;
      }
      kernel.noise(steps.subarray(0, used * SPAN), 'gaussian', 0, stepScale, seed, load, first * SPAN + 1);
      for (let k = 0; k < used; k++) {
        fillSpan(
          out,
          (first + k) * SPAN - from,
          count,
          steps.subarray(k * SPAN, (k + 1) * SPAN),
          bend,
          at(states, k),
          at(states, k + 1),
        );
      }
    },
  };
}

/** Readings of one span into out[offset …), as far as they lie in [0, count). `steps` holds the recursion after. */
function fillSpan(
  out: Float64Array,
  offset: number,
  count: number,
  steps: Float64Array,
  bend: Float64Array,
  left: number,
  right: number,
): void {
  let y = left;
  for (let r = 0; r < SPAN; r++) {
    y = LOAD_CORRELATION * y + at(steps, r);
    steps[r] = y;
  }
  const miss = right - y;
  const lo = Math.max(0, -offset);
  const hi = Math.min(SPAN, count - offset);
  for (let r = lo; r < hi; r++) {
    out[offset + r] = r === 0 ? left : at(steps, r - 1) + at(bend, r) * miss;
  }
}

/** w at r readings after the left state: φ^(64−r)·(1 − φ^2r)/(1 − φ^128). */
function bendWeights(): Float64Array {
  const powers = new Float64Array(2 * SPAN + 1);
  powers[0] = 1;
  for (let k = 1; k <= 2 * SPAN; k++) powers[k] = at(powers, k - 1) * LOAD_CORRELATION;
  return Float64Array.from(
    { length: SPAN },
    (_, r) => (at(powers, SPAN - r) * (1 - at(powers, 2 * r))) / (1 - at(powers, 2 * SPAN)),
  );
}

/** Weights ρ^j, scaled so that the sum of their squares is 1; ρ = φ^64. */
function coarseWeights(): Float64Array {
  let rho = 1;
  for (let k = 0; k < SPAN; k++) rho *= LOAD_CORRELATION;
  const raw = [1, rho, rho * rho, rho * rho * rho];
  const scale = Math.sqrt(raw.reduce((sum, w) => sum + w * w, 0));
  return Float64Array.from(raw, (w) => w / scale);
}
