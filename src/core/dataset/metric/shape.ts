/**
 * The shape of a metric: base + trend + seasonality + process, times the seasonal factors; before noise and
 * anomalies, except those that bend the time of the seasons. Knows no labels and no rounding.
 */
import type { ComponentContext, Process, Wave } from '../../kinds/kind.ts';
import type { OwnWave, TimeEffect } from '../../kinds/anomalies/kind.ts';
import type { Metric } from '../../design/types/design.ts';
import { addInto, applyFactors } from '../../samples/arrays.ts';
import { createRemembered } from './checkpoints.ts';
import { forEachHoliday } from '../../kinds/seasonality/clock-cycle.ts';
import { knownKind } from '../../kinds/registry.ts';
import { fillPhases, wrapPhases } from './phases.ts';
import { createWaveReader, type FillWave } from './wave-table.ts';
import { part } from '../../samples/workspace.ts';

/** A time effect on the samples where it holds. */
export interface PlacedTimeEffect extends TimeEffect {
  readonly start: number;
  readonly end: number;
  fillEnvelope(from: number, out: Float64Array): void;
}

export interface Shape {
  /** At most BLOCK samples. @param effects time effects to apply; none for the clean shape */
  fill(from: number, out: Float64Array, effects: readonly PlacedTimeEffect[]): void;
  /** The value of every sample, where there is nothing but the base. */
  readonly constant: number | undefined;
  /** The compiled processes, for the anomalies that they make. */
  readonly processes: readonly Process[];
}

interface ReadableWave {
  readonly wave: Wave;
  readonly own: OwnWave;
  readonly fillPlain: FillWave;
}

export function createShape(metric: Metric, context: ComponentContext): Shape {
  const { workspace } = context;
  const addTrend = metric.trend && knownKind('trend', metric.trend.kind).compile(metric.trend, context);
  const waves = metric.seasonality.map((spec) => {
    const wave = knownKind('seasonality', spec.kind).compile(spec, context);
    return { mode: spec.mode, wave, own: ownWave(wave), fillPlain: createWaveReader(wave, context.samples) };
  });
  const additive = waves.filter(({ mode }) => mode === 'additive');
  const factors = waves.filter(({ mode }) => mode === 'multiplicative');
  const processes = metric.process.map((spec) => knownKind('process', spec.kind).compile(spec, context));
  const sequences = processes.map((process) => createRemembered(process, workspace));

  const fillWave = (
    { wave, own, fillPlain }: ReadableWave,
    from: number,
    out: Float64Array,
    effects: readonly PlacedTimeEffect[],
  ) => {
    if (effects.length === 0) return fillPlain(from, out);
    fillPhases(wave.cycle, from, out);
    for (const effect of effects) {
      const { shift } = effect;
      if (shift)
        overlay(effect, from, out, (values, envelope, at) =>
          shift(values, envelope, at, wave.cycle.step / wave.cycle.period),
        );
    }
    wrapPhases(out);
    if (effects.some(({ swap }) => swap !== undefined)) {
      workspace.lend(out.length, (phases) => {
        phases.set(out);
        wave.shape(out);
        for (const effect of effects) {
          const { swap } = effect;
          if (swap)
            overlay(effect, from, out, (values, envelope, at) =>
              swap(part(phases, at - from, values.length), values, envelope, own),
            );
        }
      });
    } else wave.shape(out);
    for (const effect of effects) if (effect.scale) overlay(effect, from, out, effect.scale);
  };

  /** Calls `apply` with the part of `out` on which the effect holds. */
  const overlay = (
    effect: PlacedTimeEffect,
    from: number,
    out: Float64Array,
    apply: (values: Float64Array, envelope: Float64Array, from: number) => void,
  ) => {
    const first = Math.max(effect.start, from);
    const length = Math.min(effect.end, from + out.length) - first;
    if (length <= 0) return;
    workspace.lend(length, (envelope) => {
      effect.fillEnvelope(first, envelope);
      apply(part(out, first - from, length), envelope, first);
    });
  };

  const applyHolidays = createHolidays(metric, context);
  const constant = addTrend || waves.length > 0 || processes.length > 0 ? undefined : metric.value;

  return {
    constant,
    processes,
    fill(from, out, effects) {
      out.fill(metric.value);
      addTrend?.(from, out);
      if (waves.length === 0 && sequences.length === 0) return;
      workspace.lend(out.length, (values) => {
        for (const item of additive) {
          fillWave(item, from, values, effects);
          const scale = item.wave.additiveScale;
          if (scale !== undefined) for (let i = 0; i < values.length; i++) values[i] = (values[i] ?? 0) * scale;
          addInto(out, values);
        }
        for (const sequence of sequences) {
          sequence(from, values);
          addInto(out, values);
        }
        for (const item of factors) {
          fillWave(item, from, values, effects);
          applyFactors(out, values);
        }
      });
      applyHolidays?.(from, out);
    },
  };
}

/** What multiplies the level on holidays that are a factor, where the metric goes by the calendar. */
function createHolidays(
  { seasonality }: Metric,
  context: ComponentContext,
): ((from: number, out: Float64Array) => void) | undefined {
  const { clock } = context;
  const factor = clock?.holidayFactor;
  if (!clock || factor === undefined || !seasonality.some(({ kind }) => knownKind('seasonality', kind).byCalendar))
    return undefined;
  return (from, out) =>
    forEachHoliday(clock, context, from, from + out.length, (first, end) => {
      for (let i = first - from; i < end - from; i++) out[i] = (out[i] ?? 0) * factor;
    });
}

/** Places of the cycle at which the range of a wave is looked for. */
const RANGE_PLACES = 256;

function ownWave(wave: Wave): OwnWave {
  let found: { readonly low: number; readonly high: number } | undefined;
  return {
    shape: (phases) => wave.shape(phases),
    range: () => {
      if (found !== undefined) return found;
      const values = Float64Array.from({ length: RANGE_PLACES }, (_, place) => place / RANGE_PLACES);
      wave.shape(values);
      found = { low: Math.min(...values), high: Math.max(...values) };
      return found;
    },
  };
}
