/** Keys while the timeline has the focus: they run commands on what is in focus, and say what is there then. */
import { commandOf, runCommand } from '../../../app/commands/run-command.ts';
import type { Command, CommandTarget } from '../../../app/studio/studio.ts';
import { type KeyBinding, bindKeys } from '../../words/key-bindings.ts';
import { spokenRange, timeText } from '../../words/time-text.ts';
import { incidentClip } from '../model/clip-model.ts';
import { keyStepSamples } from '../model/snapping.ts';
import { insertAnomaly, type TimelineModel } from '../model/timeline-model.ts';
import { clipOf, describe, focused, moveFocus, reveal, visibleTracks } from './focus.ts';
import { FOCUS_COMMANDS } from './focus-commands.ts';
import { focusedIncident } from './incident-focus.ts';

/** @param announce says a sentence to screen readers @returns undoes it */
export function attachKeys(model: TimelineModel, root: HTMLElement, announce: (text: string) => void): () => void {
  /** @param act what to say; undefined: the key belongs to others */
  const binding = (keys: string, act: () => string | undefined): KeyBinding => ({
    keys,
    run(event) {
      const said = act();
      if (said === undefined) return false;
      event.stopPropagation();
      if (said !== '') announce(said);
      return true;
    },
  });
  return bindKeys(root, [
    ...FOCUS_COMMANDS.map(({ keys, run }) => binding(keys, () => run(model, root))),
    ...model.studio.commands.flatMap((command) =>
      command.keys === undefined || !command.timelineOnly
        ? []
        : [binding(command.keys, () => perform(model, root, command))],
    ),
  ]);
}

function perform(model: TimelineModel, root: HTMLElement, { id, group }: Command): string | undefined {
  if (id === 'insert') return insert(model, root);
  if (group === 'Place') return runCommand(model.studio, id, targetOf(model, root)) ? whereNow(model, root) : undefined;
  if (!runCommand(model.studio, id)) return undefined;
  return id === 'escape' ? 'Nothing selected' : '';
}

/** What has the focus, and how far a step goes in the window. */
function targetOf(model: TimelineModel, root: HTMLElement): CommandTarget {
  const { view } = model.studio;
  const step = keyStepSamples(model.axis(), model.grid());
  const incident = focusedIncident(root);
  if (incident !== undefined) return { incident, anomalies: [], step };
  const { selection } = view.getState();
  const clip = focused(model);
  const own = clip && { metric: clip.metric, id: clip.id };
  const anomalies = selection.kind === 'anomaly' ? selection.items : own ? [own] : [];
  return { anomalies, step };
}

/** Shows what has moved, and says where it is. */
function whereNow(model: TimelineModel, root: HTMLElement): string {
  const { document, view } = model.studio;
  const { design } = document.store.getState();
  const id = focusedIncident(root);
  const incident = design.incidents.find((each) => each.id === id);
  if (incident) {
    const { name, start, end } = incidentClip(design, incident);
    return spokenRange(model.grid(), name, start, end);
  }
  const clip = focused(model);
  if (clip) {
    reveal(model, clip);
    return describe(model, clip);
  }
  const { cursor } = view.getState();
  if (cursor === undefined) return '';
  reveal(model, { extent: { start: cursor, end: cursor } });
  return timeText(model.grid(), cursor);
}

function insert(model: TimelineModel, root: HTMLElement): string | undefined {
  if (commandOf(model.studio, 'insert').enabled?.() === false) return 'No metric to insert an anomaly into';
  const { focus, pointer } = model.state.getState();
  const keys = visibleTracks(root);
  // Where the person points or works; else the command knows where.
  const metric = [pointer?.metric, focus?.metric].find((key) => key !== undefined && keys.includes(key));
  const made = insertAnomaly(model, metric === undefined ? {} : { metric });
  if (!made) return undefined;
  const clip = clipOf(model, made);
  moveFocus(model, root, made.metric, clip);
  return `Added ${describe(model, clip)}`;
}
