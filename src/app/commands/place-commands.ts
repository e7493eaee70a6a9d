/** Commands that move and size what is there by steps: anomalies, incidents, and the cursor where nothing is selected. */
import { findPlaced, leastLength, moveAnomalies, patchPlaced, updateIncident } from '../../core/design/edit/edits.ts';
import { unitOfMeasure } from '../../core/design/types/deviations.ts';
import { intervalMsOf, placementOf } from '../../core/design/types/resolve.ts';
import { anomalyKindOf } from '../../core/kinds/registry.ts';
import { spanLike, wholeSamples } from '../../core/lib/time.ts';
import type { AnomalyRef } from '../../store/view.ts';
import { titleOfKind } from '../placing/kind-title.ts';
import {
  draggedMain,
  type Edge,
  limitShift,
  mainDrag,
  placementIn,
  resized,
  spansOf,
} from '../placing/placement-edits.ts';
import type { Command, CommandTarget } from '../studio/studio.ts';
import { type CommandContext, say, selectedAnomalies } from './parts.ts';

const TEN = 10;
/** A press changes the size as a drag of so many pixels does on a track of usual height. */
const SIZE_PX = 6;
const TRACK_PX = 110;

function valuePerPixel(track: { readonly min: number; readonly max: number } | undefined): number {
  const span = track ? track.max - track.min : 0;
  return span > 0 ? span / TRACK_PX : 1 / SIZE_PX;
}

export function placeCommands(context: CommandContext): readonly Command[] {
  const { document, view, run } = context;
  const design = () => document.store.getState().design;
  const chosen = (target?: CommandTarget) => target?.anomalies ?? selectedAnomalies(context);
  const incidentOf = (target?: CommandTarget) => {
    const { selection } = view.getState();
    const wanted = target?.incident ?? (selection.kind === 'incident' ? selection.id : undefined);
    return design().incidents.find(({ id }) => id === wanted);
  };
  const hasAnomaly = (target?: CommandTarget) => chosen(target).some((ref) => findPlaced(design(), ref) !== undefined);
  const titleOf = (refs: readonly AnomalyRef[]) => {
    const [first] = refs;
    if (refs.length !== 1 || !first) return `${refs.length} anomalies`;
    return titleOfKind(findPlaced(design(), first)?.kind ?? '');
  };
  /** Of an undo step: presses on the same things are one. */
  const session = (word: string, refs: readonly AnomalyRef[]) =>
    `${word} ${refs.map(({ metric, id }) => `${metric} ${id}`).join(', ')}`;

  const shiftAnomalies = (refs: readonly AnomalyRef[], wanted: number) => {
    const placements = refs
      .flatMap((ref) => findPlaced(design(), ref) ?? [])
      .map((each) => placementIn(design(), each));
    if (placements.length === 0) return;
    const delta = limitShift(placements, wanted, design().general.num_samples);
    document.commit(
      `Move ${titleOf(refs)}`,
      (before) => (delta === 0 ? before : moveAnomalies(before, refs, { delta }).design),
      session('shift', refs),
    );
  };
  const shiftIncident = (id: string, name: string, wanted: number) =>
    document.commit(
      `Move incident ${name}`,
      (before) => {
        const incident = before.incidents.find((each) => each.id === id);
        if (!incident) return before;
        const { num_samples } = before.general;
        const intervalMs = intervalMsOf(before);
        const delta = limitShift(
          [placementOf({ kind: '', at: incident.at }, intervalMs, num_samples)],
          wanted,
          num_samples,
        );
        const at = spanLike(incident.at, wholeSamples(incident.at, intervalMs) + delta, intervalMs);
        return delta === 0 ? before : updateIncident(before, id, { at });
      },
      `shift incident ${id}`,
    );
  const shiftCursor = (by: number) => {
    const { cursor, window } = view.getState();
    const next = (cursor ?? Math.round((window.from + window.to) / 2)) + by;
    view.setState({ cursor: Math.min(Math.max(next, 0), design().general.num_samples - 1) });
  };
  const shift = (steps: number) => (target?: CommandTarget) => {
    const by = steps * (target?.step ?? 1);
    const incident = incidentOf(target);
    if (target?.incident === undefined && hasAnomaly(target)) shiftAnomalies(chosen(target), by);
    else if (incident) shiftIncident(incident.id, incident.name, by);
    else shiftCursor(by);
  };

  /** @param sample where the edge of each goes, from where it is */
  const moveEdge = (refs: readonly AnomalyRef[], edge: Edge, sample: (now: number) => number) =>
    document.commit(
      `Resize ${titleOf(refs)}`,
      (before) =>
        refs.reduce((now, ref) => {
          const placed = findPlaced(now, ref);
          if (!placed) return now;
          const placement = placementIn(now, placed);
          const at = edge === 'start' ? placement.start : placement.end;
          const to = Math.min(Math.max(Math.round(sample(at)), 0), now.general.num_samples);
          if (to === at) return now;
          const next = resized(placement, edge, to, leastLength(placed));
          return patchPlaced(now, ref, spansOf(placed, next.at, next.parts, intervalMsOf(now)));
        }, before),
      session(`edge ${edge}`, refs),
    );
  const moveEnd = (steps: number) => (target?: CommandTarget) =>
    moveEdge(chosen(target), 'end', (end) => end + steps * (target?.step ?? 1));
  const trim = (edge: Edge) => (target?: CommandTarget) => {
    const at = target?.at ?? view.getState().cursor;
    if (at !== undefined) return moveEdge(chosen(target), edge, () => at);
    say(run, 'info', 'No cursor: point at a place, or move it with the arrow keys while nothing is selected');
  };

  const resize = (steps: number) => (target?: CommandTarget) => {
    const refs = chosen(target);
    document.commit(
      `Change ${titleOf(refs)}`,
      (before) =>
        refs.reduce((now, ref) => {
          const placed = findPlaced(now, ref);
          const kind = placed && anomalyKindOf(placed.kind);
          const metric = now.metrics.find(({ key }) => key === ref.metric);
          if (!placed || !kind || !metric) return now;
          const perPixel = valuePerPixel(run.getState().tracks.get(ref.metric));
          const unit = unitOfMeasure(metric, placed);
          const drag = mainDrag(placed, kind, placementIn(now, placed), perPixel, unit, intervalMsOf(now));
          return drag ? patchPlaced(now, ref, { [drag.name]: draggedMain(drag, steps * SIZE_PX) }) : now;
        }, before),
      session('main', refs),
    );
  };

  const place = { group: 'Place', timelineOnly: true } as const;
  const anomalies = { ...place, enabled: hasAnomaly } as const;
  return [
    { id: 'earlier', label: 'Earlier by a step', keys: 'ArrowLeft', icon: 'earlier', ...place, run: shift(-1) },
    { id: 'later', label: 'Later by a step', keys: 'ArrowRight', icon: 'later', ...place, run: shift(1) },
    { id: 'earlier-ten', label: 'Earlier by ten steps', keys: '$mod+ArrowLeft', ...place, run: shift(-TEN) },
    { id: 'later-ten', label: 'Later by ten steps', keys: '$mod+ArrowRight', ...place, run: shift(TEN) },
    { id: 'shorter', label: 'End earlier by a step', keys: 'Shift+ArrowLeft', ...anomalies, run: moveEnd(-1) },
    { id: 'longer', label: 'End later by a step', keys: 'Shift+ArrowRight', ...anomalies, run: moveEnd(1) },
    {
      id: 'shorter-ten',
      label: 'End earlier by ten steps',
      keys: '$mod+Shift+ArrowLeft',
      ...anomalies,
      run: moveEnd(-TEN),
    },
    {
      id: 'longer-ten',
      label: 'End later by ten steps',
      keys: '$mod+Shift+ArrowRight',
      ...anomalies,
      run: moveEnd(TEN),
    },
    { id: 'trim-start', label: 'Trim the start to the cursor', keys: '[', ...anomalies, run: trim('start') },
    { id: 'trim-end', label: 'Trim the end to the cursor', keys: ']', ...anomalies, run: trim('end') },
    { id: 'larger', label: 'Larger by a step', keys: 'Alt+ArrowUp', ...anomalies, run: resize(1) },
    { id: 'smaller', label: 'Smaller by a step', keys: 'Alt+ArrowDown', ...anomalies, run: resize(-1) },
    { id: 'larger-ten', label: 'Larger by ten steps', keys: '$mod+Alt+ArrowUp', ...anomalies, run: resize(TEN) },
    { id: 'smaller-ten', label: 'Smaller by ten steps', keys: '$mod+Alt+ArrowDown', ...anomalies, run: resize(-TEN) },
  ];
}
