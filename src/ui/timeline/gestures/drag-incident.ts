/** Dragging an incident: everything that it places moves along. */
import { updateIncident } from '../../../core/design/edit/edits.ts';
import { intervalMsOf, placementOf } from '../../../core/design/types/resolve.ts';
import { spanLike, wholeSamples } from '../../../core/lib/time.ts';
import { timeRangeText } from '../../words/time-text.ts';
import type { IncidentClip } from '../model/clip-model.ts';
import { limitShift } from '../../../app/placing/placement-edits.ts';
import { snapShift } from '../model/snapping.ts';
import type { TimelineModel } from '../model/timeline-model.ts';
import { designGesture } from './design-gesture.ts';
import { type PointerAt, snapTargets, type TimelineGesture } from './gesture-context.ts';

export function incidentDrag(model: TimelineModel, down: PointerAt, clip: IncidentClip): TimelineGesture {
  const { design } = model.studio.document.store.getState();
  const incident = design.incidents.find((candidate) => candidate.id === clip.id);
  const refs = incident?.effects.map((effect) => ({ metric: effect.metric, id: `${clip.id}.${effect.id}` })) ?? [];
  const targets = snapTargets(model, refs);
  return designGesture(model, {
    label: () => `Move incident ${clip.name}`,
    edit(base, at) {
      if (!incident) return { design: base };
      const intervalMs = intervalMsOf(base);
      const start = placementOf({ kind: '', at: incident.at }, intervalMs, base.general.num_samples);
      const limit = (delta: number) => limitShift([start], delta, base.general.num_samples);
      const wanted = limit(at.sample - down.sample);
      const snapped = snapShift(clip.start, clip.end, wanted, model.axis(), at.alt ? undefined : targets);
      const delta = limit(snapped.delta);
      const moved = spanLike(incident.at, wholeSamples(incident.at, intervalMs) + delta, intervalMs);
      return {
        design: delta === 0 ? base : updateIncident(base, clip.id, { at: moved }),
        guide: snapped.guide,
        text: timeRangeText(model.grid(), clip.start + delta, clip.end + delta),
      };
    },
  });
}
