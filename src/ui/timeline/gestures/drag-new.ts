/** Making clips: drawing one on an empty lane, and click to place (start, then end) while a kind is armed. */
import type { Gesture } from '../../../store/document.ts';
import { titleOfKind } from './drag-clip.ts';
import { movedFar, type PointerAt, type Session, snapTargets } from './gesture-context.ts';
import { addVisible, newLength } from '../../../app/preview/new-anomaly.ts';
import { snapSample } from '../model/snapping.ts';
import { timeRangeText } from '../../words/time-text.ts';
import { AT_REST, type TimelineModel } from '../model/timeline-model.ts';

/** Draws an anomaly from where the pointer went down to where it is; the curve follows at once. */
export function startDraw(
  model: TimelineModel,
  down: PointerAt,
  metric: string,
  kind: string,
  onClick: () => void,
): Session {
  const { document, view } = model.studio;
  const base = document.store.getState().design;
  const selection = view.getState().selection;
  const targets = snapTargets(model, []);
  const clip = (sample: number) => Math.min(Math.max(sample, 0), base.general.num_samples);
  const anchor = snapSample(clip(down.sample), model.axis(), down.alt ? undefined : targets).sample;
  let gesture: Gesture | undefined;

  const follow = (pointer: PointerAt) => {
    if (!gesture && !movedFar(down, pointer)) return;
    gesture ??= document.begin(`Add ${titleOfKind(kind)}`);
    const snapped = snapSample(clip(pointer.sample), model.axis(), pointer.alt ? undefined : targets);
    const start = Math.min(anchor, snapped.sample, base.general.num_samples - 1);
    const end = Math.max(anchor, snapped.sample, start + 1);
    let id = '';
    gesture.update((design) => {
      const added = addVisible(design, metric, kind, start, end, rangeOf(model, metric));
      id = added.id;
      return added.design;
    });
    view.setState({ selection: { kind: 'anomaly', items: [{ metric, id }] } });
    model.state.setState({
      dragging: true,
      guide: snapped.guide,
      bubble: { x: pointer.clientX, y: pointer.clientY, text: timeRangeText(model.grid(), start, end) },
    });
  };

  return {
    edges: () => ({ time: gesture !== undefined, tracks: false }),
    move: follow,
    end(pointer) {
      follow(pointer);
      model.state.setState(AT_REST);
      if (!gesture) return onClick();
      gesture.commit();
      model.state.setState({ lastKind: kind });
      if (view.getState().placing) view.setState({ placing: undefined });
    },
    cancel() {
      gesture?.cancel();
      view.setState({ selection });
      model.state.setState(AT_REST);
    },
  };
}

/** A click while a kind is armed: the first gives the start, the second the end; the same place twice the usual length. */
export function placeClick(model: TimelineModel, pointer: PointerAt, metric: string): void {
  const { view } = model.studio;
  const { placing } = view.getState();
  if (!placing) return;
  const targets = pointer.alt ? undefined : snapTargets(model, []);
  const { sample } = snapSample(pointer.sample, model.axis(), targets);
  if (placing.at === undefined || placing.metric !== metric) {
    view.setState({ placing: { kind: placing.kind, metric, at: sample } });
    return;
  }
  const near = Math.abs(sample - placing.at) * (model.axis().width / (model.axis().to - model.axis().from)) < 6;
  const length = newLength(placing.kind, model.axis(), model.grid().intervalMs);
  const [start, end] = near
    ? [placing.at, placing.at + length]
    : [Math.min(placing.at, sample), Math.max(placing.at, sample)];
  commitNew(model, metric, placing.kind, start, end);
}

/** One undo step that adds an anomaly, selects it and disarms the palette. @returns its id */
export function commitNew(model: TimelineModel, metric: string, kind: string, start: number, end: number): string {
  const { document, view } = model.studio;
  let id = '';
  document.commit(`Add ${titleOfKind(kind)}`, (design) => {
    const last = design.general.num_samples - 1;
    const from = Math.min(Math.max(start, 0), last);
    const added = addVisible(
      design,
      metric,
      kind,
      from,
      Math.max(Math.min(end, last + 1), from + 1),
      rangeOf(model, metric),
    );
    id = added.id;
    return added.design;
  });
  view.setState({ selection: { kind: 'anomaly', items: [{ metric, id }] }, placing: undefined });
  model.state.setState({ ...AT_REST, lastKind: kind, focus: { metric, id } });
  return id;
}

export function rangeOf(
  model: TimelineModel,
  metric: string,
): { readonly min: number; readonly max: number } | undefined {
  return model.studio.run.getState().tracks.get(metric);
}
