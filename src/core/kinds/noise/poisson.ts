/** Noise "poisson": whole counts of independent events, whose mean is the level of the metric. */
import type { Kernel } from '../../../kernel/index.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { FieldValues } from '../../fields/values.ts';
import type { NoiseKindBase } from '../kind.ts';

const params = {} as const satisfies FieldTable;

export const poisson = {
  id: 'poisson',
  label: 'Poisson counts',
  help: 'Whole counts of independent events, as many on average as the level says: requests, errors. Their standard deviation is the square root of the level.',
  params,
  counts: (_spec: FieldValues<typeof params>, kernel: Kernel) => (uniforms: Float64Array, levels: Float64Array) =>
    kernel.poisson(uniforms, levels),
  deviation: (_spec: FieldValues<typeof params>, level: number) => Math.sqrt(Math.max(0, level)),
} as const satisfies NoiseKindBase;
