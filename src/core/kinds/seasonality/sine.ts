/** Seasonality "sine": amplitude·sin(2π(t/period + phase)). */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { ComponentContext, SeasonalityKindBase } from '../kind.ts';
import { freeCycle, periodParams } from './free-period.ts';

const params = {
  ...periodParams,
} as const satisfies FieldTable;

export const sine = {
  id: 'sine',
  label: 'Sine',
  help: 'A smooth wave.',
  params,
  swing: ({ amplitude }: FieldValues<typeof params>) => Math.abs(amplitude),
  compile(spec: FieldValues<typeof params>, context: ComponentContext) {
    const { amplitude } = spec;
    return {
      cycle: freeCycle(spec, context),
      shape: (phases: Float64Array) => {
        for (let i = 0; i < phases.length; i++) phases[i] = 2 * Math.PI * (phases[i] ?? 0);
        context.workspace.kernel.sinAll(phases);
        for (let i = 0; i < phases.length; i++) phases[i] = amplitude * (phases[i] ?? 0);
      },
    };
  },
} as const satisfies SeasonalityKindBase;
