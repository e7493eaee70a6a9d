/**
 * What only the timeline knows while the person works: sizes, the guide line, the value bubble, the marquee, the ghost
 * of a clip to come, where pointer and focus are. Never saved, never undone.
 */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { runCommand } from '../../../app/commands/run-command.ts';
import type { CommandTarget, Studio } from '../../../app/studio/studio.ts';
import type { AnomalyRef } from '../../../store/view.ts';
import type { Axis } from '../../axis/geometry.ts';
import { type Grid, gridOf } from '../../axis/grid.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface TimelineState {
  /** CSS pixels of a plot; 0 until measured. */
  readonly width: number;
  readonly pixelRatio: number;
  /** Sample that a dragged edge snapped to. */
  readonly guide: number | undefined;
  /** What a gesture is doing, beside the pointer (client pixels). */
  readonly bubble: { readonly x: number; readonly y: number; readonly text: string } | undefined;
  /** Client pixels. */
  readonly marquee: Box | undefined;
  /** On another track: where a drag would go if it went on. */
  readonly ghost: LaneGhost | undefined;
  /** The kind that is dragged from the palette (client pixels). */
  readonly carried:
    | { readonly x: number; readonly y: number; readonly text: string; readonly over: boolean }
    | undefined;
  /** Where the mouse is: the track under it, pixels from the timeline's top. Absent: not over the tracks. */
  readonly pointer: { readonly metric: string | undefined; readonly y: number } | undefined;
  /** A drag is under way: tooltips keep out of the way. */
  readonly dragging: boolean;
  /** The element that has the timeline's tab stop: a clip, or a lane when `id` is absent. */
  readonly focus: { readonly metric: string; readonly id: string | undefined } | undefined;
  /** Exact values at the sample under the cursor, as soon as the engine has answered. */
  readonly probed: Probed | undefined;
}

/** Samples on the lane of a metric. */
export interface LaneGhost {
  readonly metric: string;
  readonly start: number;
  readonly end: number;
}

export interface Probed {
  readonly sample: number;
  readonly revision: number;
  readonly values: ReadonlyMap<string, { readonly dirty: number; readonly clean: number }>;
}

/** The elements that pointers are read against, while the timeline stands on the screen. */
export interface Surface {
  /** The timeline itself. */
  readonly root: HTMLElement;
  /** Exactly over the plots' width. */
  readonly plots: HTMLElement;
}

export interface TimelineModel {
  readonly studio: Studio;
  readonly state: StoreApi<TimelineState>;
  /** Where the timeline stands; undefined while it is not on the screen. */
  surface(): Surface | undefined;
  /** It stands there now. @returns undoes it */
  stand(surface: Surface): () => void;
  axis(): Axis;
  grid(): Grid;
}

export function createTimelineModel(studio: Studio): TimelineModel {
  const state = createStore<TimelineState>(() => ({
    width: 0,
    pixelRatio: 1,
    guide: undefined,
    bubble: undefined,
    marquee: undefined,
    ghost: undefined,
    carried: undefined,
    pointer: undefined,
    dragging: false,
    focus: undefined,
    probed: undefined,
  }));
  let surface: Surface | undefined;
  return {
    studio,
    state,
    surface: () => surface,
    stand(now) {
      surface = now;
      return () => {
        surface = undefined;
      };
    },
    axis: () => ({ ...studio.view.getState().window, width: Math.max(state.getState().width, 1) }),
    grid: () => gridOf(studio.document.store.getState().design.general),
  };
}

/** What every gesture leaves behind when it is over. */
export const AT_REST = {
  guide: undefined,
  bubble: undefined,
  marquee: undefined,
  ghost: undefined,
  carried: undefined,
  dragging: false,
} as const satisfies Partial<TimelineState>;

export function isSelected(items: readonly AnomalyRef[], metric: string, id: string): boolean {
  return items.some((item) => item.metric === metric && item.id === id);
}

export const TimelineContext = createContext<TimelineModel | undefined>(undefined);

export function useTimelineModel(): TimelineModel {
  const model = useContext(TimelineContext);
  if (!model) throw new Error('useTimelineModel needs a Timeline above it');
  return model;
}

/** A slice of the timeline's own state; the selector must return a stored value or a primitive. */
export function useTimelineState<T>(select: (state: TimelineState) => T): T {
  return useStore(useTimelineModel().state, select);
}

/** Runs the one command that makes an anomaly, and gives what it has made the focus. @returns what is there now */
export function insertAnomaly(model: TimelineModel, target: CommandTarget): AnomalyRef | undefined {
  const { studio } = model;
  runCommand(studio, 'insert', target);
  const { selection } = studio.view.getState();
  const made = selection.kind === 'anomaly' ? selection.items[0] : undefined;
  model.state.setState({ ...AT_REST, ...(made ? { focus: made } : {}) });
  return made;
}
