/** Small hooks that the parts of the timeline share. */
import { useCallback, useMemo, useState } from 'react';
import type { Metric } from '../../../core/design/types/design.ts';
import type { TimeWindow } from '../../../store/view.ts';
import type { Axis } from '../../axis/geometry.ts';
import { type Grid, gridOf } from '../../axis/grid.ts';
import { useDocument, useStudio, useView } from '../../studio-context.tsx';
import { type Clip, clipsOf } from './clip-model.ts';
import { isSelected, useTimelineState } from './timeline-model.ts';

/** How far outside the scrolled tracks one counts as seen, so that its curve is there when it comes. */
const NEAR_PX = 120;

/**
 * Whether a track can be seen in what scrolls it, which the preview learns too: a ref for its element, and the window
 * that it stays at while it cannot.
 */
export function useSeen(metric: string) {
  const { preview, view } = useStudio();
  const [frozen, setFrozen] = useState<TimeWindow>();
  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined;
      const { selection } = view.getState();
      // A metric that was just added is shown, not only named in the inspector.
      if (selection.kind === 'metric' && selection.key === metric) element.scrollIntoView({ block: 'nearest' });
      const observer = new IntersectionObserver(
        (entries) => {
          const seen = entries.at(-1)?.isIntersecting ?? true;
          setFrozen(seen ? undefined : view.getState().window);
          preview.see(metric, seen);
        },
        { root: element.closest('[data-tracks]'), rootMargin: `${NEAR_PX}px 0px` },
      );
      observer.observe(element);
      return () => {
        observer.disconnect();
        preview.see(metric, false);
      };
    },
    [preview, view, metric],
  );
  return [ref, frozen] as const;
}

/** The visible window, or another one, over the plots' width; undefined until measured. */
export function useAxis(frozen?: TimeWindow): Axis | undefined {
  const { from, to } = useView((state) => frozen ?? state.window);
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
