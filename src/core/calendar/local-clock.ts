/** Local time as the seasons go by it: offsets and holidays. Knows no table of zones. */
import type { OffsetSpan } from './zone.ts';

export interface LocalClock {
  /** The time around an instant with the same offset. */
  readonly spanAt: (ms: number) => OffsetSpan;
  /** The first holiday on or after a local day (days since 1970-01-01); ∞ if there is none. */
  readonly nextHoliday: (day: number) => number;
  /** What the level is multiplied by on a holiday; undefined where it is taken for a Sunday. */
  readonly holidayFactor: number | undefined;
}

/** UTC without holidays: what months and years go by in a design without a calendar. */
export const PLAIN_CLOCK: LocalClock = {
  spanAt: () => ({ from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY, offset: 0 }),
  nextHoliday: () => Number.POSITIVE_INFINITY,
  holidayFactor: undefined,
};
