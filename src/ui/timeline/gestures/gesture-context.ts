/** What every drag of the timeline gets and is: the pointer in the timeline's own terms, and a session that follows it. */
import type { AnomalyRef } from '../../../store/view.ts';
import { clipsOf, incidentClip } from '../model/clip-model.ts';
import type { EdgeAxes } from './edge-scroll.ts';
import { type SnapTargets, timeTargets } from '../model/snapping.ts';
import type { TimelineModel } from '../model/timeline-model.ts';

/** A pointer over the timeline. */
export interface PointerAt {
  readonly clientX: number;
  readonly clientY: number;
  /** CSS pixels from the left edge of the plots; outside of them below 0 or above the width. */
  readonly x: number;
  /** Fractional and not clipped. */
  readonly sample: number;
  /** Key of the metric whose track is under the pointer. */
  readonly track: string | undefined;
  readonly alt: boolean;
  /** Ctrl, or Command on a Mac. */
  readonly ctrl: boolean;
  readonly shift: boolean;
}

/** A drag from its pointerdown on. `end` and `cancel` are the last calls it gets. */
export interface Session {
  /** Which way the timeline goes along while the drag holds at an edge; absent: it stays. */
  edges?(): EdgeAxes;
  move(pointer: PointerAt): void;
  end(pointer: PointerAt): void;
  cancel(): void;
}

/** A movement shorter than this is a click. */
export const CLICK_PX = 4;

export function movedFar(from: PointerAt, to: PointerAt): boolean {
  return Math.abs(to.clientX - from.clientX) >= CLICK_PX || Math.abs(to.clientY - from.clientY) >= CLICK_PX;
}

/** What edges snap to: edges of clips that do not move themselves, the ends of the data, round times. */
export function snapTargets(model: TimelineModel, moving: readonly AnomalyRef[]): SnapTargets {
  const { design } = model.studio.document.store.getState();
  const still = design.metrics
    .flatMap((metric) => clipsOf(design, metric))
    .filter((clip) => !moving.some((ref) => ref.metric === clip.metric && ref.id === clip.id));
  const incidents = design.incidents.map((incident) => incidentClip(design, incident));
  const edges = [
    0,
    design.general.num_samples,
    ...still.flatMap((clip) => [clip.extent.start, clip.extent.end]),
    ...(moving.length > 0 && still.length === 0 ? [] : incidents.map((clip) => clip.start)),
  ];
  return { edges, times: timeTargets(model.axis(), model.grid()) };
}
