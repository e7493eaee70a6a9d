/** Dragging a row to another place in its list: a line shows where it would go. Knows rows, no metrics. */
import { type PointerEvent, type RefObject, useRef, useState } from 'react';

interface RowDrag {
  readonly key: string;
  readonly from: number;
  /** The gap between rows where it would go, 0 above the first; undefined before the pointer has moved. */
  readonly gap: number | undefined;
}

/** Less than this is a press. */
const DRAG_PIXELS = 4;

export function useRowDrag(list: RefObject<HTMLElement | null>, move: (key: string, to: number) => void) {
  const [drag, setDrag] = useState<RowDrag>();
  const latest = useRef<RowDrag>(undefined);
  const update = (next: RowDrag | undefined) => {
    latest.current = next;
    setDrag(next);
  };
  const gapAt = (y: number): number => {
    const rows = [...(list.current?.children ?? [])];
    const below = rows.findIndex((row) => {
      const box = row.getBoundingClientRect();
      return y < box.top + box.height / 2;
    });
    return below === -1 ? rows.length : below;
  };

  const grab = (event: PointerEvent<HTMLElement>, key: string, from: number) => {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    const abort = new AbortController();
    const { signal } = abort;
    const startY = event.clientY;
    const end = (keep: boolean) => {
      abort.abort();
      const { gap } = latest.current ?? { gap: undefined };
      update(undefined);
      const to = gap === undefined ? from : gap > from ? gap - 1 : gap;
      if (keep && to !== from) move(key, to);
    };
    window.addEventListener(
      'pointermove',
      (moved) => {
        if (latest.current === undefined && Math.abs(moved.clientY - startY) < DRAG_PIXELS) return;
        update({ key, from, gap: gapAt(moved.clientY) });
      },
      { signal },
    );
    window.addEventListener('pointerup', () => end(true), { signal });
    window.addEventListener('pointercancel', () => end(false), { signal });
    window.addEventListener('keydown', (pressed) => pressed.key === 'Escape' && end(false), { signal });
  };

  /** Where the line stands at a row: above it, below it (the last one), or nowhere. */
  const dropAt = (index: number): 'above' | 'below' | undefined => {
    if (drag?.gap === undefined || drag.gap === drag.from || drag.gap === drag.from + 1) return undefined;
    if (drag.gap === index) return 'above';
    return drag.gap === index + 1 && index + 1 === list.current?.children.length ? 'below' : undefined;
  };
  return { grab, dropAt };
}
