/** The live feed for programs: events of a design, sinks, and runs that lose nothing. */
import { createKernel } from '../kernel/index.ts';
import { createDesignFeed } from '../live/sources/source.ts';
import { rowIntervalMs } from '../live/sources/row-interval.ts';
import type { FeedEvent } from '../live/types.ts';
import type { CheckedDesign } from './design.ts';

export { createHttpCarrier, type HttpCarrierOptions } from '../live/carriers/http.ts';
export type { Carrier, Sent } from '../live/carriers/carrier.ts';
export type { OutboxStore, RunRecord, SetAside } from '../live/delivery/outbox.ts';
export { openRun, type Run, type RunParts } from '../live/run.ts';
export type { RunContent, RunSetup, RunTiming } from '../live/run-setup.ts';
export { createSecret } from '../live/secret.ts';
export { SINKS } from '../live/sinks/index.ts';
export type { FeedEvent, Secret, SinkKind, Target } from '../live/types.ts';

/** Samples whose events are made at a time. */
const ROWS = 1024;

export interface EventOptions {
  /** Samples [from, to) of a design (readings of a fleet); all if left out. */
  readonly from?: number;
  readonly to?: number;
  /** Begins the ids of events. */
  readonly runId?: string;
}

/** The events of a design in order, as a feed sends them, with the times of the design. */
export function* events(design: CheckedDesign, given: EventOptions = {}): Generator<FeedEvent> {
  const { from = 0, runId = 'run' } = given;
  const { start } = design.general;
  const interval = rowIntervalMs(design);
  const feed = createDesignFeed(design, createKernel(), runId, (row) => start + row * interval);
  const to = Math.min(given.to ?? feed.samples, feed.samples);
  for (let row = from; row < to; row += ROWS) {
    const end = Math.min(to, row + ROWS);
    yield* feed.events(row * feed.eventsPerRow, end * feed.eventsPerRow);
  }
}
