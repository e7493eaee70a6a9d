/** Anomaly "time-warp": the seasons hurry and tarry by chance, and are back in step at the end. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyContext, AnomalyKindBase, TimeEffect } from '../kind.ts';
import { createRandomCurve, knotParams } from '../random-curve.ts';

const params = {
  shift: {
    type: 'number',
    label: 'Shift',
    help: 'The most that the seasons are ahead or behind, as part of a cycle.',
    default: 0.3,
    min: 0,
    unit: 'cycles',
    step: 0.05,
  },
  ...knotParams,
} as const satisfies FieldTable;

export const timeWarp = {
  id: 'time-warp',
  label: 'Time warp',
  help: 'Time runs faster and slower by chance, so that the seasons are stretched here and squeezed there.',
  family: 'shape',
  group: 'season',
  stage: 'time',
  icon: 'M1 8c2-7 4-7 5 0s1 6 2 0 0-5 1 0 3 7 6 0',
  main: 'shift',
  defaultHold: 200,
  envelope: 'hold-only',
  params,
  warp({ shift, knots }: FieldValues<typeof params>, context: AnomalyContext): TimeEffect {
    const fill = createRandomCurve(knots, context);
    return {
      shift: (phases, _envelope, from) =>
        context.lend(phases.length, (curve) => {
          fill(from, curve);
          for (let i = 0; i < phases.length; i++) phases[i] = (phases[i] ?? 0) + shift * (curve[i] ?? 0);
        }),
    };
  },
} as const satisfies AnomalyKindBase;
