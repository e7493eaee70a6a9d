/** Seasonality "pulse": amplitude for the share width of a cycle, 0 for the rest. */
import type { FieldValues } from '../../fields/values.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { ComponentContext, SeasonalityKindBase } from '../kind.ts';
import { freeCycle, periodParams } from './free-period.ts';

const params = {
  ...periodParams,
  width: {
    type: 'number',
    label: 'Width',
    help: 'Share of the cycle during which the pulse is on.',
    default: 0.1,
    min: 0,
    max: 1,
    step: 0.05,
  },
} as const satisfies FieldTable;

export const pulse = {
  id: 'pulse',
  label: 'Pulse',
  help: 'A job that runs for a part of every cycle: on for a while, then nothing.',
  params,
  swing: ({ amplitude }: FieldValues<typeof params>) => Math.abs(amplitude),
  compile(spec: FieldValues<typeof params>, context: ComponentContext) {
    const { amplitude, width } = spec;
    return {
      cycle: freeCycle(spec, context),
      shape: (phases: Float64Array) => {
        for (let i = 0; i < phases.length; i++) {
          const phase = phases[i] ?? 0;
          phases[i] = phase < width ? amplitude : 0;
        }
      },
    };
  },
} as const satisfies SeasonalityKindBase;
