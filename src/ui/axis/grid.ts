/** The samples of a design in time, as screens use them. */
import type { General } from '../../core/design/types/design.ts';
import { intervalMsOf } from '../../core/design/types/resolve.ts';

/** The sample grid in time. */
export interface Grid {
  readonly startMs: number;
  readonly intervalMs: number;
  readonly numSamples: number;
}

export function gridOf(general: General): Grid {
  return { startMs: general.start, intervalMs: intervalMsOf({ general }), numSamples: general.num_samples };
}
