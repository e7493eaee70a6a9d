/** Keys on the lane of incidents: the focus moves along it and back to the tracks, arrows shift an incident. */
import { updateIncident } from '../../../core/design/edit/edits.ts';
import { intervalMsOf, placementOf } from '../../../core/design/types/resolve.ts';
import { spanLike, wholeSamples } from '../../../core/lib/time.ts';
import { incidentClip } from '../model/clip-model.ts';
import { limitShift } from '../model/gesture-edits.ts';
import { spokenRange } from '../../words/time-text.ts';
import type { TimelineModel } from '../model/timeline-model.ts';

/** The id of the incident that has the focus. */
export function focusedIncident(root: HTMLElement): string | undefined {
  const active = root.ownerDocument.activeElement;
  return active?.closest<HTMLElement>('[data-incident]')?.dataset['incident'];
}

/** Puts the focus on an incident that is in sight: the first, or one beside the focused. @returns false if there is none */
export function focusIncident(root: HTMLElement, to: 'first' | 'previous' | 'next'): boolean {
  const buttons = [...root.querySelectorAll<HTMLElement>('[data-incident] button')];
  const at = buttons.findIndex((button) => button === root.ownerDocument.activeElement);
  const target = buttons[to === 'first' ? 0 : Math.min(Math.max(at + (to === 'next' ? 1 : -1), 0), buttons.length - 1)];
  target?.focus();
  return target !== undefined;
}

/** Moves an incident by whole samples, as far as the data reach. @returns what to say */
export function shiftIncident(model: TimelineModel, id: string, delta: number): string {
  const { document } = model.studio;
  const find = () => document.store.getState().design.incidents.find((candidate) => candidate.id === id);
  const incident = find();
  if (!incident) return '';
  document.commit(
    `Move incident ${incident.name}`,
    (design) => {
      const { num_samples } = design.general;
      const intervalMs = intervalMsOf(design);
      const start = placementOf({ kind: '', at: incident.at }, intervalMs, num_samples);
      const limited = limitShift([start], delta, num_samples);
      const at = spanLike(incident.at, wholeSamples(incident.at, intervalMs) + limited, intervalMs);
      return limited === 0 ? design : updateIncident(design, id, { at });
    },
    `shift incident ${id}`,
  );
  const moved = find();
  if (!moved) return '';
  const clip = incidentClip(document.store.getState().design, moved);
  return spokenRange(model.grid(), clip.name, clip.start, clip.end);
}
