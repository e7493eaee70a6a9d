/** Anomaly "missing-cycle": the clock of the seasons stands still. */
import type { FieldTable } from '../../../fields/spec.ts';
import type { AnomalyContext, AnomalyKindBase, SpecValues, TimeEffect } from '../kind.ts';

const params = {} as const satisfies FieldTable;

export const missingCycle = {
  id: 'missing-cycle',
  label: 'Missing cycle',
  help: 'Holds the seasons where they were at the start, so that a cycle does not happen.',
  family: 'shape',
  group: 'season',
  stage: 'time',
  icon: 'M1 10c1-8 3-8 4 0h6c1-8 3-8 4 0',
  defaultHold: 100,
  envelope: 'hold-only',
  params,
  warp(_spec: SpecValues, { start }: AnomalyContext): TimeEffect {
    return {
      shift: (phases, _envelope, from, frequency) => {
        for (let i = 0; i < phases.length; i++) phases[i] = (phases[i] ?? 0) - (from + i - start) * frequency;
      },
    };
  },
} as const satisfies AnomalyKindBase;
