/** Noise "negative-binomial": whole counts around the level of the metric that vary more than independent events do. */
import type { Kernel } from '../../../kernel/index.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { FieldValues } from '../../fields/values.ts';
import type { NoiseKindBase } from '../kind.ts';

const params = {
  size: {
    type: 'number',
    label: 'Size',
    help: 'How even the counts are: their variance is mean + mean²/size. Small is bursty; from a size far above the mean on they are Poisson counts.',
    default: 5,
    min: 0.01,
    max: 1_000_000,
    step: 0.5,
  },
} as const satisfies FieldTable;

export const negativeBinomial = {
  id: 'negative-binomial',
  label: 'Negative binomial counts',
  help: 'Whole counts around the level that come in bursts: more spread than Poisson counts of the same mean.',
  params,
  counts:
    ({ size }: FieldValues<typeof params>, kernel: Kernel) =>
    (uniforms: Float64Array, levels: Float64Array) =>
      kernel.negativeBinomial(uniforms, levels, size),
  deviation({ size }: FieldValues<typeof params>, level: number) {
    const mean = Math.max(0, level);
    return Math.sqrt(mean + (mean * mean) / size);
  },
} as const satisfies NoiseKindBase;
