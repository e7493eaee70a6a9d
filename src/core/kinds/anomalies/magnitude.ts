/** Parameters of the kinds whose size is given in the metric's unit or in σ of its noise. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { MetricScale } from './kind.ts';

export const magnitudeParams = {
  magnitude: {
    type: 'number',
    label: 'Magnitude',
    help: 'How far the values move, in the unit of the metric or in σ of its noise.',
    default: 10,
    unit: { of: 'metric' },
  },
  measure: {
    type: 'choice',
    label: 'Measured in',
    help: 'units: the unit of the metric. sigma: multiples of the standard deviation of its noise (1 % of the base value, or else 1, where it has none).',
    options: ['units', 'sigma'],
    default: 'units',
  },
} as const satisfies FieldTable;

/** The magnitude in the metric's unit. */
export function magnitudeIn(
  { magnitude, measure }: FieldValues<typeof magnitudeParams>,
  { sigma }: { readonly sigma: number },
): number {
  return measure === 'sigma' ? magnitude * sigma : magnitude;
}

/** A magnitude, in units, that stands out: eight σ above what the metric does anyway, or a fifth of its level. */
export function fittedMagnitude({ level, spread, sigma }: MetricScale): number {
  return Math.max(8 * sigma + spread, Math.abs(level) / 5);
}
