/** What several measures look at, worked out once for one scoring and one set of settings. */
import { type Ranges, rangesOf } from '../scores/ranges.ts';
import { flagsAt, type Scored } from '../scores/scored.ts';
import { bestThreshold } from '../scores/threshold.ts';
import { type TsbadScores, tsbadScores } from '../scores/tsbad.ts';
import { type Volumes, volumes } from '../scores/volumes.ts';

export interface MeasureSettings {
  /** Largest buffer of the volumes under the surface (VUS), in rows: an integer, 0 or more. */
  readonly window: number;
  /** Flagged are scores of at least this, for measures of flags; absent: the threshold of the best F1. */
  readonly threshold?: number;
  /** Rows before this one are training: no alarm there counts as found (UCR). */
  readonly train: number;
  /** Rows a day, for rates. */
  readonly rowsPerDay: number;
  /** e^x, the same on every machine. */
  readonly exp: (x: number) => number;
}

export interface Shared {
  readonly scored: Scored;
  readonly settings: MeasureSettings;
  /** Rows flagged at the threshold of the settings, else at that of the best F1; undefined without either. */
  readonly flags: () => { readonly rows: Uint8Array; readonly ranges: Ranges } | undefined;
  readonly exactVolumes: () => Volumes | undefined;
  readonly tsbadVolumes: () => Volumes | undefined;
  readonly tsbad: () => TsbadScores;
}

/** TSB-AD's number of thresholds. */
const TSBAD_THRESHOLDS = 250;

export function createShared(scored: Scored, settings: MeasureSettings): Shared {
  return {
    scored,
    settings,
    flags: once(() => {
      const threshold = settings.threshold ?? bestThreshold(scored)?.threshold;
      if (threshold === undefined) return undefined;
      const rows = flagsAt(scored, threshold);
      return { rows, ranges: rangesOf(rows) };
    }),
    exactVolumes: once(() => volumes(scored, settings.window, 'all')),
    tsbadVolumes: once(() => volumes(scored, settings.window, TSBAD_THRESHOLDS)),
    tsbad: once(() => tsbadScores(scored)),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
