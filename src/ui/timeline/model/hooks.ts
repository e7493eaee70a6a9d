/** Small hooks that the parts of the timeline share. */
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Metric } from '../../../core/design/types/design.ts';
import { useDocument, useStudio, useView } from '../../studio-context.tsx';
import { type Clip, clipsOf } from './clip-model.ts';
import type { Axis } from './geometry.ts';
import type { Grid } from './snapping.ts';
import { isSelected, useTimelineModel, useTimelineState } from './timeline-model.ts';

/** The visible window over the plots' width; undefined until measured. */
export function useAxis(): Axis | undefined {
  const { from, to } = useView((state) => state.window);
  const width = useTimelineState((state) => state.width);
  return useMemo(() => (width > 0 && to > from ? { from, to, width } : undefined), [from, to, width]);
}

export function useGrid(): Grid {
  const model = useTimelineModel();
  const general = useDocument((state) => state.design.general);
  return useMemo(() => {
    void general;
    return model.grid();
  }, [model, general]);
}

/** The clips of a metric; computed anew only when it, the incidents or the time axis changed. */
export function useClips(metric: Metric): readonly Clip[] {
  const studio = useStudio();
  const incidents = useDocument((state) => state.design.incidents);
  const general = useDocument((state) => state.design.general);
  return useMemo(() => {
    void general;
    void incidents;
    return clipsOf(studio.document.store.getState().design, metric);
  }, [studio, metric, incidents, general]);
}

/** The height of an element in CSS pixels, 0 until measured. */
export function useHeight(): readonly [(element: HTMLElement | null) => void, number] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [height, setHeight] = useState(0);
  useEffect(() => {
    if (!element) return;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [setElement, height];
}

const DARK = '(prefers-color-scheme: dark)';

/** Changes whenever colours must be read anew from the tokens. */
export function useThemeKey(): string {
  const theme = useView((state) => state.theme);
  const system = useSyncExternalStore(
    (notify) => {
      const query = window.matchMedia(DARK);
      query.addEventListener('change', notify);
      return () => query.removeEventListener('change', notify);
    },
    () => window.matchMedia(DARK).matches,
  );
  return `${theme} ${system}`;
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
