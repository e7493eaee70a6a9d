/** Anomaly "frequency": the seasons run factor times as fast. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyContext, AnomalyKindBase, TimeEffect } from '../kind.ts';

const params = {
  factor: {
    type: 'number',
    label: 'Factor',
    help: 'How many times as fast the seasons run; 0 stops them.',
    default: 2,
    min: 0,
    step: 0.1,
  },
} as const satisfies FieldTable;

export const frequency = {
  id: 'frequency',
  label: 'Frequency',
  help: 'Makes the seasons run faster or slower; afterwards they are back in step.',
  family: 'shape',
  group: 'season',
  stage: 'time',
  icon: 'M1 8c1-6 3-6 4 0s1 6 2 0 1-6 2 0 1 6 2 0 1-6 2 0',
  main: 'factor',
  neutral: 1,
  defaultHold: 100,
  envelope: 'hold-only',
  params,
  warp({ factor }: FieldValues<typeof params>, { start }: AnomalyContext): TimeEffect {
    return {
      shift: (phases, _envelope, from, frequency) => {
        for (let i = 0; i < phases.length; i++) {
          phases[i] = (phases[i] ?? 0) + (factor - 1) * (from + i - start) * frequency;
        }
      },
    };
  },
} as const satisfies AnomalyKindBase;
