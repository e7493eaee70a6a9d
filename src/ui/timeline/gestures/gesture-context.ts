/** What every drag of the timeline gets and is: the pointer in the timeline's own terms, and a gesture that follows it. */
import type { AnomalyRef } from '../../../store/view.ts';
import { sampleAt } from '../../axis/geometry.ts';
import { clipsOf, incidentClip } from '../model/clip-model.ts';
import { type SnapTargets, timeTargets } from '../model/snapping.ts';
import type { TimelineModel } from '../model/timeline-model.ts';
import type { EdgeAxes } from './edge-scroll.ts';
import type { Gesture } from '../../gesture/gesture.ts';

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

export interface TimelineGesture extends Gesture<PointerAt> {
  /** Which way the timeline goes along while the drag holds at an edge; absent: it stays. */
  edges?(): EdgeAxes;
}

export function readPointer(model: TimelineModel, event: PointerEvent): PointerAt {
  const surface = model.surface();
  const x = event.clientX - (surface?.plots.getBoundingClientRect().left ?? 0);
  const track = (surface ? trackElements(surface.root) : []).find((element) => {
    const rect = element.getBoundingClientRect();
    return event.clientY >= rect.top && event.clientY < rect.bottom;
  });
  return {
    clientX: event.clientX,
    clientY: event.clientY,
    x,
    sample: sampleAt(model.axis(), x),
    track: track?.dataset['track'],
    alt: event.altKey,
    ctrl: event.ctrlKey || event.metaKey,
    shift: event.shiftKey,
  };
}

export function trackElements(root: HTMLElement): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-track]')];
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
