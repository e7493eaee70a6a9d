/** What the workers answer, between them and their clients alone. */
import type { Engine } from './engine.ts';

/** What every worker answers. */
export interface Started {
  /** Answered once the program is loaded: limits of time count from then. */
  ready(): void;
}

/** Whatever is seen at once: it is never kept waiting by anything else. */
export type CurveEngine = Pick<Engine, 'preview' | 'probe'>;

/** Whatever may take its time. */
export interface BackgroundEngine extends Omit<Engine, keyof CurveEngine> {
  /** Gives up a summary under way: the design has changed. */
  abandonSummary(): void;
}
