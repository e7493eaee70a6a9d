/** How the live page subscribes: to the feed store, and to the clock. Knows no components. */
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { firedDesign } from '../../app/feed/feed-clock.ts';
import { intervalMsOf } from '../../core/design/types/resolve.ts';
import type { Design } from '../../core/design/types/design.ts';
import type { FeedTiming } from '../../engine/api/feed.ts';
import type { FeedState } from '../../store/feed.ts';
import { useDocument, useStudio } from '../studio-context.tsx';

/** A slice of the feed store. The selector must return a stored value or a primitive, not a new object. */
export function useFeed<T>(select: (state: FeedState) => T): T {
  return useStore(useStudio().feed.store, select);
}

/** This machine's clock, epoch ms, read every `everyMs`. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

/** Whether a run is on, here or in another tab. */
export function useIsOn(): boolean {
  return useFeed(({ role }) => role !== 'idle');
}

/** The design that is shown: that of the run with what was fired, else the one that is being edited. */
export function useShownDesign(): Design | undefined {
  const edited = useDocument((state) => state.design);
  const content = useFeed(({ report, setup }) => (report ? setup?.content : undefined));
  const fires = useFeed(({ report }) => report?.fires);
  const source = useFeed(({ form }) => form.source);
  return useMemo(() => {
    if (content === undefined) return source === 'csv' ? undefined : edited;
    return content.kind === 'csv' ? undefined : firedDesign(content.design, fires ?? []);
  }, [content, edited, fires, source]);
}

/** The plan of the run in numbers; before a run, as it would begin. */
export function useShownTiming(): FeedTiming {
  const timing = useFeed(({ report }) => report?.timing);
  const speed = useFeed(({ form }) => form.speed);
  const edited = useDocument((state) => state.design);
  return useMemo(
    () => timing ?? idleTiming(intervalMsOf(edited), edited.general.num_samples, speed),
    [timing, edited, speed],
  );
}

function idleTiming(intervalMs: number, samples: number, speed: number): FeedTiming {
  return {
    startMs: 0,
    wallStartMs: 0,
    intervalMs,
    backfillRows: 0,
    speed: speed > 0 ? speed : 1,
    rows: samples,
    eventsPerRow: 1,
    samples,
  };
}
