/** What the worker of curves is asked: whatever is seen at once, and is never kept waiting by anything else. */
import type { RuleOutcome } from '../../core/design/scatter/scatter-design.ts';
import type { Design } from '../../core/design/types/design.ts';
import type { Problem } from '../../core/lib/problem.ts';
import type { Reply } from './reply.ts';

/** Which of an expanded metric's metrics is shown, by the key of the description. */
export type Members = Readonly<Record<string, string>>;

export interface PreviewRequest {
  /** The document's revision; replies carry it, stale ones are dropped. */
  readonly revision: number;
  readonly design: Design;
  /** Visible window in samples, half-open, may be fractional; clipped to the data. */
  readonly from: number;
  readonly to: number;
  /** Width of a track in CSS pixels × devicePixelRatio: about two points each. */
  readonly pixels: number;
  /** Width of the overview strip, likewise. */
  readonly overviewPixels: number;
  /** Keys to compute; absent: all. */
  readonly metrics?: readonly string[];
  /** Of expanded metrics, by key: the key of the one that is shown; the first where none is named. */
  readonly members?: Members;
}

/** One curve, decimated: x (sample index), y interleaved; NaN y is a gap. */
export type Curve = Float64Array;

export interface TrackPreview {
  readonly key: string;
  readonly dirty: Curve;
  /** The clean twin over the same window; empty if the metric has no anomalies in it. */
  readonly clean: Curve;
  /** Whole data at overview width. */
  readonly overview: Curve;
  /** Extremes of the whole data as far as known (finite values only; NaN if there is none). */
  readonly min: number;
  readonly max: number;
  /** σ of the metric's noise, 0 without noise. */
  readonly sigma: number;
  /**
   * Readings of the window whose row is not as planned, interleaved: the sample at whose place it stands, and the place
   * in time (in samples) that it says. Empty where there is none, and where there are too many to be told apart.
   */
  readonly moved: Float64Array;
}

export interface PreviewReply {
  readonly revision: number;
  readonly from: number;
  readonly to: number;
  readonly tracks: readonly TrackPreview[];
  readonly elapsedMs: number;
  /** 1 = every sample was looked at; 20 = about one in twenty (very long data). */
  readonly sampledOneIn: number;
  /** What the design's rules have placed; absent where only some of the metrics were asked for. */
  readonly placed?: PlacedByRules;
}

export interface PlacedByRules {
  readonly outcomes: readonly RuleOutcome[];
  /** Rules that ask for more than fits: data are not made while there are any. */
  readonly problems: readonly Problem[];
}

/** Values at one sample, for the tooltip and cursor. */
export interface ProbeReply {
  readonly sample: number;
  readonly timeMs: number;
  readonly values: readonly {
    readonly key: string;
    readonly dirty: number;
    readonly clean: number;
    readonly active: readonly string[];
  }[];
}

export interface CurveEngine {
  preview(request: PreviewRequest): Promise<Reply<PreviewReply>>;
  probe(design: Design, sample: number, members?: Members): Promise<Reply<ProbeReply>>;
}
