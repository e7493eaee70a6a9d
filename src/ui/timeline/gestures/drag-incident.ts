/** Dragging an incident: everything that it places moves along. */
import { updateIncident } from '../../../core/design/edit/edits.ts';
import { intervalMsOf, placementOf } from '../../../core/design/types/resolve.ts';
import { spanLike, wholeSamples } from '../../../core/lib/time.ts';
import type { Gesture } from '../../../store/document.ts';
import type { IncidentClip } from '../model/clip-model.ts';
import { movedFar, type PointerAt, type Session, snapTargets } from './gesture-context.ts';
import { limitShift } from './gesture-edits.ts';
import { snapShift } from '../model/snapping.ts';
import { timeRangeText } from '../../words/time-text.ts';
import { AT_REST, type TimelineModel } from '../model/timeline-model.ts';

export function startIncidentDrag(
  model: TimelineModel,
  down: PointerAt,
  clip: IncidentClip,
  onClick: () => void,
): Session {
  const { document } = model.studio;
  const base = document.store.getState().design;
  const incident = base.incidents.find((candidate) => candidate.id === clip.id);
  const intervalMs = intervalMsOf(base);
  const refs = incident?.effects.map((effect) => ({ metric: effect.metric, id: `${clip.id}.${effect.id}` })) ?? [];
  const targets = snapTargets(model, refs);
  let gesture: Gesture | undefined;

  const follow = (pointer: PointerAt) => {
    if (!incident || (!gesture && !movedFar(down, pointer))) return;
    gesture ??= document.begin(`Move incident ${clip.name}`);
    const start = placementOf({ kind: '', at: incident.at }, intervalMs, base.general.num_samples);
    const limit = (delta: number) => limitShift([start], delta, base.general.num_samples);
    const snapped = snapShift(
      clip.start,
      clip.end,
      limit(pointer.sample - down.sample),
      model.axis(),
      pointer.alt ? undefined : targets,
    );
    const delta = limit(snapped.delta);
    const at = spanLike(incident.at, wholeSamples(incident.at, intervalMs) + delta, intervalMs);
    gesture.update((design) => (delta === 0 ? design : updateIncident(design, clip.id, { at })));
    model.state.setState({
      dragging: true,
      guide: snapped.guide,
      bubble: {
        x: pointer.clientX,
        y: pointer.clientY,
        text: timeRangeText(model.grid(), clip.start + delta, clip.end + delta),
      },
    });
  };

  return {
    edges: () => ({ time: gesture !== undefined, tracks: false }),
    move: follow,
    end(pointer) {
      follow(pointer);
      model.state.setState(AT_REST);
      if (gesture) gesture.commit();
      else onClick();
    },
    cancel() {
      gesture?.cancel();
      model.state.setState(AT_REST);
    },
  };
}
