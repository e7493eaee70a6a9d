/**
 * The moving average of a noise: quick for any width, or with the very bits of numpy.convolve where those do not
 * depend on the machine. Knows no draws.
 */
import type { Kernel } from '../../../kernel/index.ts';
import type { General } from '../../design/types/design.ts';

/** out[i] = the mean of values[i … i + width − 1]; values hold width − 1 more than out. `from`: absolute index of values[0]. */
export type FillAverages = (values: Float64Array, out: Float64Array, from: number) => void;

/** Up to this width numpy.convolve adds one product after the other; beyond it a BLAS does, in an order of its machine. */
const WIDEST_IN_ORDER = 11;

export function createMovingAverage(width: number, rng: General['rng'], kernel: Kernel): FillAverages {
  if (rng === 'numpy' && width <= WIDEST_IN_ORDER) return createInOrder(width);
  return (values, out, from) => {
    // Counted from the first window, so that the grouping of the sums is the same for every block.
    kernel.movingSums(values, out, width, from);
    for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) / width;
  };
}

/** numpy.convolve(noise, ones(width)/width): each value times 1/width, added in the order of time. */
function createInOrder(width: number): FillAverages {
  const weight = 1 / width;
  return (values, out) => {
    for (let i = 0; i < out.length; i++) {
      let sum = (values[i] ?? 0) * weight;
      for (let k = 1; k < width; k++) sum += (values[i + k] ?? 0) * weight;
      out[i] = sum;
    }
  };
}
