/** One fault or event as a box on the heat map: selected, moved and resized by pointer and keys; and one being drawn. */
import type { KeyboardEvent, PointerEvent } from 'react';
import { removeEvent, removeFaults } from '../../../core/fleet/config/edit-fleet.ts';
import type { Design } from '../../../core/design/types/design.ts';
import type { NamedEvent } from '../../../core/fleet/history/named-events.ts';
import type { CauseId } from '../../../core/fleet/causes/registry.ts';
import type { Gesture as DesignGesture } from '../../../store/document.ts';
import { type ClientPoint, followPointer, type Gesture } from '../../gesture/gesture.ts';
import type { PlotPoint } from './heat-pointer.ts';
import { useAnnounce } from '../../shell/announcer.tsx';
import { lengthText } from '../../words/number-text.ts';
import { useStudio } from '../../studio-context.tsx';
import { cx } from '../../widgets/class-names.ts';
import {
  clampPlace,
  type FaultPlace,
  isPinnable,
  moveFault,
  neighbourTarget,
  pinned,
  targetBox,
} from '../model/faults.ts';
import css from './fault-box.module.css';
import { sampleAt, xOf } from '../../axis/geometry.ts';
import type { HeatFrame } from '../model/heat-frame.ts';
import { rowAt } from '../model/row-layout.ts';
import { whenText } from '../../words/time-text.ts';
import { causeWords } from '../model/words.ts';

const LEAST_HEIGHT = 14;
const LEAST_WIDTH = 8;

function boxOf(frame: HeatFrame, place: FaultPlace) {
  const box = targetBox(frame.facts, frame.layout, place.target);
  if (!box || frame.axis.width === 0) return undefined;
  const left = Math.max(-2, xOf(frame.axis, place.start));
  const right = Math.min(frame.axis.width + 2, xOf(frame.axis, place.end));
  const spare = Math.max(0, LEAST_HEIGHT - box.height);
  return {
    left,
    width: Math.max(LEAST_WIDTH, right - left),
    top: Math.min(Math.max(0, box.top - spare / 2), Math.max(0, frame.layout.height - LEAST_HEIGHT)),
    height: Math.max(LEAST_HEIGHT, box.height),
  };
}

export function Ghost({
  frame,
  place,
  cause,
}: {
  readonly frame: HeatFrame;
  readonly place: FaultPlace;
  readonly cause: CauseId;
}) {
  const box = boxOf(frame, place);
  if (!box) return null;
  return (
    <div className={cx(css.box, css.ghost)} style={{ ...box, color: causeWords(cause).color }}>
      <Label frame={frame} box={box} text={describe(frame, cause, place)} />
    </div>
  );
}

function Label({
  frame,
  box,
  text,
}: {
  readonly frame: HeatFrame;
  readonly box: { readonly left: number; readonly top: number; readonly height: number };
  readonly text: string;
}) {
  const flips = box.left > frame.axis.width * 0.6;
  return (
    <span
      className={cx(
        css.boxLabel,
        flips && css.flipped,
        box.top < 24 && (box.height > 40 ? css.inside : css.underneath),
      )}
      aria-hidden="true"
    >
      {text}
    </span>
  );
}

function describe({ facts }: HeatFrame, cause: CauseId, { target, start, end }: FaultPlace): string {
  return `${target} · ${causeWords(cause).label} · ${lengthText((end - start) * facts.intervalMs)}`;
}

type Thing = { readonly kind: 'fault'; readonly id: string } | { readonly kind: 'event'; readonly event: NamedEvent };
type Part = 'start' | 'end' | 'body';

interface BoxProps {
  readonly frame: HeatFrame;
  readonly place: FaultPlace;
  readonly cause: CauseId;
  readonly selected: boolean;
  readonly thing: Thing;
}

const EDGE_PX = 6;

/** What of a box is taken at a pixel of the plot; of a narrow one the end alone, besides its body. */
function partAt({ left, width }: { readonly left: number; readonly width: number }, x: number): Part {
  const narrow = width < 3 * EDGE_PX;
  if (!narrow && x < left + EDGE_PX) return 'start';
  return x > left + width - (narrow ? 3 : EDGE_PX) ? 'end' : 'body';
}

export function FaultBox({ frame, place, cause, selected, thing }: BoxProps) {
  const { document, fleet } = useStudio();
  const announce = useAnnounce();
  const box = boxOf(frame, place);
  if (!box) return null;
  const { intervalMs, startMs } = frame.facts;
  const movable = thing.kind === 'fault' || isPinnable(thing.event);
  const title = describe(frame, cause, place);
  const select = () => fleet.view.setState({ selected: thing });

  /** The design with the fault elsewhere; a random event is pinned first. */
  const moved = (design: Design, wanted: FaultPlace): { design: Design; id: string | undefined } => {
    const to = clampPlace(wanted, frame.facts.readings);
    if (thing.kind === 'fault') return { design: moveFault(design, thing.id, to, intervalMs), id: thing.id };
    const pin = pinned(design, thing.event);
    return { design: pin.id === undefined ? design : moveFault(pin.design, pin.id, to, intervalMs), id: pin.id };
  };
  const verb = thing.kind === 'fault' ? 'Move' : 'Pin and move';
  const commitMove = (to: FaultPlace) => {
    const { id } = moved(document.store.getState().design, to);
    document.commit(`${verb} ${causeWords(cause).label}`, (design) => moved(design, to).design, `move ${title}`);
    if (id !== undefined) fleet.view.setState({ selected: { kind: 'fault', id } });
    announce(
      `${to.target}, ${whenText(startMs + to.start * intervalMs)}, ${lengthText((to.end - to.start) * intervalMs)}`,
    );
  };
  const remove = () => {
    document.commit(`Remove ${causeWords(cause).label}`, (design) =>
      thing.kind === 'fault' ? removeFaults(design, [thing.id]) : removeEvent(design, thing.event.id),
    );
    fleet.view.setState({ selected: undefined });
    announce(`${causeWords(cause).label} removed`);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.ctrlKey ? 10 : 1;
    const across = { ArrowLeft: -step, ArrowRight: step }[event.key];
    const along = { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
    if (event.key === 'Delete' || event.key === 'Backspace') remove();
    else if (movable && across !== undefined && event.shiftKey)
      commitMove({ ...place, end: Math.max(place.start + 1, place.end + across) });
    else if (movable && across !== undefined)
      commitMove({ ...place, start: place.start + across, end: place.end + across });
    else if (movable && along !== undefined)
      commitMove({ ...place, target: neighbourTarget(frame.facts, place.target, along) });
    else if (event.key === 'Enter' || event.key === ' ') select();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    select();
    if (!movable) return;
    const plot = event.currentTarget.parentElement;
    const pointOf = ({ clientX, clientY }: ClientPoint): PlotPoint => {
      const corner = plot?.getBoundingClientRect();
      return { clientX, clientY, x: clientX - (corner?.left ?? 0), y: clientY - (corner?.top ?? 0) };
    };
    const down = pointOf(event);
    const gesture = movement(down, partAt(box, down.x));
    followPointer(event.nativeEvent, gesture, { capture: event.currentTarget, read: pointOf });
  };
  /** The drag of the box or of one of its edges, as one undo step. */
  const movement = (down: PlotPoint, part: Part): Gesture<PlotPoint> => {
    let edit: DesignGesture | undefined;
    let id: string | undefined;
    return {
      begin() {
        edit = document.begin(`${verb} ${causeWords(cause).label}`);
      },
      move({ x, y }) {
        const by = Math.round(sampleAt(frame.axis, x) - sampleAt(frame.axis, down.x));
        const to = dragged(place, part, by, targetUnder(frame, place.target, part, y));
        edit?.update((design) => {
          const next = moved(design, to);
          id = next.id ?? id;
          return next.design;
        });
      },
      end() {
        edit?.commit();
        if (id !== undefined) fleet.view.setState({ selected: { kind: 'fault', id } });
      },
      cancel: () => edit?.cancel(),
    };
  };

  return (
    <div
      className={cx(css.box, selected && css.selected, thing.kind === 'event' && css.byChance)}
      style={{ ...box, color: causeWords(cause).color }}
      role="button"
      tabIndex={0}
      data-fault={cause}
      aria-pressed={selected}
      aria-label={`${title}, from ${whenText(startMs + place.start * intervalMs)}${movable ? '. Arrow keys move it, with Shift its end; Delete removes it' : ''}`}
      title={selected ? undefined : title}
      onKeyDown={onKeyDown}
      onFocus={select}
      onPointerDown={onPointerDown}
    >
      {selected ? <Label frame={frame} box={box} text={title} /> : null}
    </div>
  );
}

function dragged(first: FaultPlace, part: Part, by: number, target: string): FaultPlace {
  if (part === 'start') return { ...first, start: Math.min(first.end - 1, first.start + by) };
  if (part === 'end') return { ...first, end: Math.max(first.start + 1, first.end + by) };
  return { target, start: first.start + by, end: first.end + by };
}

/** A fault on a machine goes to the machine under the pointer, one on a zone to the zone. */
function targetUnder({ facts, layout }: HeatFrame, target: string, part: Part, y: number): string {
  const machine = facts.machines[rowAt(layout, Math.min(layout.height - 1, Math.max(0, y))) ?? 0];
  if (part !== 'body' || !machine) return target;
  if (facts.machines.some(({ id }) => id === target)) return machine.id;
  return facts.settings.zones.includes(target) ? (facts.settings.zones[machine.zone] ?? target) : target;
}
