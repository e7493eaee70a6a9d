/** How the points of a profile are joined. */
import type { FieldSpec } from '../../fields/spec.ts';

export const CURVE_FIELD = {
  type: 'choice',
  label: 'Curve',
  help: 'How the points are joined; a smooth curve never goes beyond two neighbours.',
  options: ['smooth', 'linear', 'step'],
  default: 'smooth',
} as const satisfies FieldSpec;
