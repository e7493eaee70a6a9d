/** What a sensor settles by itself: its first value, its outliers and its stop. Knows no values in between. */
import { forEachPiece } from '../../samples/workspace.ts';
import type { Anomaly } from '../anomaly.ts';
import type { RandomStream } from '../../samples/stream.ts';
import type { ComponentContext } from '../kind.ts';
import type { SensorSpec } from './sensor-params.ts';

/** What lies between the valid range and the outliers, as in the scripts. */
const OUTLIER_MARGIN = 20;

/** What is settled before the first sample. */
export interface Plan {
  readonly first: number;
  /** First silent sample; infinite if it never stops. */
  readonly stop: number;
  /** u below this is an outlier. */
  readonly outlierShare: number;
  /** u from there to below this is a step, above it a small change. */
  readonly stepEnd: number;
}

/** Draws 0 and 1 of the stream `sensor-plan`: the first value and the stop. */
export function planOf(spec: SensorSpec, context: ComponentContext): Plan {
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
export function outliersIn(
  from: number,
  to: number,
  spec: SensorSpec,
  { outlierShare }: Plan,
  draws: Pick<RandomStream, 'uniforms'>,
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

export function stopAt(at: number): Anomaly {
  return { id: 'stop', kind: 'stopped', at, pattern: 'linear' };
}
