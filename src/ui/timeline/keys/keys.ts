/** Keys while the timeline has the focus: carries out what keyboard.ts reads from them, and says what it did. */
import { unitOfMeasure } from '../../../core/design/types/deviations.ts';
import { intervalMsOf } from '../../../core/design/types/resolve.ts';
import { type Clip, clipsOf } from '../model/clip-model.ts';
import { revealWindow } from '../../axis/geometry.ts';
import { draggedMain, mainDrag } from '../model/gesture-edits.ts';
import { focusedIncident, focusIncident, shiftIncident } from './incident-keys.ts';
import { clipOf, moveEdge, shiftClips } from './key-edits.ts';
import { type KeyAction, keyAction, nearestClip } from './keyboard.ts';
import { findPlaced, patchPlaced } from '../../../core/design/edit/edits.ts';
import { keyStepSamples } from '../model/snapping.ts';
import { spokenRange, timeText } from '../../words/time-text.ts';
import { insertAnomaly, type TimelineModel } from '../model/timeline-model.ts';
import { trackMeasure } from '../model/track-range.ts';

/** @param announce says a sentence to screen readers @returns undoes it */
export function attachKeys(model: TimelineModel, root: HTMLElement, announce: (text: string) => void): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    // Range inputs of edges have keys of their own.
    if (event.defaultPrevented || event.target instanceof HTMLInputElement) return;
    const action = keyAction(event);
    if (!action) return;
    // A button that is no clip keeps its Enter.
    const onClip = event.target instanceof Element && event.target.closest('[data-clip]');
    if (action.do === 'edges' && !onClip) return;
    const said = perform(model, action, root);
    if (said === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (said !== '') announce(said);
  };
  root.addEventListener('keydown', onKeyDown);
  return () => root.removeEventListener('keydown', onKeyDown);
}

/** @returns what to say; '' for nothing; undefined if the key did nothing and belongs to others */
function perform(model: TimelineModel, action: KeyAction, root: HTMLElement): string | undefined {
  switch (action.do) {
    case 'shift': {
      const incident = focusedIncident(root);
      if (incident !== undefined) return shiftIncident(model, incident, action.steps * stepOf(model));
      return shift(model, action.steps);
    }
    case 'move-end':
      return onFocused(model, (clip) => moveEdge(model, clip, 'end', clip.extent.end + action.steps * stepOf(model)));
    case 'trim': {
      const { cursor } = model.studio.view.getState();
      if (cursor === undefined)
        return 'No cursor: point at a place, or move it with the arrow keys while nothing is selected';
      return onFocused(model, (clip) => moveEdge(model, clip, action.edge, cursor));
    }
    case 'change-main':
      return changeMain(model, action.steps);
    case 'track':
      return focusTrack(model, action.by, root);
    case 'clip':
      if (focusedIncident(root) !== undefined && (action.to === 'previous' || action.to === 'next')) {
        return focusIncident(root, action.to) ? '' : undefined;
      }
      return focusClip(model, action.to, root);
    case 'edges':
      root.querySelector<HTMLElement>('[data-clip] input[data-range="start"]')?.focus();
      return '';
    case 'insert':
      return insert(model, root);
    case 'escape':
      return escape(model);
  }
}

function stepOf(model: TimelineModel): number {
  return keyStepSamples(model.axis(), model.grid());
}

/** The clip that keys act on: the one with the focus, if it is selected, else the first selected one. */
function focused(model: TimelineModel): Clip | undefined {
  const { selection } = model.studio.view.getState();
  const { focus } = model.state.getState();
  const items = selection.kind === 'anomaly' ? selection.items : [];
  const ref = items.find((item) => item.metric === focus?.metric && item.id === focus.id) ?? items[0];
  if (ref) return clipOf(model, ref);
  return focus?.id === undefined ? undefined : clipOf(model, { metric: focus.metric, id: focus.id });
}

function describe(model: TimelineModel, clip: Clip | undefined): string {
  if (!clip) return '';
  return `${spokenRange(model.grid(), clip.title, clip.extent.start, clip.extent.end)}${clip.value === '' ? '' : `, ${clip.value}`}`;
}

function onFocused(model: TimelineModel, act: (clip: Clip) => void): string | undefined {
  const clip = focused(model);
  if (!clip) return undefined;
  act(clip);
  return describe(model, clipOf(model, clip));
}

/** Moves what is selected; with nothing selected, the cursor. */
function shift(model: TimelineModel, steps: number): string | undefined {
  const { view } = model.studio;
  const delta = steps * stepOf(model);
  const clip = focused(model);
  if (clip) {
    const { selection } = view.getState();
    const refs = selection.kind === 'anomaly' ? selection.items : [clip];
    shiftClips(model, refs, delta);
    const moved = clipOf(model, clip);
    if (moved) reveal(model, moved);
    return describe(model, moved);
  }
  const { cursor, window } = view.getState();
  const { numSamples } = model.grid();
  const next = Math.min(Math.max((cursor ?? Math.round((window.from + window.to) / 2)) + delta, 0), numSamples - 1);
  view.setState({ cursor: next, window: revealWindow(window, next, next, numSamples) });
  return timeText(model.grid(), next);
}

function reveal(model: TimelineModel, clip: Clip): void {
  const { view } = model.studio;
  const { window } = view.getState();
  const next = revealWindow(window, clip.extent.start, clip.extent.end, model.grid().numSamples);
  if (next !== window) view.setState({ window: next });
}

const STEP_PX = 6;
const USUAL_HEIGHT = 110;

function changeMain(model: TimelineModel, steps: number): string | undefined {
  const { document, run } = model.studio;
  return onFocused(model, (clip) => {
    const { design } = document.store.getState();
    const placed = findPlaced(design, clip);
    const track = run.getState().tracks.get(clip.metric);
    const metric = design.metrics.find(({ key }) => key === clip.metric);
    if (!placed || !metric) return;
    const { valuePerPixel } = trackMeasure(track, USUAL_HEIGHT);
    const unit = unitOfMeasure(metric, placed);
    const drag = mainDrag(placed, clip.kind, clip.extent, valuePerPixel, unit, intervalMsOf(design));
    if (!drag) return;
    const value = draggedMain(drag, steps * STEP_PX);
    const key = `main ${clip.metric} ${clip.id}`;
    document.commit(`Change ${clip.title}`, (now) => patchPlaced(now, clip, { [drag.name]: value }), key);
  });
}

function visibleTracks(root: HTMLElement): readonly string[] {
  return [...root.querySelectorAll<HTMLElement>('[data-track]')].flatMap((element) => element.dataset['track'] ?? []);
}

function clipsOn(model: TimelineModel, key: string | undefined): readonly Clip[] {
  const { design } = model.studio.document.store.getState();
  const metric = design.metrics.find((candidate) => candidate.key === key);
  return metric ? [...clipsOf(design, metric)].sort((a, b) => a.extent.start - b.extent.start) : [];
}

function focusTrack(model: TimelineModel, by: 1 | -1, root: HTMLElement): string | undefined {
  const { focus } = model.state.getState();
  const keys = visibleTracks(root);
  const onIncident = focusedIncident(root) !== undefined;
  const at = onIncident ? keys.length : keys.indexOf(focus?.metric ?? '');
  if (by === 1 && at >= keys.length - 1 && (onIncident || focusIncident(root, 'first'))) return '';
  const key = keys[at < 0 ? 0 : Math.min(Math.max(at + by, 0), keys.length - 1)];
  if (key === undefined) return undefined;
  const { cursor, window } = model.studio.view.getState();
  const from = focused(model)?.extent.start ?? cursor ?? (window.from + window.to) / 2;
  moveFocus(model, root, key, nearestClip(clipsOn(model, key), from));
  return '';
}

function focusClip(
  model: TimelineModel,
  to: 'previous' | 'next' | 'first' | 'last',
  root: HTMLElement,
): string | undefined {
  const { focus } = model.state.getState();
  const key = focus?.metric ?? visibleTracks(root)[0];
  const clips = clipsOn(model, key);
  const at = clips.findIndex((clip) => clip.id === focus?.id);
  const place = to === 'first' ? 0 : to === 'last' ? clips.length - 1 : Math.max(at + (to === 'next' ? 1 : -1), 0);
  const clip = clips[Math.min(place, clips.length - 1)];
  if (!clip || key === undefined) return 'No anomalies on this track';
  moveFocus(model, root, key, clip);
  return '';
}

/** The element of a clip exists only while it is in sight, so the window moves first. */
function moveFocus(model: TimelineModel, root: HTMLElement, metric: string, clip: Clip | undefined): void {
  if (clip) reveal(model, clip);
  model.state.setState({ focus: { metric, id: clip?.id } });
  if (!clip) model.studio.view.setState({ selection: { kind: 'metric', key: metric } });
  requestAnimationFrame(() => {
    const track = root.querySelector(`[data-track="${CSS.escape(metric)}"]`);
    const element = clip
      ? track?.querySelector<HTMLElement>(`[data-lane] [data-clip="${CSS.escape(clip.id)}"] button`)
      : track?.querySelector<HTMLElement>('[data-lane] > button');
    element?.focus();
    track?.scrollIntoView({ block: 'nearest' });
  });
}

function insert(model: TimelineModel, root: HTMLElement): string | undefined {
  const { focus, pointer } = model.state.getState();
  const keys = visibleTracks(root);
  // Where the person points or works; else the command knows where.
  const metric = [pointer?.metric, focus?.metric].find((key) => key !== undefined && keys.includes(key));
  const made = insertAnomaly(model, metric === undefined ? {} : { metric });
  if (!made) return 'No metric to insert an anomaly into';
  const clip = clipOf(model, made);
  moveFocus(model, root, made.metric, clip);
  return `Added ${describe(model, clip)}`;
}

function escape(model: TimelineModel): string | undefined {
  const { view } = model.studio;
  const { placing, selection } = view.getState();
  if (placing) view.setState({ placing: undefined });
  else if (selection.kind !== 'design') view.setState({ selection: { kind: 'design' } });
  else return undefined;
  return placing ? 'Nothing is armed' : 'Nothing selected';
}
