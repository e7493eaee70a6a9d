/** Noise "pink": the power at frequency f falls as 1/f^α, down to the longest time that it remembers. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import { portableExp, portablePower } from '../../lib/elementary.ts';
import type { NoiseContext, NoiseKindBase } from '../kind.ts';

const params = {
  scale: {
    type: 'number',
    label: 'Standard deviation',
    help: 'Standard deviation of the noise in the long run.',
    default: 1,
    min: 0,
    unit: { of: 'metric' },
  },
  exponent: {
    type: 'number',
    label: 'Exponent',
    help: 'Power falls with frequency as 1/f to this: 0 is white noise, 1 is pink, 2 is as brown as a random walk.',
    default: 1,
    min: 0,
    max: 2,
    step: 0.1,
  },
  memory: {
    type: 'number',
    label: 'Memory',
    help: 'The longest time that it remembers; below the frequency that belongs to it the spectrum is flat. Most of the deviation of a brown noise is as slow as this.',
    default: 10_000,
    min: 1,
    max: 10_000_000,
    unit: 'samples',
  },
} as const satisfies FieldTable;

/** Ratio of one time of relaxation to the next; the spectrum waves about the straight line by less than 3 %. */
const RATIO = 4;
/** A shorter relaxation would lie beyond the highest frequency that samples can have. */
const SHORTEST = 0.3;

/** y(i) = direct·e(i) + Σ weights(j)·x(j, i) with x(j, i) = keep(j)·x(j, i − 1) + e(i): one draw e a sample. */
interface Filter {
  readonly direct: number;
  readonly keep: readonly number[];
  readonly weights: readonly number[];
  /** Variance of y where that of e is 1. */
  readonly variance: number;
}

/**
 * A chain of poles and zeros that take turns on the scale of log frequency, so that the slopes −2 and 0 between them
 * make −α together; as a sum of first-order parts (partial fractions).
 */
function createFilter(exponent: number, memory: number): Filter {
  const poles: number[] = [];
  const zeros: number[] = [];
  const early = portablePower(RATIO, exponent / 2);
  for (let time = memory; time >= SHORTEST; time /= RATIO) {
    poles.push(portableExp(-1 / time));
    zeros.push(portableExp(-early / time));
  }
  const weights = poles.map((pole, j) =>
    poles.reduce(
      (product, other, k) => product * (1 - (zeros[k] ?? 0) / pole) * (k === j ? 1 : 1 / (1 - other / pole)),
      1,
    ),
  );
  const direct = poles.reduce((product, pole, j) => product * ((zeros[j] ?? 0) / pole), 1);
  const filter = { direct, keep: poles, weights };
  const remembered = partsOf(filter).reduce((sum, part) => sum + part, 0);
  return { ...filter, variance: remembered + direct * (direct + weights.reduce((sum, weight) => sum + weight, 0)) };
}

/** Covariance of y(i) with weights(j)·x(j, i − h), over keep(j)^h, for h > 0. */
function partsOf({ direct, keep, weights }: Omit<Filter, 'variance'>): readonly number[] {
  return weights.map(
    (weight, j) =>
      weight * weights.reduce((sum, other, k) => sum + other / (1 - (keep[j] ?? 0) * (keep[k] ?? 0)), direct),
  );
}

/** Lower triangle L with L·Lᵀ = the covariance 1/(1 − keep(j)·keep(k)) of the first-order parts (Cholesky). */
function stationaryRoot(keep: readonly number[]): readonly (readonly number[])[] {
  const rows: number[][] = [];
  for (const [j, one] of keep.entries()) {
    const row: number[] = [];
    for (let k = 0; k <= j; k++) {
      let rest = 1 / (1 - one * (keep[k] ?? 0));
      for (let m = 0; m < k; m++) rest -= (row[m] ?? 0) * (rows[k]?.[m] ?? 0);
      row.push(k === j ? Math.sqrt(Math.max(0, rest)) : rest / (rows[k]?.[k] ?? 1));
    }
    rows.push(row);
  }
  return rows;
}

export const pink = {
  id: 'pink',
  label: 'Pink (1/f)',
  help: 'Wanders slowly and quickly at once: the same roughness at every time scale.',
  params,
  compile({ scale, exponent, memory }: FieldValues<typeof params>, { draws, early }: NoiseContext) {
    const { direct, keep, weights, variance } = createFilter(exponent, memory);
    const fresh = scale / Math.sqrt(variance);
    const [keeps, shares] = [Float64Array.from(keep), Float64Array.from(weights)];
    return {
      stateSize: keep.length,
      /** Drawn from the stationary law of the parts before sample 0. */
      start: (state: Float64Array) => {
        const normals = new Float64Array(state.length);
        early.noise(normals, 'gaussian', 0, fresh, 0);
        for (const [j, row] of stationaryRoot(keep).entries()) {
          state[j] = row.reduce((sum, root, k) => sum + root * (normals[k] ?? 0), 0);
        }
      },
      run: (state: Float64Array, from: number, out: Float64Array) => {
        draws.noise(out, 'gaussian', 0, fresh, from);
        for (let i = 0; i < out.length; i++) {
          const draw = out[i] ?? 0;
          let sum = direct * draw;
          for (let j = 0; j < state.length; j++) {
            const value = (keeps[j] ?? 0) * (state[j] ?? 0) + draw;
            state[j] = value;
            sum += (shares[j] ?? 0) * value;
          }
          out[i] = sum;
        }
      },
    };
  },
  deviation: ({ scale }: FieldValues<typeof params>) => scale,
  correlations({ exponent, memory }: FieldValues<typeof params>, lags: number) {
    const filter = createFilter(exponent, memory);
    const powers = partsOf(filter).map((part) => part / filter.variance);
    const out = new Float64Array(lags);
    out[0] = 1;
    for (let lag = 1; lag < lags; lag++) {
      for (const [j, keep] of filter.keep.entries()) powers[j] = (powers[j] ?? 0) * keep;
      out[lag] = powers.reduce((sum, part) => sum + part, 0);
    }
    return out;
  },
} as const satisfies NoiseKindBase;
