/**
 * Process "sensor": small random changes with rare steps, as in the sensor scripts; its outliers and its stop
 * are anomalies that it makes by itself. One uniform a sample decides all: outlier, else step, else small change.
 */
import { forEachPiece } from '../../dataset/workspace.ts';
import type { Anomaly } from '../../design/types.ts';
import type { ParamTable, ParamValues } from '../../params.ts';
import type { RandomStream } from '../../random/stream.ts';
import type { ComponentContext, Process, ProcessKindBase } from '../kind.ts';
import { createReflector } from '../reflect.ts';

const params = {
  trend: {
    type: 'choice',
    label: 'Trend',
    help: 'Direction of the rare steps; none steps either way.',
    options: ['none', 'up', 'down'],
    default: 'none',
  },
  initial_value: {
    type: 'number?',
    label: 'First value',
    help: 'Value of the first sample; absent: a whole number drawn between the two below.',
    unit: { of: 'metric' },
  },
  initial_min: {
    type: 'number',
    label: 'First value from',
    help: 'Lowest first value, where it is drawn.',
    default: 400,
    integer: true,
    unit: { of: 'metric' },
  },
  initial_max: {
    type: 'number',
    label: 'First value to',
    help: 'Highest first value, where it is drawn.',
    default: 700,
    integer: true,
    unit: { of: 'metric' },
  },
  valid_min: {
    type: 'number',
    label: 'Valid from',
    help: 'Lower end of the range in which the sensor wanders; it is reflected there.',
    default: 200,
    unit: { of: 'metric' },
  },
  valid_max: {
    type: 'number',
    label: 'Valid to',
    help: 'Upper end of the range in which the sensor wanders; it is reflected there.',
    default: 1000,
    unit: { of: 'metric' },
  },
  value_min: {
    type: 'number',
    label: 'Lowest outlier',
    help: 'Low outliers lie between this and valid_min − 20.',
    default: 0,
    unit: { of: 'metric' },
  },
  value_max: {
    type: 'number',
    label: 'Highest outlier',
    help: 'High outliers lie between valid_max + 20 and this.',
    default: 1200,
    unit: { of: 'metric' },
  },
  percent_out_of_bounds: {
    type: 'number',
    label: 'Outliers',
    help: 'Share of the samples that are outliers.',
    default: 0.05,
    min: 0,
    max: 100,
    unit: '%',
  },
  percent_out_of_bounds_high: {
    type: 'number',
    label: 'High outliers',
    help: 'Share of the outliers that are high ones.',
    default: 50,
    min: 0,
    max: 100,
    unit: '%',
  },
  step_min: {
    type: 'number',
    label: 'Steps from',
    help: 'Smallest of the rare steps.',
    default: 50,
    min: 0,
    unit: { of: 'metric' },
  },
  step_max: {
    type: 'number',
    label: 'Steps to',
    help: 'Largest of the rare steps.',
    default: 80,
    min: 0,
    unit: { of: 'metric' },
  },
  percent_step: {
    type: 'number',
    label: 'Steps',
    help: 'Share of the samples with a step, without a trend.',
    default: 0.03,
    min: 0,
    max: 100,
    unit: '%',
  },
  percent_step_trend: {
    type: 'number',
    label: 'Steps under a trend',
    help: 'Share of the samples with a step, with a trend.',
    default: 0.06,
    min: 0,
    max: 100,
    unit: '%',
  },
  max_change: {
    type: 'number',
    label: 'Largest change',
    help: 'Any other sample changes by up to this, either way.',
    default: 1,
    min: 0,
    unit: { of: 'metric' },
  },
  stop_min: {
    type: 'number?',
    label: 'Stops from',
    help: 'The sensor falls silent after a number of samples drawn between this and the next; absent: it never stops.',
    min: 1,
    integer: true,
    unit: 'samples',
  },
  stop_max: {
    type: 'number?',
    label: 'Stops to',
    help: 'Largest number of samples before the stop; absent: exactly after stop_min.',
    min: 1,
    integer: true,
    unit: 'samples',
  },
} as const satisfies ParamTable;

/** What lies between the valid range and the outliers, as in the scripts. */
const OUTLIER_MARGIN = 20;

export const sensor = {
  id: 'sensor',
  label: 'Sensor',
  help: 'A sensor that wanders in its valid range with rare steps, single outliers and, if asked for, a stop.',
  params,
  check(spec: ParamValues<typeof params>) {
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
  compile(spec: ParamValues<typeof params>, context: ComponentContext): Process {
    const draws = context.stream('sensor');
    const plan = planOf(spec, context);
    const reflect = createReflector(spec.valid_min, spec.valid_max);
    const { outlierShare, stepEnd } = plan;
    const stepWidth = stepEnd - outlierShare;
    const up = spec.trend !== 'down';
    const down = spec.trend !== 'up';
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
              change = spec.max_change * ((2 * (u - stepEnd)) / (1 - stepEnd) - 1);
            }
            value = reflect(value + change);
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

type SensorSpec = ParamValues<typeof params>;

const ORDERED = [
  ['initial_min', 'initial_max'],
  ['valid_min', 'valid_max'],
  ['value_min', 'value_max'],
  ['step_min', 'step_max'],
  ['stop_min', 'stop_max'],
] as const;

/** What is settled before the first sample. */
interface Plan {
  readonly first: number;
  /** First silent sample; infinite if it never stops. */
  readonly stop: number;
  /** u below this is an outlier. */
  readonly outlierShare: number;
  /** u from there to below this is a step, above it a small change. */
  readonly stepEnd: number;
}

/** Draws 0 and 1 of the stream `sensor-plan`: the first value and the stop. */
function planOf(spec: SensorSpec, context: ComponentContext): Plan {
  const draws = new Float64Array(2);
  context.stream('sensor-plan').uniforms(draws, 0);
  const whole = (u: number, low: number, high: number) => low + Math.floor(u * (high - low + 1));
  const outlierShare = spec.percent_out_of_bounds / 100;
  const stepShare = (spec.trend === 'none' ? spec.percent_step : spec.percent_step_trend) / 100;
  return {
    first: spec.initial_value ?? whole(draws[0] ?? 0, spec.initial_min, spec.initial_max),
    stop:
      spec.stop_min === undefined
        ? Number.POSITIVE_INFINITY
        : whole(draws[1] ?? 0, spec.stop_min, spec.stop_max ?? spec.stop_min),
    outlierShare,
    stepEnd: outlierShare + (1 - outlierShare) * stepShare,
  };
}

/** The outliers in [from, to). The same draw that makes a sample an outlier says which value it has. */
function outliersIn(
  from: number,
  to: number,
  spec: SensorSpec,
  { outlierShare }: Plan,
  draws: RandomStream,
  { workspace }: ComponentContext,
): readonly Anomaly[] {
  const found: Anomaly[] = [];
  if (outlierShare === 0) return found;
  forEachPiece(from, to - from, (start, _offset, length) =>
    workspace.lend(length, (uniforms) => {
      draws.uniforms(uniforms, start);
      for (let i = 0; i < length; i++) {
        const u = uniforms[i] ?? 1;
        if (u < outlierShare && start + i > 0) found.push(outlierAt(start + i, outlierValue(u / outlierShare, spec)));
      }
    }),
  );
  return found;
}

/** @param place where in the outliers' share of the draw, 0 to 1 */
function outlierValue(place: number, spec: SensorSpec): number {
  const highShare = spec.percent_out_of_bounds_high / 100;
  if (place < highShare) {
    const lowest = spec.valid_max + OUTLIER_MARGIN;
    return lowest + (place / highShare) * (spec.value_max - lowest);
  }
  const highest = spec.valid_min - OUTLIER_MARGIN;
  return spec.value_min + ((place - highShare) / (1 - highShare)) * (highest - spec.value_min);
}

/** The ids are stable: an anomaly of the design with the same id takes its place (moved, pinned or off). */
function outlierAt(at: number, value: number): Anomaly {
  return { id: `outlier-${at}`, kind: 'outlier', at, hold: 1, pattern: 'linear', value };
}

function stopAt(at: number): Anomaly {
  return { id: 'stop', kind: 'stopped', at, pattern: 'linear' };
}
