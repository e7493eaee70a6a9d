/** The curves of the rows that are drawn, asked for again when they are used up or something is fired. */
import { useEffect, useState } from 'react';
import { type CsvRows, csvCurves, designCurves, readRows, type RunCurve } from '../../../app/feed/feed-curves.ts';
import type { Design } from '../../../core/design/types/design.ts';
import type { FeedContent, FeedTiming } from '../../../engine/api/feed.ts';
import { useStudio } from '../../studio-context.tsx';
import { axisAt, isUsedUp, type LiveAxis } from './axis.ts';

export interface DrawnRows {
  readonly axis: LiveAxis;
  readonly curves: ReadonlyMap<string, RunCurve>;
}

interface Wanted {
  readonly design: Design | undefined;
  readonly content: FeedContent | undefined;
  readonly timing: FeedTiming;
  readonly first: number;
  readonly span: number;
  readonly width: number;
  /** Share of the width before now. */
  readonly past: number;
  /** The row that is now; the same function over renders. */
  readonly row: () => number;
}

const CHECK_MS = 100;

export function useRunCurves({
  design,
  content,
  timing,
  first,
  span,
  width,
  past,
  row,
}: Wanted): DrawnRows | undefined {
  const { engine } = useStudio();
  const [drawn, setDrawn] = useState<DrawnRows>();
  useEffect(() => {
    if (width === 0) return;
    let axis: LiveAxis | undefined;
    let busy = false;
    let gone = false;
    let rows: Promise<CsvRows> | undefined;
    const load = async (next: LiveAxis) => {
      const pixels = Math.round(width * window.devicePixelRatio * ((next.to - next.from) / next.span));
      const wanted = { from: next.from, to: next.to, pixels };
      if (content?.kind === 'csv') rows ??= readRows(content.text);
      const curves = rows
        ? csvCurves(await rows, wanted)
        : design && (await designCurves(engine, design, timing, first, wanted));
      if (gone || !curves) return;
      axis = next;
      setDrawn({ axis: next, curves });
    };
    const check = () => {
      const now = row();
      if (busy || (axis && !isUsedUp(axis, now, span, past))) return;
      busy = true;
      void load(axisAt(now, span, past)).finally(() => {
        busy = false;
      });
    };
    check();
    const timer = setInterval(check, CHECK_MS);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [engine, design, content, timing, first, span, width, past, row]);
  return drawn;
}
