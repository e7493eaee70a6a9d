/** The values of a metric under the cursor: exact where the engine has answered, else read off the curve. */
import type { TrackPreview } from '../../../engine/api/curves.ts';
import { useDocument, useRun, useView } from '../../studio-context.tsx';
import { curveValueAt } from './curve-lookup.ts';
import { type Axis, samplesPerPixel } from '../../axis/geometry.ts';
import { useTimelineState } from './timeline-model.ts';

export interface CursorValues {
  readonly sample: number;
  /** NaN where there is no value (a gap). */
  readonly dirty: number;
  readonly clean: number;
  readonly sigma: number;
}

export function useCursorValues(metric: string, axis: Axis | undefined): CursorValues | undefined {
  const sample = useView((state) => state.cursor);
  const preview = useRun((state) => state.tracks.get(metric));
  const probed = useTimelineState((state) => state.probed);
  const revision = useDocument((state) => state.revision);
  if (sample === undefined || !preview || !axis) return undefined;
  const exact = probed?.sample === sample && probed.revision === revision ? probed.values.get(metric) : undefined;
  const read = exact ?? readCurve(preview, sample, samplesPerPixel(axis));
  return { sample, sigma: preview.sigma, ...read };
}

function readCurve(
  preview: TrackPreview,
  sample: number,
  perPixel: number,
): { readonly dirty: number; readonly clean: number } {
  const reach = Math.max(perPixel * 2, 0.5);
  const dirty = curveValueAt(preview.dirty, sample, reach);
  return { dirty, clean: preview.clean.length > 0 ? curveValueAt(preview.clean, sample, reach) : dirty };
}
