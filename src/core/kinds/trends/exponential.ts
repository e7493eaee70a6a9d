/** Trend "exponential": the base value grows by a factor every period. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { ComponentContext, TrendKindBase } from '../kind.ts';
import { spanSamples } from '../../lib/time.ts';

/** Growth levels off at e^600, about 10^260, so that long data stay finite. */
const LARGEST_EXPONENT = 600;

const params = {
  factor: {
    type: 'number',
    label: 'Factor',
    help: 'The base value is multiplied by this every period: 2 doubles, 0.5 halves.',
    default: 2,
    min: 0,
    open: 'min',
  },
  period: {
    type: 'span',
    label: 'Every',
    help: 'Time in which the base value is multiplied by the factor once.',
    default: 1000,
    minSamples: 1,
    fractional: true,
  },
} as const satisfies FieldTable;

export const exponential = {
  id: 'exponential',
  label: 'Exponential',
  help: 'Multiplies the base value by a factor in every period, such as doubling each day.',
  params,
  /** base·(factor^(i/period) − 1) = base·(exp(i·ln(factor)/period) − 1). */
  compile({ factor, period }: FieldValues<typeof params>, { base, intervalMs, workspace }: ComponentContext) {
    const rate = workspace.kernel.log(factor) / spanSamples(period, intervalMs);
    return (from: number, out: Float64Array) =>
      workspace.lend(out.length, (growth) => {
        for (let i = 0; i < growth.length; i++) growth[i] = Math.min(rate * (from + i), LARGEST_EXPONENT);
        workspace.kernel.expAll(growth);
        for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) + base * ((growth[i] ?? 1) - 1);
      });
  },
} as const satisfies TrendKindBase;
