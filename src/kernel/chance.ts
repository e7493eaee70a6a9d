/** Random words, uniforms, quantiles and noise over arrays. Knows streams by number only. */
import type { Distribution, Kernel } from './api.ts';
import type { KernelExports } from './instance.ts';
import type { Slices } from './slices.ts';

/** As in assembly/quantile.ts. */
const ID: Readonly<Record<Distribution, number>> = { gaussian: 0, uniform: 1, exponential: 2, logistic: 3, laplace: 4 };

type Chance = Pick<Kernel, 'words' | 'uniforms' | 'quantile' | 'noise'>;

export function createChance(calls: KernelExports, slices: Slices): Chance {
  return {
    words(out, seed, stream, from) {
      const key = wholeNumber('seed', seed);
      const start = wholeNumber('from', from);
      slices.fill(out, (at, count, first) => calls.words(at, count, key, stream, start + BigInt(first)));
    },
    uniforms(out, seed, stream, from) {
      const key = wholeNumber('seed', seed);
      const start = wholeNumber('from', from);
      slices.fill(out, (at, count, first) => calls.uniforms(at, count, key, stream, start + BigInt(first)));
    },
    quantile(values, distribution, a, b) {
      slices.inPlace(values, (at, count) => calls.quantile(at, count, ID[distribution], a, b));
    },
    noise(out, distribution, a, b, seed, stream, from) {
      const key = wholeNumber('seed', seed);
      const start = wholeNumber('from', from);
      slices.fill(out, (at, count, first) =>
        calls.noise(at, count, ID[distribution], a, b, key, stream, start + BigInt(first)),
      );
    },
  };
}

function wholeNumber(name: string, value: number): bigint {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${name} must be 0 … 2^53−1, not ${value}`);
  return BigInt(value);
}
