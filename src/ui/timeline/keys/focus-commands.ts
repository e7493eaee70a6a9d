/** Commands that move the focus along the timeline and change nothing else: between tracks, anomalies, incidents, edges. */
import type { Command } from '../../../app/studio/studio.ts';
import type { TimelineModel } from '../model/timeline-model.ts';
import { focusClip, focusEdges, focusTrack } from './focus.ts';
import { focusIncident } from './incident-focus.ts';

/** A command that needs the timeline on the screen; @returns what to say; undefined if it did nothing */
export interface FocusCommand extends Pick<Command, 'id' | 'label'> {
  readonly keys: string;
  readonly run: (model: TimelineModel, root: HTMLElement) => string | undefined;
}

/** Along the incidents where the focus is on one, else along the anomalies of the track. */
const along = (to: 'previous' | 'next') => (model: TimelineModel, root: HTMLElement) =>
  focusIncident(root, to) ? '' : focusClip(model, to, root);

export const FOCUS_COMMANDS: readonly FocusCommand[] = [
  {
    id: 'track-above',
    label: 'Go to the track above',
    keys: 'ArrowUp',
    run: (model, root) => focusTrack(model, -1, root),
  },
  {
    id: 'track-below',
    label: 'Go to the track below',
    keys: 'ArrowDown',
    run: (model, root) => focusTrack(model, 1, root),
  },
  { id: 'clip-before', label: 'Go to the anomaly before', keys: 'Comma', run: along('previous') },
  { id: 'clip-after', label: 'Go to the anomaly after', keys: 'Period', run: along('next') },
  {
    id: 'clip-first',
    label: 'Go to the first anomaly of the track',
    keys: 'Home',
    run: (model, root) => focusClip(model, 'first', root),
  },
  {
    id: 'clip-last',
    label: 'Go to the last anomaly of the track',
    keys: 'End',
    run: (model, root) => focusClip(model, 'last', root),
  },
  { id: 'edges', label: 'Edges as sliders', keys: 'Enter', run: (_, root) => focusEdges(root) },
];
