/** Quantiles without a formula, over arrays: Student's t and gamma from normal scores, counts from uniforms. */
import type { Kernel } from '../api.ts';
import { createGammaCurves, type GammaCurves } from './gamma.ts';
import { negativeBinomialQuantile } from './negative-binomial.ts';
import { poissonQuantile } from './poisson.ts';
import { readHalfCurve } from './score-curve.ts';
import { createStudentCurve } from './student-t.ts';

type Laws = Pick<Kernel, 'studentT' | 'gamma' | 'poisson' | 'negativeBinomial'>;

/** Curves that are kept, by their parameter. */
const MOST_KEPT = 32;
/** Scores that are worked out at a time. */
const SLICE = 1024;

export function createLaws(kernel: Pick<Kernel, 'exp' | 'log' | 'expAll' | 'quantile'>): Laws {
  const students = keep((df) => createStudentCurve(df, kernel));
  const gammas = keep<GammaCurves>((shape) => createGammaCurves(shape, kernel));
  const scratch = new Float64Array(SLICE);

  /** Calls `count` with each uniform and its normal score. */
  const counts = (
    uniforms: Float64Array,
    means: Float64Array,
    count: (u: number, z: number, mean: number) => number,
  ): void => {
    for (let first = 0; first < uniforms.length; first += SLICE) {
      const length = Math.min(SLICE, uniforms.length - first);
      const scores = scratch.subarray(0, length);
      scores.set(uniforms.subarray(first, first + length));
      kernel.quantile(scores, 'gaussian', 0, 1);
      for (let i = 0; i < length; i++) {
        uniforms[first + i] = count(uniforms[first + i] ?? 0.5, scores[i] ?? 0, means[first + i] ?? 0);
      }
    }
  };

  return {
    studentT(scores, df) {
      const curve = students(df);
      for (let first = 0; first < scores.length; first += SLICE) {
        const length = Math.min(SLICE, scores.length - first);
        const logs = scratch.subarray(0, length);
        for (let i = 0; i < length; i++) logs[i] = readHalfCurve(curve, scores[first + i] ?? 0);
        kernel.expAll(logs);
        for (let i = 0; i < length; i++) scores[first + i] = (scores[first + i] ?? 0) * (logs[i] ?? 0);
      }
    },
    gamma(scores, shape) {
      const { below, above } = gammas(shape);
      for (let i = 0; i < scores.length; i++) {
        const z = scores[i] ?? 0;
        scores[i] = readHalfCurve(z < 0 ? below : above, z);
      }
      kernel.expAll(scores);
    },
    poisson: (uniforms, means) => counts(uniforms, means, (u, z, mean) => poissonQuantile(kernel, u, z, mean)),
    negativeBinomial: (uniforms, means, size) =>
      counts(uniforms, means, (u, z, mean) => negativeBinomialQuantile(kernel, u, z, mean, size)),
  };
}

/** Values of a function that take long, kept for the parameters asked for last. */
function keep<T>(make: (parameter: number) => T): (parameter: number) => T {
  const kept = new Map<number, T>();
  return (parameter) => {
    const known = kept.get(parameter);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const made = make(parameter);
    kept.set(parameter, made);
    return made;
  };
}
