/** Seasonality "triangle": a sine made of straight lines: 0, +amplitude, 0, −amplitude, 0. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { ComponentContext, SeasonalityKindBase } from '../kind.ts';
import { freeCycle, periodParams } from './free-period.ts';

const params = {
  ...periodParams,
} as const satisfies FieldTable;

export const triangle = {
  id: 'triangle',
  label: 'Triangle',
  help: 'Rises and falls in straight lines.',
  params,
  swing: ({ amplitude }: FieldValues<typeof params>) => Math.abs(amplitude),
  compile(spec: FieldValues<typeof params>, context: ComponentContext) {
    const { amplitude } = spec;
    return {
      cycle: freeCycle(spec, context),
      shape: (phases: Float64Array) => {
        for (let i = 0; i < phases.length; i++) {
          const phase = phases[i] ?? 0;
          phases[i] = amplitude * (phase < 0.25 ? 4 * phase : phase < 0.75 ? 2 - 4 * phase : 4 * phase - 4);
        }
      },
    };
  },
} as const satisfies SeasonalityKindBase;
