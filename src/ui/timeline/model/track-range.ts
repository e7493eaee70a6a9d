/** What the value axis of a track must reach over: the data and their clean twin, as far as it is drawn. Pure. */
import { extremes } from '../../../charts/extremes.ts';
import type { TrackPreview } from '../../../engine/api/curves.ts';
import { valuePerPixel, yScale } from '../../axis/y-scale.ts';

/** Lowest and highest value; NaN when there are none. */
export function trackRange(
  preview: Pick<TrackPreview, 'min' | 'max' | 'clean'> | undefined,
): readonly [number, number] {
  if (!preview) return [Number.NaN, Number.NaN];
  const { min, max } = preview;
  const clean = extremes(preview.clean);
  const [low, high] = clean.min <= clean.max ? [clean.min, clean.max] : [min, max];
  if (!Number.isFinite(min) || !Number.isFinite(max)) return [low, high];
  return [Math.min(min, low), Math.max(max, high)];
}

/** What a drag up or down is worth on a metric's track. */
export interface TrackMeasure {
  /** Units of the value axis a CSS pixel. */
  readonly valuePerPixel: number;
}

/** @param height of the plot in CSS pixels */
export function trackMeasure(preview: TrackPreview | undefined, height: number): TrackMeasure {
  const [min, max] = trackRange(preview);
  return { valuePerPixel: valuePerPixel(yScale(min, max, height), height) };
}
