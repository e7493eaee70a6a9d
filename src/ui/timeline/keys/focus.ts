/** Where the timeline's focus is and how it moves: between tracks and clips, whose elements may only come into being. */
import type { AnomalyRef } from '../../../store/view.ts';
import { revealWindow } from '../../axis/geometry.ts';
import { spokenRange } from '../../words/time-text.ts';
import { type Clip, clipsOf } from '../model/clip-model.ts';
import type { TimelineModel } from '../model/timeline-model.ts';
import { focusedIncident, focusIncident } from './incident-focus.ts';

/** The clip of a reference in the present design. */
export function clipOf(model: TimelineModel, ref: AnomalyRef | undefined): Clip | undefined {
  const { design } = model.studio.document.store.getState();
  const metric = design.metrics.find((candidate) => candidate.key === ref?.metric);
  return metric && clipsOf(design, metric).find((clip) => clip.id === ref?.id);
}

/** The clip that keys act on: the one with the focus, if it is selected, else the first selected one. */
export function focused(model: TimelineModel): Clip | undefined {
  const { selection } = model.studio.view.getState();
  const { focus } = model.state.getState();
  const items = selection.kind === 'anomaly' ? selection.items : [];
  const ref = items.find((item) => item.metric === focus?.metric && item.id === focus.id) ?? items[0];
  if (ref) return clipOf(model, ref);
  return focus?.id === undefined ? undefined : clipOf(model, { metric: focus.metric, id: focus.id });
}

/** What a screen reader hears of a clip. */
export function describe(model: TimelineModel, clip: Clip | undefined): string {
  if (!clip) return '';
  return `${spokenRange(model.grid(), clip.title, clip.extent.start, clip.extent.end)}${clip.value === '' ? '' : `, ${clip.value}`}`;
}

/** The window moves as far as it must. */
export function reveal(
  model: TimelineModel,
  { extent }: { readonly extent: { readonly start: number; readonly end: number } },
): void {
  const { view } = model.studio;
  const { window } = view.getState();
  const next = revealWindow(window, extent.start, extent.end, model.grid().numSamples);
  if (next !== window) view.setState({ window: next });
}

export function visibleTracks(root: HTMLElement): readonly string[] {
  return [...root.querySelectorAll<HTMLElement>('[data-track]')].flatMap((element) => element.dataset['track'] ?? []);
}

function clipsOn(model: TimelineModel, key: string | undefined): readonly Clip[] {
  const { design } = model.studio.document.store.getState();
  const metric = design.metrics.find((candidate) => candidate.key === key);
  return metric ? [...clipsOf(design, metric)].sort((a, b) => a.extent.start - b.extent.start) : [];
}

/** @returns undefined if there is no track */
export function focusTrack(model: TimelineModel, by: 1 | -1, root: HTMLElement): string | undefined {
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

export function focusClip(
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

/** The edges of the clip that has the focus, as sliders; a button that is no clip keeps its Enter. */
export function focusEdges(root: HTMLElement): string | undefined {
  const clip = root.ownerDocument.activeElement?.closest('[data-clip]');
  const edge = clip?.querySelector<HTMLElement>('input[data-range="start"]');
  edge?.focus();
  return edge ? '' : undefined;
}

/** The element of a clip exists only while it is in sight, so the window moves first. */
export function moveFocus(model: TimelineModel, root: HTMLElement, metric: string, clip: Clip | undefined): void {
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

/** Where the focus goes: the nearest clip in time on the other track, or its lane if it has none. */
export function nearestClip<C extends { readonly extent: { readonly start: number; readonly end: number } }>(
  clips: readonly C[],
  sample: number,
): C | undefined {
  let best: C | undefined;
  let least = Infinity;
  for (const clip of clips) {
    const { start, end } = clip.extent;
    const off = sample < start ? start - sample : sample > end ? sample - end : 0;
    if (off < least) {
      least = off;
      best = clip;
    }
  }
  return best;
}
