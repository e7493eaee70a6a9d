/** What a measure is: one number from labels and scores. One file a measure; the registry is in index.ts. */
import type { Shared } from './shared.ts';

export interface Measure {
  /** Stored in reports and printed by the command line; never renamed. */
  readonly id: string;
  readonly label: string;
  /** One or two sentences: what it says, and where it is known to mislead. */
  readonly help: string;
  /** Where the formula comes from. */
  readonly source: string;
  readonly better: 'higher' | 'lower';
  /** Smallest and largest value that is possible. */
  readonly range: readonly [number, number];
  /** Said beside the value, where the measure is easily taken for more than it is. */
  readonly warning?: string;
  /** @returns undefined where it is not defined (no event, no row without a label, a constant score …) */
  readonly compute: (shared: Shared) => number | undefined;
}
