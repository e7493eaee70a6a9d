/** Parameters of the kinds whose size is given in the metric's unit, in σ of its noise or in its spread. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { MetricScale } from './kind.ts';

export const magnitudeParams = {
  magnitude: {
    type: 'number',
    label: 'Magnitude',
    help: 'How far the values move, in the unit of the metric, in σ of its noise or in its spread.',
    default: 10,
    unit: { of: 'metric' },
  },
  measure: {
    type: 'choice',
    label: 'Measured in',
    help: 'units: the unit of the metric. sigma: multiples of the standard deviation of its noise. spread: of its noise and its processes together; a walk without two limits, a counter and a sensor have no deviation of their own, so there the noise alone counts. Where there is neither, 1 % of the base value, or else 1.',
    options: ['units', 'sigma', 'spread'],
    default: 'units',
  },
} as const satisfies FieldTable;

/** The magnitude in the metric's unit. */
export function magnitudeIn(
  { magnitude, measure }: FieldValues<typeof magnitudeParams>,
  measures: { readonly sigma: number; readonly spread: number },
): number {
  return measure === 'units' ? magnitude : magnitude * measures[measure];
}

/** A magnitude, in units, that stands out: eight σ above what the metric does anyway, or a fifth of its level. */
export function fittedMagnitude({ level, spread, sigma }: MetricScale): number {
  return Math.max(8 * sigma + spread, Math.abs(level) / 5);
}
