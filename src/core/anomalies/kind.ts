/** What an anomaly kind is. One file a kind; the registry is index.ts. */
import type { Kind } from '../params.ts';

export type Family = 'level' | 'spread' | 'shape' | 'data';
export type Stage = 'time' | 'signal' | 'noise' | 'observed' | 'rows';

export interface AnomalyKindBase extends Kind {
  readonly family: Family;
  readonly stage: Stage;
  /** SVG path in a 16 × 16 box, stroked 1.5. */
  readonly icon: string;
  /** The parameter that dragging up and down (and incident gain) changes; absent: none. */
  readonly main?: string;
  /** Value of `main` that changes nothing (1 for factors, else 0): gain g makes neutral + (main − neutral)·g·sign. */
  readonly neutral?: number;
  /** Length in samples of a new one, or of one whose file gives neither hold nor recovery_time. */
  readonly defaultHold: number;
  /** Without recovery_time it lasts to the end of the data. */
  readonly permanent?: boolean;
  /** Which parts of the envelope mean something for it. */
  readonly envelope: 'full' | 'hold-only';
}
