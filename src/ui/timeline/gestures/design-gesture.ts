/**
 * A drag that edits the design: one undo step, the selection that goes with it, the words beside the pointer. The drags
 * themselves (clip, edge, incident, new, palette) give no more than the edit for where the pointer is.
 */
import type { Design } from '../../../core/design/types/design.ts';
import type { Gesture as UndoStep } from '../../../store/document.ts';
import type { Selection } from '../../../store/view.ts';
import { AT_REST, type LaneGhost, type TimelineModel } from '../model/timeline-model.ts';
import type { EdgeAxes } from './edge-scroll.ts';
import type { PointerAt, TimelineGesture } from './gesture-context.ts';

/** What the design becomes, and what is shown of it. */
export interface Edited {
  readonly design: Design;
  /** Absent: as at the begin. */
  readonly selection?: Selection;
  /** Beside the pointer. */
  readonly text?: string | undefined;
  /** Sample that something snapped to. */
  readonly guide?: number | undefined;
  readonly ghost?: LaneGhost | undefined;
}

export interface DesignDrag {
  /** Of the undo step. Another label in the midst of the drag makes it another step in place of the first. */
  label(at: PointerAt): string;
  /** @param base the design at the begin of the drag */
  edit(base: Design, at: PointerAt): Edited;
  edges?(): EdgeAxes;
  onClick?(at: PointerAt): void;
  /** The edit stands. */
  onEnd?(): void;
  /** Over, whether it stands or not. */
  onOver?(): void;
}

export function designGesture(model: TimelineModel, drag: DesignDrag): TimelineGesture {
  const { document, view } = model.studio;
  const { selection } = view.getState();
  const base = document.store.getState().design;
  let step: UndoStep | undefined;
  let label = '';

  const select = (next: Selection) => {
    if (!sameSelection(view.getState().selection, next)) view.setState({ selection: next });
  };
  const over = () => {
    model.state.setState(AT_REST);
    drag.onOver?.();
  };
  return {
    move(at) {
      const now = drag.label(at);
      if (now !== label) {
        step?.cancel();
        step = document.begin(now);
        label = now;
      }
      const edited = drag.edit(base, at);
      step?.update(() => edited.design);
      select(edited.selection ?? selection);
      model.state.setState({
        dragging: true,
        guide: edited.guide,
        ghost: edited.ghost,
        bubble: edited.text === undefined ? undefined : { x: at.clientX, y: at.clientY, text: edited.text },
      });
    },
    end() {
      step?.commit();
      over();
      drag.onEnd?.();
    },
    cancel() {
      step?.cancel();
      select(selection);
      over();
    },
    click(at) {
      over();
      drag.onClick?.(at);
    },
    edges: () => (step && drag.edges ? drag.edges() : { time: step !== undefined, tracks: false }),
  };
}

function sameSelection(a: Selection, b: Selection): boolean {
  if (a === b) return true;
  if (a.kind !== 'anomaly' || b.kind !== 'anomaly') return false;
  return (
    a.items.length === b.items.length &&
    a.items.every((item, place) => item.metric === b.items[place]?.metric && item.id === b.items[place]?.id)
  );
}
