/** Seasonality "square": +amplitude for the share duty of a cycle, then −amplitude. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { ComponentContext, SeasonalityKindBase } from '../kind.ts';
import { freeCycle, periodParams } from './free-period.ts';

const params = {
  ...periodParams,
  duty: {
    type: 'number',
    label: 'Duty',
    help: 'Share of the cycle at the high level.',
    default: 0.5,
    min: 0,
    max: 1,
    step: 0.05,
  },
} as const satisfies FieldTable;

export const square = {
  id: 'square',
  label: 'Square',
  help: 'Switches between a high and a low level.',
  params,
  swing: ({ amplitude }: FieldValues<typeof params>) => Math.abs(amplitude),
  compile(spec: FieldValues<typeof params>, context: ComponentContext) {
    const { amplitude, duty } = spec;
    return {
      cycle: freeCycle(spec, context),
      shape: (phases: Float64Array) => {
        for (let i = 0; i < phases.length; i++) {
          const phase = phases[i] ?? 0;
          phases[i] = phase < duty ? amplitude : -amplitude;
        }
      },
    };
  },
} as const satisfies SeasonalityKindBase;
