/**
 * While a drag holds at an edge of the timeline: the tracks scroll and the window moves, and the drag goes on from where
 * the pointer then is. One frame at a time; knows no drag.
 */
import { panWindow, rememberWindow } from '../../../app/studio/window.ts';
import type { TimelineModel } from '../model/timeline-model.ts';

/** Inside of this distance from an edge, and beyond it, things move. The first lane lies at the upper edge: it must stay usable. */
const ZONE_PX = { time: 22, tracks: 5 } as const;
/** The fastest, in pixels a second; reached this far beyond the zone's beginning. */
const MOST_PX = 1100;
const FULL_PX = 66;
/** A tab that was asleep moves no further than in this time. */
const LONGEST_FRAME_MS = 50;

/** Pixels a second at which to move: below 0 towards `from`, above 0 towards `to`, 0 between the zones. */
export function edgeSpeed(at: number, from: number, to: number, zonePx: number): number {
  const zone = Math.min(zonePx, (to - from) / 4);
  const beyond = at < from + zone ? at - (from + zone) : at > to - zone ? at - (to - zone) : 0;
  return Math.max(-1, Math.min(beyond / FULL_PX, 1)) * MOST_PX;
}

export interface EdgePointer {
  readonly clientX: number;
  readonly clientY: number;
}

/** Which way a drag may take the timeline along. */
export interface EdgeAxes {
  readonly time: boolean;
  readonly tracks: boolean;
}

export interface EdgeScroll {
  /** The pointer is there; things move until it is elsewhere, or until `stop`. */
  follow(pointer: EdgePointer, axes: EdgeAxes): void;
  stop(): void;
}

/**
 * @param root the timeline, with its tracks in it; absent: nothing moves
 * @param onMoved called after each movement: what is under the pointer has changed
 */
export function createEdgeScroll(model: TimelineModel, root: Element | null, onMoved: () => void): EdgeScroll {
  const { view } = model.studio;
  let frame = 0;
  let lastMs = 0;
  let remembered = false;
  let pointer: EdgePointer | undefined;
  let axes: EdgeAxes = { time: false, tracks: false };

  const scrollTracks = (scroller: Element, seconds: number): boolean => {
    if (!axes.tracks || !pointer) return false;
    const { top, bottom } = scroller.getBoundingClientRect();
    const before = scroller.scrollTop;
    scroller.scrollTop += edgeSpeed(pointer.clientY, top, bottom, ZONE_PX.tracks) * seconds;
    return scroller.scrollTop !== before;
  };
  const moveWindow = (scroller: Element, seconds: number): boolean => {
    if (!axes.time || !pointer) return false;
    const { right } = scroller.getBoundingClientRect();
    const { window } = view.getState();
    const axis = model.axis();
    const left =
      right - (scroller instanceof HTMLElement ? scroller.offsetWidth - scroller.clientWidth : 0) - axis.width;
    const speed = edgeSpeed(pointer.clientX, left, left + axis.width, ZONE_PX.time);
    const pixels = speed * seconds;
    const next = panWindow(window, (pixels * (axis.to - axis.from)) / axis.width, model.grid().numSamples);
    if (next.from === window.from) return false;
    if (!remembered) rememberWindow(view);
    remembered = true;
    view.setState({ window: next });
    return true;
  };
  const tick = (nowMs: number) => {
    frame = 0;
    const scroller = root?.querySelector('[data-tracks]');
    if (!scroller || !pointer) return;
    const seconds = Math.min(lastMs === 0 ? 16 : nowMs - lastMs, LONGEST_FRAME_MS) / 1000;
    lastMs = nowMs;
    const scrolled = scrollTracks(scroller, seconds);
    const moved = moveWindow(scroller, seconds);
    if (!scrolled && !moved) {
      lastMs = 0;
      return;
    }
    frame = requestAnimationFrame(tick);
    onMoved();
  };

  return {
    follow(now, allowed) {
      pointer = now;
      axes = allowed;
      if (frame === 0 && (axes.time || axes.tracks)) frame = requestAnimationFrame(tick);
    },
    stop() {
      cancelAnimationFrame(frame);
      frame = 0;
      lastMs = 0;
      remembered = false;
      pointer = undefined;
    },
  };
}
