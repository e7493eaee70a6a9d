/** Seasonality "sawtooth": rises from −amplitude to +amplitude over the share width of a cycle, then falls back. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { ComponentContext, SeasonalityKindBase } from '../kind.ts';
import { freeCycle, periodParams } from './free-period.ts';

const params = {
  ...periodParams,
  width: {
    type: 'number',
    label: 'Width',
    help: 'Share of the cycle that rises; 1 is a sawtooth, 0 a falling one, 0.5 a triangle.',
    default: 1,
    min: 0,
    max: 1,
    step: 0.05,
  },
} as const satisfies FieldTable;

export const sawtooth = {
  id: 'sawtooth',
  label: 'Sawtooth',
  help: 'Rises steadily and falls back, such as a queue that is emptied.',
  params,
  swing: ({ amplitude }: FieldValues<typeof params>) => Math.abs(amplitude),
  compile(spec: FieldValues<typeof params>, context: ComponentContext) {
    const { amplitude, width } = spec;
    return {
      cycle: freeCycle(spec, context),
      shape: (phases: Float64Array) => {
        for (let i = 0; i < phases.length; i++) {
          const phase = phases[i] ?? 0;
          phases[i] = amplitude * (phase < width ? (2 * phase) / width - 1 : 1 - (2 * (phase - width)) / (1 - width));
        }
      },
    };
  },
} as const satisfies SeasonalityKindBase;
