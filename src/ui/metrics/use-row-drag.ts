/** Dragging a row to another place in its list: a line shows where it would go. Knows rows, no metrics. */
import { type PointerEvent, type RefObject, useState } from 'react';
import { type ClientPoint, followPointer, type Gesture } from '../gesture/gesture.ts';

interface RowDrag {
  readonly key: string;
  readonly from: number;
  /** The gap between rows where it would go, 0 above the first. */
  readonly gap: number;
}

export function useRowDrag(list: RefObject<HTMLElement | null>, move: (key: string, to: number) => void) {
  const [drag, update] = useState<RowDrag>();
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
    const gesture: Gesture<ClientPoint> = {
      move: ({ clientY }) => update({ key, from, gap: gapAt(clientY) }),
      end({ clientY }) {
        update(undefined);
        const gap = gapAt(clientY);
        const to = gap > from ? gap - 1 : gap;
        if (to !== from) move(key, to);
      },
      cancel: () => update(undefined),
    };
    followPointer(event.nativeEvent, gesture, { read: (moved) => moved });
  };

  /** Where the line stands at a row: above it, below it (the last one), or nowhere. */
  const dropAt = (index: number): 'above' | 'below' | undefined => {
    if (!drag || drag.gap === drag.from || drag.gap === drag.from + 1) return undefined;
    if (drag.gap === index) return 'above';
    return drag.gap === index + 1 && index + 1 === list.current?.children.length ? 'below' : undefined;
  };
  return { grab, dropAt };
}
