/** Anomaly "phase-shift": the seasons are shift·e cycles ahead. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyKindBase, TimeEffect } from '../kind.ts';

const params = {
  shift: {
    type: 'number',
    label: 'Shift',
    help: 'Part of a cycle by which the seasons are ahead; negative is behind.',
    default: 0.25,
    unit: 'cycles',
    step: 0.05,
  },
} as const satisfies FieldTable;

export const phaseShift = {
  id: 'phase-shift',
  label: 'Phase shift',
  help: 'Moves the seasons ahead or back by a part of a cycle.',
  family: 'shape',
  group: 'season',
  stage: 'time',
  icon: 'M1 8c1.5-6 3.5-6 5 0M8 8c1.5 6 3.5 6 5 0M6 5l2 3-2 3',
  main: 'shift',
  defaultHold: 100,
  envelope: 'full',
  params,
  warp({ shift }: FieldValues<typeof params>): TimeEffect {
    return {
      shift: (phases, envelope) => {
        for (let i = 0; i < phases.length; i++) phases[i] = (phases[i] ?? 0) + shift * (envelope[i] ?? 0);
      },
    };
  },
} as const satisfies AnomalyKindBase;
