/** The curves of a stretch of a run's rows: those of the design with what was fired, or of the file. Knows no screen. */
import type { Design } from '../../core/design/types/design.ts';
import type { Curve } from '../../engine/api/curves.ts';
import type { Engine } from '../../engine/api/engine.ts';
import type { FeedTiming } from '../../engine/api/feed.ts';
import type { CsvRows } from '../../live/sources/csv-source.ts';

export type { CsvRows } from '../../live/sources/csv-source.ts';

export interface RunCurve {
  /** Row and value interleaved; NaN is a gap. */
  readonly curve: Curve;
  readonly min: number;
  readonly max: number;
}

export interface CurveWindow {
  readonly from: number;
  readonly to: number;
  readonly pixels: number;
}

/** @param first sample that row 0 is @returns by metric key; undefined when the engine was asked for something newer */
export async function designCurves(
  engine: Pick<Engine, 'preview'>,
  design: Design,
  timing: FeedTiming,
  first: number,
  window: CurveWindow,
): Promise<ReadonlyMap<string, RunCurve> | undefined> {
  const curves = new Map<string, RunCurve>();
  const from = Math.max(0, window.from);
  const to = Math.min(window.to, timing.rows);
  for (let turn = Math.floor(from / timing.samples); turn * timing.samples < to; turn++) {
    const shift = turn * timing.samples - first;
    const part = {
      from: Math.max(from, turn * timing.samples) - shift,
      to: Math.min(to, (turn + 1) * timing.samples) - shift,
    };
    const share = (part.to - part.from) / Math.max(1, to - from);
    const pixels = Math.max(2, Math.round(window.pixels * share));
    const reply = await engine.preview({ revision: 0, design, ...part, pixels, overviewPixels: OVERVIEW_PIXELS });
    if (!reply.ok) return undefined;
    for (const { key, dirty, min, max } of reply.value.tracks) {
      const before = curves.get(key)?.curve;
      curves.set(key, { curve: joined(before, dirty, shift), min, max });
    }
  }
  return curves;
}

/** Looked at for the extremes of the whole data. */
const OVERVIEW_PIXELS = 256;

/** The curve moved by `shift` rows, behind what is there. */
function joined(before: Curve | undefined, curve: Curve, shift: number): Curve {
  const start = before?.length ?? 0;
  const out = new Float64Array(start + curve.length);
  if (before) out.set(before);
  for (let i = 0; i < curve.length; i += 2) {
    out[start + i] = (curve[i] ?? 0) + shift;
    out[start + i + 1] = curve[i + 1] ?? Number.NaN;
  }
  return out;
}

/** The rows of a file that a run plays; its reader is loaded when it is needed. Rejects for a file that cannot be read. */
export async function readRows(text: string): Promise<CsvRows> {
  const { parseCsvRows } = await import('../../live/sources/csv-source.ts');
  const parsed = parseCsvRows(text);
  if (!parsed.ok) throw new RangeError(parsed.problems[0]?.message ?? 'The file cannot be read.');
  return parsed.value;
}

/** Curves of a file: every row up to some thousands, then every n-th. */
export function csvCurves(rows: CsvRows, window: CurveWindow): ReadonlyMap<string, RunCurve> {
  const samples = rows.timesMs.length;
  const from = Math.max(0, Math.floor(window.from));
  const to = Math.max(from, Math.ceil(window.to));
  const step = Math.max(1, Math.floor((to - from) / Math.max(1, window.pixels * 2)));
  return new Map(
    rows.series.map((key, index) => {
      const values = rows.columns[index] ?? new Float64Array(0);
      const curve = new Float64Array(Math.ceil((to - from) / step) * 2);
      for (let row = from, at = 0; row < to; row += step, at += 2) {
        curve[at] = row;
        curve[at + 1] = values[row % samples] ?? Number.NaN;
      }
      let min = Number.POSITIVE_INFINITY;
      let max = Number.NEGATIVE_INFINITY;
      for (const value of values) {
        if (value < min) min = value;
        if (value > max) max = value;
      }
      return [key, min <= max ? { curve, min, max } : { curve, min: Number.NaN, max: Number.NaN }] as const;
    }),
  );
}
