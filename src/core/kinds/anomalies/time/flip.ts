/** Anomaly "flip": the waves are multiplied by 1 − 2e. */
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyKindBase, TimeEffect } from '../kind.ts';

const params = {} as const satisfies FieldTable;

export const flip = {
  id: 'flip',
  label: 'Flip',
  help: 'Turns the seasons upside down.',
  family: 'shape',
  group: 'season',
  stage: 'time',
  icon: 'M1 8c2-6 4-6 6 0M9 8c2 6 4 6 6 0M8 2v12',
  defaultHold: 100,
  envelope: 'full',
  params,
  warp(): TimeEffect {
    return {
      scale: (wave, envelope) => {
        for (let i = 0; i < wave.length; i++) wave[i] = (wave[i] ?? 0) * (1 - 2 * (envelope[i] ?? 0));
      },
    };
  },
} as const satisfies AnomalyKindBase;
