/** Anomaly "season-loss": the waves are multiplied by 1 − (1 − remaining)·e. */
import type { FieldValues } from '../../../fields/values.ts';
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyKindBase, TimeEffect } from '../kind.ts';

const params = {
  remaining: {
    type: 'number',
    label: 'Remaining',
    help: 'What is left of the seasons: 0 = nothing, 1 = all.',
    default: 0,
    step: 0.1,
  },
} as const satisfies FieldTable;

export const seasonLoss = {
  id: 'season-loss',
  label: 'Season loss',
  help: 'Flattens the seasons.',
  family: 'shape',
  group: 'season',
  stage: 'time',
  icon: 'M1 8c1-6 3-6 4 0s2 4 3 0h7',
  main: 'remaining',
  neutral: 1,
  defaultHold: 100,
  envelope: 'full',
  params,
  warp({ remaining }: FieldValues<typeof params>): TimeEffect {
    return {
      scale: (wave, envelope) => {
        for (let i = 0; i < wave.length; i++) wave[i] = (wave[i] ?? 0) * (1 - (1 - remaining) * (envelope[i] ?? 0));
      },
    };
  },
} as const satisfies AnomalyKindBase;
