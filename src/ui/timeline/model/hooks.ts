/** Small hooks that the parts of the timeline share. */
import { useMemo } from 'react';
import type { Metric } from '../../../core/design/types/design.ts';
import type { Axis } from '../../axis/geometry.ts';
import { type Grid, gridOf } from '../../axis/grid.ts';
import { useDocument, useView } from '../../studio-context.tsx';
import { type Clip, clipsOf } from './clip-model.ts';
import { isSelected, useTimelineState } from './timeline-model.ts';

/** The visible window over the plots' width; undefined until measured. */
export function useAxis(): Axis | undefined {
  const { from, to } = useView((state) => state.window);
  const width = useTimelineState((state) => state.width);
  return useMemo(() => (width > 0 && to > from ? { from, to, width } : undefined), [from, to, width]);
}

export function useGrid(): Grid {
  const general = useDocument((state) => state.design.general);
  return useMemo(() => gridOf(general), [general]);
}

/** The clips of a metric; computed anew only when it, the incidents or the time axis changed. */
export function useClips(metric: Metric): readonly Clip[] {
  const incidents = useDocument((state) => state.design.incidents);
  const general = useDocument((state) => state.design.general);
  return useMemo(() => clipsOf({ general, incidents, metrics: [metric] }, metric), [metric, incidents, general]);
}

/** Whether a clip of the metric is selected: for parts that only need to know that. */
export function useClipSelected(metric: string, id: string, incident: string | undefined): boolean {
  return useView(({ selection }) =>
    selection.kind === 'anomaly'
      ? isSelected(selection.items, metric, id)
      : selection.kind === 'incident' && incident !== undefined && selection.id === incident,
  );
}

/** Whether the clip has the timeline's tab stop. */
export function useHasTabStop(metric: string, id: string | undefined): boolean {
  return useTimelineState(({ focus }) => focus !== undefined && focus.metric === metric && focus.id === id);
}
