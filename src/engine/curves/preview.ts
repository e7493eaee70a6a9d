/**
 * Previews: curves of all metrics for a window, computing only what an edit has changed. Long work lets other
 * messages in and is given up when a newer request comes; what it has computed stays. Knows no worker.
 */
import type { Design } from '../../core/design/types/design.ts';
import type { Kernel } from '../../kernel/api.ts';
import type { Curve, PreviewReply, PreviewRequest, TrackPreview } from '../api/curves.ts';
import type { Reply } from '../api/reply.ts';
import type { Turn } from '../tick.ts';
import { CELL, curveOfCells } from './cells.ts';
import { curveOfPart, curveOfSamples, extremesOf, type Reader } from './curves.ts';
import { createLayers } from './layers.ts';
import { createScratch, nextTrack, refreshBlock, type Source, type Track, touches } from './track.ts';

export interface PreviewLimits {
  /** Bytes of cached shape and noise. */
  readonly cacheBytes: number;
  /** Values (samples × metrics) that are looked at one by one; beyond it a part of them is. */
  readonly fullValues: number;
  /** Values that are looked at when it is a part. */
  readonly partValues: number;
}

export const PREVIEW_LIMITS: PreviewLimits = {
  cacheBytes: 192 * 1024 * 1024,
  fullValues: 24_000_000,
  partValues: 2_000_000,
};

/** Fewer samples than this a bucket: every sample is read; cells would be too coarse. */
const FINE_SAMPLES = 3 * CELL;
/** Data up to this length are read whole for the overview. */
const SHORT_SAMPLES = 8192;
const SEARCHED_SAMPLES = 2_000_000;

export interface PreviewerOptions {
  readonly kernel: Kernel;
  /** The design's metrics (all, or those named) as the preview reads them. */
  readonly sourcesOf: (design: Design, metrics: readonly string[] | undefined) => readonly Source[];
  readonly now: () => number;
  readonly limits?: PreviewLimits;
}

interface Drawn {
  readonly key: string;
  readonly preview: TrackPreview;
}

export interface Previewer {
  preview(request: PreviewRequest, turn: Turn): Promise<Reply<PreviewReply>>;
}

export function createPreviewer({ kernel, sourcesOf, now, limits = PREVIEW_LIMITS }: PreviewerOptions): Previewer {
  const layers = createLayers(limits.cacheBytes);
  const reader: Reader = { kernel, layers, scratch: createScratch(kernel) };
  let tracks = new Map<string, Track>();
  let drawn = new Map<string, Drawn>();

  const drawTrack = async (track: Track, plan: Plan, turn: Turn): Promise<TrackPreview | undefined> => {
    const { source } = track;
    const key = `${track.version} ${source.baseKey} ${plan.text}`;
    const known = drawn.get(source.key);
    if (known?.key === key) return known.preview;
    if (plan.cells) {
      for (let index = 0; index < track.blocks; index++) {
        if (refreshBlock(track, layers, reader.scratch, index) && !(await turn.pause())) return undefined;
      }
    }
    const dirty = await curve(reader, track, plan, false, turn);
    const twins = differs(source, Math.floor(plan.from), Math.ceil(plan.to));
    const clean = twins ? await curve(reader, track, plan, true, turn) : new Float64Array(0);
    const overview = (await turn.pause()) ? await overviewOf(reader, track, plan, turn) : undefined;
    if (!dirty || !clean || !overview) return undefined;
    const preview = { key: source.key, dirty, clean, overview, ...extremesOf(overview), sigma: source.sigma };
    drawn.set(source.key, { key, preview });
    return preview;
  };

  return {
    async preview(request, turn) {
      const startedAt = now();
      const sources = sourcesOf(request.design, request.metrics);
      if (request.metrics === undefined) {
        // A metric that is gone keeps nothing.
        const keys = new Set(sources.map((source) => source.key));
        tracks = new Map([...tracks].filter(([key]) => keys.has(key)));
        drawn = new Map([...drawn].filter(([key]) => keys.has(key)));
      }
      // The same plan whichever tracks are asked for: a curve does not change with its company.
      const plan = planOf(request, Math.max(request.design.metrics.length, sources.length), limits);
      // All are brought up to date before any is drawn: a request that is given up has lost no edit.
      for (const source of sources) tracks.set(source.key, nextTrack(tracks.get(source.key), source, plan.cells));
      const previews: TrackPreview[] = [];
      for (const { key } of sources) {
        const track = tracks.get(key);
        const preview = track && (await drawTrack(track, plan, turn));
        if (!preview || !(await turn.pause())) return superseded();
        previews.push(ownCopy(preview));
      }
      const { revision } = request;
      const { from, to, sampledOneIn } = plan;
      return { ok: true, value: { revision, from, to, tracks: previews, elapsedMs: now() - startedAt, sampledOneIn } };
    },
  };
}

/** How a request is met, the same for all of its metrics. */
interface Plan {
  /** The window in samples as it was asked for, within the data. */
  readonly from: number;
  readonly to: number;
  /** Whole samples that are drawn: one more at either side, so that lines reach the edges. */
  readonly first: number;
  readonly last: number;
  readonly buckets: number;
  readonly overviewBuckets: number;
  readonly samples: number;
  readonly window: 'samples' | 'cells' | 'part';
  readonly overview: 'samples' | 'cells' | 'part';
  /** Whether cells are wanted. */
  readonly cells: boolean;
  readonly perBucket: number;
  readonly sampledOneIn: number;
  readonly text: string;
}

function planOf(request: PreviewRequest, metrics: number, limits: PreviewLimits): Plan {
  const samples = request.design.general.num_samples;
  const from = Math.min(Math.max(request.from, 0), samples);
  const to = Math.min(Math.max(request.to, from), samples);
  const first = Math.max(0, Math.floor(from) - 1);
  const last = Math.min(samples, Math.ceil(to) + 1);
  const buckets = Math.max(1, Math.round(request.pixels));
  const overviewBuckets = Math.max(1, Math.round(request.overviewPixels));
  const whole = samples * metrics <= limits.fullValues;
  const fine = last - first <= FINE_SAMPLES * buckets && (last - first) * metrics <= limits.fullValues;
  const window = fine ? 'samples' : whole ? 'cells' : 'part';
  const overview = samples <= SHORT_SAMPLES ? 'samples' : whole ? 'cells' : 'part';
  const perBucket = Math.max(1, Math.floor(limits.partValues / Math.max(1, metrics) / buckets));
  const looked = window === 'part' ? Math.min(1, (perBucket * buckets) / (last - first)) : 1;
  return {
    from,
    to,
    first,
    last,
    buckets,
    overviewBuckets,
    samples,
    window,
    overview,
    cells: window === 'cells' || overview === 'cells',
    perBucket,
    sampledOneIn: Math.round(1 / looked),
    text: `${first} ${last} ${buckets} ${overviewBuckets} ${window} ${overview} ${perBucket}`,
  };
}

/** Whether the clean twin is to be drawn. What processes do by themselves is looked for in windows of fair length only. */
function differs(source: Source, from: number, to: number): boolean {
  if (to - from <= SEARCHED_SAMPLES) return touches(source, from, to);
  return source.marks.some((mark) => mark.start < to && mark.end > from);
}

type MaybeCurve = Curve | Promise<Curve | undefined>;

function curve(reader: Reader, track: Track, plan: Plan, clean: boolean, turn: Turn): MaybeCurve {
  const { first, last, buckets } = plan;
  if (plan.window === 'samples') return curveOfSamples(reader, track.source, first, last, buckets, clean);
  if (plan.window === 'part')
    return curveOfPart(reader, track.source, first, last, buckets, plan.perBucket, clean, turn);
  return curveOfCells(clean ? track.clean : track.dirty, first, last, buckets);
}

function overviewOf(reader: Reader, track: Track, plan: Plan, turn: Turn): MaybeCurve {
  const { samples, overviewBuckets } = plan;
  if (plan.overview === 'samples') return curveOfSamples(reader, track.source, 0, samples, overviewBuckets, false);
  if (plan.overview === 'cells') return curveOfCells(track.dirty, 0, samples, overviewBuckets);
  return curveOfPart(reader, track.source, 0, samples, overviewBuckets, Math.min(plan.perBucket, 64), false, turn);
}

/** Replies are transferred, so what is kept here is never sent itself. */
function ownCopy(preview: TrackPreview): TrackPreview {
  return {
    ...preview,
    dirty: preview.dirty.slice(),
    clean: preview.clean.slice(),
    overview: preview.overview.slice(),
  };
}

function superseded(): Reply<PreviewReply> {
  return { ok: false, error: { code: 'superseded', path: '', message: 'A newer request has taken its place.' } };
}
