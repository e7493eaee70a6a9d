/**
 * Named streams of random numbers (docs/chance.md): counter-based, so that any sample is reached at once and no
 * two things ever share a draw. Knows no designs.
 */
import { type Distribution, type Kernel, streamId } from '../../kernel/index.ts';

export interface RandomStream {
  /** Open uniforms of draws [from, from + out.length). */
  uniforms(out: Float64Array, from: number): void;
  /** One quantile of one uniform each; parameters as in `Kernel.quantile`. */
  noise(out: Float64Array, distribution: Distribution, a: number, b: number, from: number): void;
}

/**
 * The stream (seed, FNV-1a 64 of `name`) of Philox4x64-10.
 * @param name `metricKey/noise`, `metricKey/walk`, `metricKey/anomalies/id`, …
 */
export function createStream(kernel: Kernel, seed: number, name: string): RandomStream {
  const stream = streamId(name);
  return {
    uniforms: (out, from) => kernel.uniforms(out, seed, stream, from),
    noise: (out, distribution, a, b, from) => kernel.noise(out, distribution, a, b, seed, stream, from),
  };
}
