/**
 * Process "sensor": small random changes with rare steps, as in the sensor scripts; its outliers and its stop
 * are anomalies that it makes by itself. One uniform a sample decides all: outlier, else step, else small change.
 */
import type { ComponentContext, Process, ProcessKindBase } from '../kind.ts';
import { keepRecent } from '../../samples/recent-draws.ts';
import { createReflector } from './reflect.ts';
import { outliersIn, planOf, stopAt } from './sensor-anomalies.ts';
import { type SensorSpec, sensorParams } from './sensor-params.ts';

export const sensor = {
  id: 'sensor',
  label: 'Sensor',
  help: 'A sensor that wanders in its valid range with rare steps, single outliers and, if asked for, a stop.',
  params: sensorParams,
  usual: ({ valid_min, valid_max }: SensorSpec) => ({
    level: (valid_min + valid_max) / 2,
    spread: (valid_max - valid_min) / 10,
  }),
  check(spec: SensorSpec) {
    for (const [low, high] of ORDERED) {
      const above = spec[low];
      const below = spec[high];
      if (above !== undefined && below !== undefined && above > below) {
        return { param: high, message: `${high} (${below}) is below ${low} (${above}); swap them.` };
      }
    }
    if (spec.stop_max !== undefined && spec.stop_min === undefined) {
      return { param: 'stop_max', message: 'stop_max needs a stop_min; add it, or remove stop_max.' };
    }
    if (spec.valid_min === spec.valid_max) {
      return { param: 'valid_max', message: 'The valid range is empty; make valid_max larger than valid_min.' };
    }
    return undefined;
  },
  compile(spec: SensorSpec, context: ComponentContext): Process {
    const draws = keepRecent(context.stream('sensor'));
    const plan = planOf(spec, context);
    const reflect = createReflector(spec.valid_min, spec.valid_max);
    const { outlierShare, stepEnd } = plan;
    const stepWidth = stepEnd - outlierShare;
    const up = spec.trend !== 'down';
    const down = spec.trend !== 'up';
    const { valid_min: low, valid_max: high, max_change: most } = spec;
    const changeWidth = 1 - stepEnd;
    return {
      stateSize: 1,
      start: (state) => state.fill(plan.first),
      run: (state, from, out) => {
        draws.uniforms(out, from);
        let value = state[0] ?? 0;
        for (let i = 0; i < out.length; i++) {
          const u = out[i] ?? 0;
          if (from + i > 0 && u >= outlierShare) {
            let change: number;
            if (u < stepEnd) {
              const place = (u - outlierShare) / stepWidth;
              const falls = up && down ? place >= 0.5 : down;
              const share = up && down ? (falls ? 2 * place - 1 : 2 * place) : place;
              const size = spec.step_min + share * (spec.step_max - spec.step_min);
              change = falls ? -size : size;
            } else {
              change = most * ((2 * (u - stepEnd)) / changeWidth - 1);
            }
            value += change;
            // A call for each of millions of samples would be felt; few of them leave the range.
            if (!(value >= low && value <= high)) value = reflect(value);
          }
          out[i] = value;
        }
        state[0] = value;
      },
      anomalies: (from, to) => [
        ...outliersIn(from, Math.min(to, plan.stop), spec, plan, draws, context),
        ...(plan.stop < to ? [stopAt(plan.stop)] : []),
      ],
    };
  },
} as const satisfies ProcessKindBase;

const ORDERED = [
  ['initial_min', 'initial_max'],
  ['valid_min', 'valid_max'],
  ['value_min', 'value_max'],
  ['step_min', 'step_max'],
  ['stop_min', 'stop_max'],
] as const;
