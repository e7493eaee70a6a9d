/**
 * Keeps the curves in step with design and window: one request a frame at most, one under way and the newest
 * waiting, the last good curves stay until better ones are there. Knows no worker and no chart.
 */
import type { Curve, PreviewReply, TrackPreview } from '../../engine/api/curves.ts';
import type { Engine } from '../../engine/api/engine.ts';
import { sameValue } from '../../core/design/types/written-fields.ts';
import { createLatest, type Turn } from '../../core/lib/latest.ts';
import type { DocumentStore } from '../../store/document.ts';
import type { RunStore } from '../../store/run.ts';
import type { Selection, ViewStore } from '../../store/view.ts';

export interface PreviewLoopOptions {
  readonly document: DocumentStore;
  readonly view: ViewStore;
  readonly run: RunStore;
  readonly engine: Pick<Engine, 'preview'>;
  /** Calls back before the next paint (requestAnimationFrame). */
  readonly onFrame: (callback: () => void) => void;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  /** Device pixels of track and overview until the screen says otherwise. */
  readonly pixels: number;
  readonly overviewPixels: number;
  /** Called whenever the curves show the newest state. */
  readonly onSettled?: () => void;
}

export interface PreviewLoop {
  resize(pixels: number, overviewPixels: number): void;
  /** Says that the track of a metric can be seen, or no longer. */
  see(metric: string, seen: boolean): void;
  stop(): void;
}

/** A request under way that is older than this gives way to a newer one: the worker keeps what it has computed. */
const PATIENCE_MS = 500;

export function createPreviewLoop(options: PreviewLoopOptions): PreviewLoop {
  const { document, view, run, engine } = options;
  let pixels = options.pixels;
  let overviewPixels = options.overviewPixels;
  const seen = new Set<string>();
  /** The state that every track shows, whether it can be seen or not, but for the window. */
  let whole: Whole | undefined;
  let asked = false;
  let stopped = false;
  let sentMs = 0;

  const ask = () => {
    if (asked || stopped) return;
    asked = true;
    options.onFrame(() => {
      asked = false;
      if (!stopped) latest.ask();
    });
  };

  const send = async (turn: Turn) => {
    if (stopped) return;
    sentMs = options.now();
    const { design, revision, opened } = document.store.getState();
    const { window, members } = view.getState();
    const asking: Whole = { opened, revision, pixels, overviewPixels };
    // An edit may change what any metric shows in the list and the overview; a move of the window, only its track.
    const metrics = sameState(whole, asking) ? [...seen, ...chosen(view.getState().selection, seen)] : undefined;
    const reply = await engine.preview({
      revision,
      design,
      from: window.from,
      to: window.to,
      pixels,
      overviewPixels,
      members,
      ...(metrics ? { metrics } : {}),
    });
    if (stopped || opened !== document.store.getState().opened) return;
    // Word of a newer request is no answer to this one: an older answer may still be shown.
    if (!reply.ok && reply.error.code === 'superseded') return;
    if (!turn.claim()) return;
    if (reply.ok && !metrics) whole = asking;
    if (reply.ok) show(run, reply.value, metrics !== undefined);
    else run.setState({ previewError: reply.error });
  };
  const latest = createLatest(send, {
    givesWay: () => options.now() - sentMs >= PATIENCE_MS,
    onIdle: () => !stopped && options.onSettled?.(),
  });

  const stopDocument = document.store.subscribe((state, before) => {
    if (state.opened !== before.opened) run.setState({ tracks: new Map(), shown: undefined, previewError: undefined });
    if (state.revision !== before.revision) ask();
  });
  const stopView = view.subscribe((state, before) => {
    const other = state.selection !== before.selection && chosen(state.selection, seen).length > 0;
    // Another host of twenty is another curve in list and overview too.
    if (state.members !== before.members) whole = undefined;
    if (state.window !== before.window || state.members !== before.members || other) ask();
  });
  ask();

  return {
    resize(nextPixels, nextOverviewPixels) {
      if (nextPixels === pixels && nextOverviewPixels === overviewPixels) return;
      pixels = nextPixels;
      overviewPixels = nextOverviewPixels;
      ask();
    },
    see(metric, isSeen) {
      if (!isSeen) seen.delete(metric);
      else if (!seen.has(metric)) {
        seen.add(metric);
        if (whole) ask();
      }
    },
    stop() {
      stopped = true;
      stopDocument();
      stopView();
    },
  };
}

interface Whole {
  readonly opened: number;
  readonly revision: number;
  readonly pixels: number;
  readonly overviewPixels: number;
}

function sameState(a: Whole | undefined, b: Whole): boolean {
  return (
    a?.opened === b.opened &&
    a.revision === b.revision &&
    a.pixels === b.pixels &&
    a.overviewPixels === b.overviewPixels
  );
}

/** Metrics that are selected, or something on them, and whose tracks cannot be seen: the inspector shows their curve. */
function chosen(selection: Selection, seen: ReadonlySet<string>): readonly string[] {
  const keys =
    selection.kind === 'metric'
      ? [selection.key]
      : selection.kind === 'anomaly'
        ? selection.items.map(({ metric }) => metric)
        : [];
  return [...new Set(keys)].filter((key) => !seen.has(key));
}

/**
 * Puts a reply into the run store. A track that came back equal keeps its object, so that nothing redraws it.
 * @param part the reply is about some of the tracks: the others stay
 */
function show(run: RunStore, reply: PreviewReply, part: boolean): void {
  const { tracks: before, shown, placed } = run.getState();
  const tracks = new Map<string, TrackPreview>(part ? before : []);
  for (const track of reply.tracks) {
    const old = before.get(track.key);
    tracks.set(track.key, old !== undefined && sameTrack(old, track) ? old : track);
  }
  const sameWindow = shown !== undefined && shown.from === reply.from && shown.to === reply.to;
  run.setState({
    tracks,
    shown: sameWindow ? shown : { from: reply.from, to: reply.to },
    previewRevision: reply.revision,
    previewMs: reply.elapsedMs,
    sampledOneIn: reply.sampledOneIn,
    ...(reply.placed === undefined || sameValue(reply.placed, placed) ? {} : { placed: reply.placed }),
    previewError: undefined,
  });
}

function sameTrack(a: TrackPreview, b: TrackPreview): boolean {
  return (
    Object.is(a.min, b.min) &&
    Object.is(a.max, b.max) &&
    a.sigma === b.sigma &&
    sameCurve(a.dirty, b.dirty) &&
    sameCurve(a.clean, b.clean) &&
    sameCurve(a.overview, b.overview)
  );
}

function sameCurve(a: Curve, b: Curve): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false;
  return true;
}
