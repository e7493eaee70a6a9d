/** What a run plays and at what pace: everything but where it goes. Plain data that can be kept. */
import type { Design } from '../core/design/types/design.ts';

/** Where the rows come from. */
export type RunContent =
  /** Samples [from, to) of a design; a fleet is always played whole. */
  | { readonly kind: 'design'; readonly design: Design; readonly from: number; readonly to: number }
  | { readonly kind: 'csv'; readonly fileName: string; readonly text: string };

export interface RunSetup {
  readonly runId: string;
  /** Id of the sink. */
  readonly sink: string;
  readonly content: RunContent;
  readonly speed: number;
  readonly backfillMs: number;
  readonly loop: boolean;
  /** Stop after so many rows. */
  readonly rows?: number;
  /** Stop at this wall time, epoch ms. */
  readonly untilMs?: number;
  /** Timestamps: as planned (start + i·interval), or the time at which a row is made for sending. */
  readonly stamps: 'planned' | 'sending';
  readonly batchEvents: number;
  /** Most requests at a time; absent: as many as the sink takes in any order. */
  readonly inFlight?: number;
}

/** The plan of a run in numbers, for clocks and countdowns. */
export interface RunTiming {
  readonly startMs: number;
  readonly wallStartMs: number;
  readonly intervalMs: number;
  readonly backfillRows: number;
  readonly speed: number;
  /** Infinity for a loop without an end. */
  readonly rows: number;
  readonly eventsPerRow: number;
  /** Rows of the content; a loop begins again after them. */
  readonly samples: number;
}
