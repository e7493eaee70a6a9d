/**
 * Previews: curves of all metrics for a window, computing only what an edit has changed. Long work lets other
 * messages in and is given up when a newer request comes; what it has computed stays. Knows no worker.
 */
import type { Design } from '../../core/design/types/design.ts';
import type { Kernel } from '../../kernel/api.ts';
import type { Curve, Members, PlacedByRules, PreviewReply, PreviewRequest, TrackPreview } from '../api/curves.ts';
import type { Reply } from '../api/reply.ts';
import type { Turn } from '../tick.ts';
import { CELL, curveOfCells } from './cells.ts';
import {
  createPartialCurve,
  curveOfSamples,
  extremesOf,
  type PartialCurve,
  type PartOfData,
  type Reader,
} from './curves.ts';
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
  readonly sourcesOf: (
    design: Design,
    metrics: readonly string[] | undefined,
    members: Members | undefined,
  ) => readonly Source[];
  /** What the rules of a design have placed. */
  readonly placedIn: (design: Design) => PlacedByRules;
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

export function createPreviewer({
  kernel,
  sourcesOf,
  placedIn,
  now,
  limits = PREVIEW_LIMITS,
}: PreviewerOptions): Previewer {
  const layers = createLayers(limits.cacheBytes);
  const reader: Reader = { kernel, layers, scratch: createScratch(kernel) };
  let tracks = new Map<string, Track>();
  let drawn = new Map<string, Drawn>();
  const cleanParts: CleanParts = new Map();

  const keyOf = ({ version, source }: Track, plan: Plan) => `${version} ${source.baseKey} ${plan.text}`;

  /** Draws tracks side by side, those that are drawn already apart. @returns whether the turn lasted */
  const drawTracks = async (all: readonly Track[], plan: Plan, turn: Turn): Promise<boolean> => {
    const tracks = all.filter((track) => drawn.get(track.source.key)?.key !== keyOf(track, plan));
    const blocks = Math.max(0, ...tracks.map((track) => track.blocks));
    for (let index = 0; plan.cells && index < blocks; index++) {
      for (const track of tracks) {
        if (refreshBlock(track, layers, reader.scratch, index) && !(await turn.pause())) return false;
      }
    }
    const drafts = tracks.map((track) => createDraft(reader, track, plan, cleanParts));
    // Curve after curve, each from start to end, since processes only run forward.
    for (const sort of SORTS) {
      const parts = drafts.flatMap((draft) => draft.parts.filter((part) => part.sort === sort));
      if (!(await lookAtParts(parts, turn))) return false;
    }
    for (const draft of drafts) {
      const { source } = draft.track;
      const preview = draft.draw();
      if (!(await turn.pause())) return false;
      drawn.set(source.key, { key: keyOf(draft.track, plan), preview });
    }
    return true;
  };

  return {
    async preview(request, turn) {
      const startedAt = now();
      const sources = sourcesOf(request.design, request.metrics, request.members);
      if (request.metrics === undefined) {
        // A metric that is gone keeps nothing.
        const keys = new Set(sources.map((source) => source.key));
        tracks = new Map([...tracks].filter(([key]) => keys.has(key)));
        drawn = new Map([...drawn].filter(([key]) => keys.has(key)));
        for (const [key, { metric }] of cleanParts) if (!keys.has(metric)) cleanParts.delete(key);
      }
      // The same plan whichever tracks are asked for: a curve does not change with its company.
      const plan = planOf(request, Math.max(request.design.metrics.length, sources.length), limits);
      // All are brought up to date before any is drawn: a request that is given up has lost no edit.
      for (const source of sources) tracks.set(source.key, nextTrack(tracks.get(source.key), source, plan.cells));
      const present = sources.flatMap(({ key }) => tracks.get(key) ?? []);
      for (const group of groupsOf(present)) {
        if (!(await drawTracks(group, plan, turn)) || !(await turn.pause())) return superseded();
      }
      const previews = sources.flatMap(({ key }) => {
        const preview = drawn.get(key)?.preview;
        return preview ? [ownCopy(preview)] : [];
      });
      const { revision } = request;
      const { from, to, sampledOneIn } = plan;
      const reply = { revision, from, to, tracks: previews, elapsedMs: now() - startedAt, sampledOneIn };
      const placed = request.metrics === undefined ? { placed: placedIn(request.design) } : {};
      return { ok: true, value: { ...reply, ...placed } };
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

/** Related metrics together, so that what flows from one to others is worked out once; every other by itself. */
function groupsOf(tracks: readonly Track[]): readonly (readonly Track[])[] {
  const related = tracks.filter(({ source }) => source.isRelated);
  const alone = tracks.filter(({ source }) => !source.isRelated).map((track) => [track]);
  return related.length > 0 ? [...alone, related] : alone;
}

/** A track's preview in the making: what of it is made bucket by bucket, and the whole once that is done. */
interface Draft {
  readonly track: Track;
  readonly parts: readonly PartInMaking[];
  readonly draw: () => TrackPreview;
}

/** In the order in which they are made: the clean twin's first, of which the data's take what is the same. */
const SORTS = ['clean', 'dirty', 'clean overview', 'overview'] as const;
type Sort = (typeof SORTS)[number];

interface PartInMaking extends PartialCurve {
  readonly sort: Sort;
  readonly buckets: number;
}

/** The last finished curve of each clean twin, by metric and sort, and a text of all that it depends on. */
type CleanParts = Map<string, { readonly metric: string; readonly text: string; readonly curve: Curve }>;

function createDraft(reader: Reader, track: Track, plan: Plan, known: CleanParts): Draft {
  const { source } = track;
  const parts: PartInMaking[] = [];
  const make = (part: PartOfData, clean: true | Curve, sort: Sort): Curve => {
    const made = createPartialCurve(reader, source, part, clean);
    parts.push({ ...made, sort, buckets: part.buckets });
    return made.curve;
  };
  /** The clean twin's curve, kept from one edit to the next. */
  const cleanOf = (part: PartOfData, sort: Sort): Curve => {
    const key = `${sort} ${source.key}`;
    const text = `${source.baseKey} ${plan.text}`;
    const before = known.get(key);
    if (before?.text === text) return before.curve;
    const curve = make(part, true, sort);
    finished.push(() => known.set(key, { metric: source.key, text, curve }));
    return curve;
  };
  const finished: (() => void)[] = [];
  const { first: from, last: to, buckets, perBucket } = plan;
  const window = { from, to, buckets, perBucket };
  const cleanWindow = plan.window === 'part' ? cleanOf(window, 'clean') : undefined;
  const dirtyWindow = cleanWindow && make(window, cleanWindow, 'dirty');
  const curve = (clean: boolean): Curve => {
    if (cleanWindow && dirtyWindow) return clean ? cleanWindow : dirtyWindow;
    if (plan.window === 'samples') return curveOfSamples(reader, source, from, to, buckets, clean);
    return curveOfCells(clean ? track.clean : track.dirty, from, to, buckets);
  };
  const { samples, overviewBuckets } = plan;
  const whole = { from: 0, to: samples, buckets: overviewBuckets, perBucket: Math.min(perBucket, 64) };
  const partialOverview =
    plan.overview === 'part' ? make(whole, cleanOf(whole, 'clean overview'), 'overview') : undefined;
  const overviewOf = (): Curve => {
    if (partialOverview) return partialOverview;
    if (plan.overview === 'samples') return curveOfSamples(reader, source, 0, samples, overviewBuckets, false);
    return curveOfCells(track.dirty, 0, samples, overviewBuckets);
  };
  return {
    track,
    parts,
    draw() {
      for (const keep of finished) keep();
      const dirty = curve(false);
      const clean = differs(source, Math.floor(plan.from), Math.ceil(plan.to)) ? curve(true) : new Float64Array(0);
      const overview = overviewOf();
      const moved = movedRows(source, plan);
      return { key: source.key, dirty, clean, overview, ...extremesOf(overview), sigma: source.sigma, moved };
    },
  };
}

/** Longer windows have a reading in every pixel: a mark for it would say nothing. */
const MOST_PLACES = 3000;
const MOST_MOVED = 300;

function movedRows(source: Source, { first, last }: Plan): Float64Array {
  const moved = last - first > MOST_PLACES ? undefined : source.movedIn(first, last);
  return moved === undefined || moved.length > 2 * MOST_MOVED ? new Float64Array(0) : moved;
}

/** @returns whether the turn lasted */
async function lookAtParts(parts: readonly PartInMaking[], turn: Turn): Promise<boolean> {
  const most = Math.max(0, ...parts.map(({ buckets }) => buckets));
  for (let bucket = 0; bucket < most; bucket++) {
    for (const part of parts) {
      if (bucket >= part.buckets) continue;
      part.look(bucket);
      // A process has to be run from one bucket to the next: that may take long.
      if (!(await turn.pause())) return false;
    }
  }
  return true;
}

/** Replies are transferred, so what is kept here is never sent itself. */
function ownCopy(preview: TrackPreview): TrackPreview {
  return {
    ...preview,
    dirty: preview.dirty.slice(),
    clean: preview.clean.slice(),
    overview: preview.overview.slice(),
    moved: preview.moved.slice(),
  };
}

function superseded(): Reply<PreviewReply> {
  return { ok: false, error: { code: 'superseded', path: '', message: 'A newer request has taken its place.' } };
}
