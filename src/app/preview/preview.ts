/**
 * Keeps the curves in step with design and window: one request a frame at most, one under way and the newest
 * waiting, the last good curves stay until better ones are there. Knows no worker and no chart.
 */
import type { Curve, Engine, PreviewReply, Reply, TrackPreview } from '../../engine/api/engine.ts';
import { createLatest, type Turn } from '../../core/lib/latest.ts';
import type { DocumentStore } from '../../store/document.ts';
import type { RunStore } from '../../store/run.ts';
import type { ViewStore } from '../../store/view.ts';

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
  stop(): void;
}

/** A request under way that is older than this gives way to a newer one: the worker keeps what it has computed. */
const PATIENCE_MS = 500;

export function createPreviewLoop(options: PreviewLoopOptions): PreviewLoop {
  const { document, view, run, engine } = options;
  let pixels = options.pixels;
  let overviewPixels = options.overviewPixels;
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
    const { window } = view.getState();
    const reply = await engine.preview({ revision, design, from: window.from, to: window.to, pixels, overviewPixels });
    if (stopped || opened !== document.store.getState().opened) return;
    // Word of a newer request is no answer to this one: an older answer may still be shown.
    if (!reply.ok && reply.error.code === 'superseded') return;
    if (turn.claim()) settle(run, reply);
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
    if (state.window !== before.window) ask();
  });
  ask();

  return {
    resize(nextPixels, nextOverviewPixels) {
      if (nextPixels === pixels && nextOverviewPixels === overviewPixels) return;
      pixels = nextPixels;
      overviewPixels = nextOverviewPixels;
      ask();
    },
    stop() {
      stopped = true;
      stopDocument();
      stopView();
    },
  };
}

function settle(run: RunStore, reply: Reply<PreviewReply>): void {
  if (reply.ok) show(run, reply.value);
  else run.setState({ previewError: reply.error });
}

/** Puts a reply into the run store. A track that came back equal keeps its object, so that nothing redraws it. */
function show(run: RunStore, reply: PreviewReply): void {
  const { tracks: before, shown } = run.getState();
  const tracks = new Map<string, TrackPreview>();
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
