/**
 * What a gesture does to the design: pure functions from the design at its begin and the pointer's samples and
 * values to an edited design. Knows no pointer, pixel or store.
 */
import type { AnomalyKindBase } from '../../core/kinds/anomalies/kind.ts';
import { type Extent, intervalMsOf, placementOf } from '../../core/design/types/resolve.ts';
import type { Anomaly, Design } from '../../core/design/types/design.ts';
import { type Span, spanLike, wholeSamples } from '../../core/lib/time.ts';

/** The lengths of an anomaly's parts in samples. */
export interface Parts {
  readonly onset: number;
  readonly hold: number;
  readonly recovery: number;
}

export function partsOf(extent: Extent): Parts {
  return {
    onset: extent.onsetEnd - extent.start,
    hold: extent.holdEnd - extent.onsetEnd,
    recovery: extent.end - extent.holdEnd,
  };
}

/**
 * The parts after the whole length changed to `total` samples (at least 1). The hold gives and takes; where there is
 * none the recovery does; what a shrinking hold cannot give comes from the recovery, then from the onset.
 */
export function partsOfLength(parts: Parts, total: number): Parts {
  const wanted = Math.max(total, 1);
  const change = wanted - (parts.onset + parts.hold + parts.recovery);
  if (parts.hold === 0 && parts.recovery > 0) {
    const recovery = Math.max(parts.recovery + change, 0);
    return { onset: Math.max(wanted - recovery, 0), hold: 0, recovery };
  }
  const hold = Math.max(parts.hold + change, 0);
  const recovery = Math.max(Math.min(parts.recovery, wanted - hold - parts.onset), 0);
  return { onset: wanted - hold - recovery, hold, recovery };
}

/** Which edge of a clip is dragged. */
export type Edge = 'start' | 'end';

/**
 * The start and parts of an anomaly after one of its edges moved to `sample`.
 * @param least samples that it must last
 */
export function resized(
  extent: Extent,
  edge: Edge,
  sample: number,
  least: number,
): { readonly at: number; readonly parts: Parts } {
  const parts = partsOf(extent);
  if (edge === 'end') return { at: extent.start, parts: partsOfLength(parts, Math.max(sample - extent.start, least)) };
  const at = Math.max(Math.min(Math.max(sample, 0), extent.end - least), Math.min(extent.start, 0));
  return { at, parts: partsOfLength(parts, extent.end - at) };
}

/** What `at`, `onset`, `hold` and `recovery_time` are written as: in the form (samples, durations) that they had. */
export function spansOf(
  anomaly: Pick<Anomaly, 'at' | 'onset' | 'hold' | 'recovery_time'>,
  at: number,
  parts: Parts,
  intervalMs: number,
): Partial<Record<'at' | 'onset' | 'hold' | 'recovery_time', Span>> {
  const like = (span: Span | undefined) => span ?? anomaly.at;
  const changed = (span: Span | undefined, samples: number) =>
    span !== undefined && wholeSamples(span, intervalMs) === samples ? span : spanLike(like(span), samples, intervalMs);
  return {
    at: changed(anomaly.at, at),
    ...(anomaly.onset === undefined && parts.onset === 0 ? {} : { onset: changed(anomaly.onset, parts.onset) }),
    ...(anomaly.hold === undefined && parts.hold === 0 ? {} : { hold: changed(anomaly.hold, parts.hold) }),
    ...(anomaly.recovery_time === undefined && parts.recovery === 0
      ? {}
      : { recovery_time: changed(anomaly.recovery_time, parts.recovery) }),
  };
}

/** How far a set of intervals may be shifted so that all starts stay inside the data. */
export function limitShift(extents: readonly Pick<Extent, 'start'>[], delta: number, numSamples: number): number {
  const starts = extents.map((extent) => extent.start);
  const lowest = Math.min(...starts);
  const highest = Math.max(...starts);
  return Math.min(Math.max(delta, -lowest), numSamples - 1 - highest);
}

/** Where it lies, not clipped to the data: edges are moved from here. */
export function placementIn(design: Design, anomaly: Anomaly): Extent {
  return placementOf(anomaly, intervalMsOf(design), design.general.num_samples);
}

/** What the main parameter becomes when it is dragged by `pixels` upwards. */
export interface MainDrag {
  readonly name: string;
  readonly from: number;
  /** Change of the parameter a pixel. */
  readonly perPixel: number;
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
}

/**
 * How dragging up and down changes the main parameter, or undefined where there is none.
 * @param valuePerPixel of the track's value axis
 * @param measureUnit what one of the anomaly's measure is in the metric's unit
 */
export function mainDrag(
  anomaly: Anomaly,
  kind: AnomalyKindBase,
  extent: Extent,
  valuePerPixel: number,
  measureUnit: number,
  intervalMs: number,
): MainDrag | undefined {
  if (kind.main === undefined) return undefined;
  const spec = kind.params[kind.main];
  const value: unknown = Object.entries(anomaly).find(([name]) => name === kind.main)?.[1];
  if (spec?.type === 'span') {
    const from = typeof value === 'number' || typeof value === 'string' ? wholeSamples(value as Span, intervalMs) : 0;
    return {
      name: kind.main,
      from,
      perPixel: Math.max(1, (extent.end - extent.start) / 200),
      min: spec.minSamples ?? -Infinity,
      max: Infinity,
      integer: true,
    };
  }
  if (spec?.type !== 'number' && spec?.type !== 'number?') return undefined;
  const from = typeof value === 'number' ? value : 0;
  const unit = typeof spec.unit === 'object' ? spec.unit.of : undefined;
  const length = Math.max(extent.end - extent.start - 1, 1);
  const perPixel =
    unit === 'metric'
      ? valuePerPixel / measureUnit
      : unit === 'metric-per-sample'
        ? valuePerPixel / length
        : spec.min !== undefined && spec.max !== undefined
          ? (spec.max - spec.min) / 200
          : Math.max(Math.abs(from), 1) / 60;
  return {
    name: kind.main,
    from,
    perPixel,
    min: spec.min ?? -Infinity,
    max: spec.max ?? Infinity,
    integer: spec.integer === true,
  };
}

/** The dragged value, within its bounds, with no more digits than the eye can aim at. */
export function draggedMain(drag: MainDrag, pixels: number): number {
  const raw = drag.from + pixels * drag.perPixel;
  const step = drag.integer ? 1 : 10 ** Math.floor(Math.log10(drag.perPixel));
  const rounded = Number((Math.round(raw / step) * step).toPrecision(12));
  return Math.min(Math.max(rounded, drag.min), drag.max) + 0;
}
