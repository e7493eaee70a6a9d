/**
 * What only the timeline knows while the person works: sizes, the guide line, the value bubble, the marquee, the ghost
 * of a clip to come, where pointer and focus are. Never saved, never undone. Knows no DOM.
 */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Studio } from '../../../app/studio/studio.ts';
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
  /** The clip that the next click would complete. */
  readonly ghost:
    | { readonly metric: string; readonly kind: string; readonly start: number; readonly end: number }
    | undefined;
  /** Where the mouse is: the track under it, pixels from the timeline's top. Absent: not over the tracks. */
  readonly pointer: { readonly metric: string | undefined; readonly y: number } | undefined;
  /** A drag is under way: tooltips keep out of the way. */
  readonly dragging: boolean;
  /** The element that has the timeline's tab stop: a clip, or a lane when `id` is absent. */
  readonly focus: { readonly metric: string; readonly id: string | undefined } | undefined;
  /** What drawing on a lane and I make next. */
  readonly lastKind: string;
  /** Exact values at the sample under the cursor, as soon as the engine has answered. */
  readonly probed: Probed | undefined;
}

export interface Probed {
  readonly sample: number;
  readonly revision: number;
  readonly values: ReadonlyMap<string, { readonly dirty: number; readonly clean: number }>;
}

export interface TimelineModel {
  readonly studio: Studio;
  readonly state: StoreApi<TimelineState>;
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
    pointer: undefined,
    dragging: false,
    focus: undefined,
    lastKind: 'level-shift',
    probed: undefined,
  }));
  return {
    studio,
    state,
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
