/**
 * The feed as the program sees it: what a run is made of, what it reports, what a test of the connection says. The
 * worker that sends satisfies `FeedEngine`. Everything here can be kept and shown, but for `TargetSecrets`.
 */
import type { Design } from '../../core/design/types/design.ts';
import type { FeedStats } from '../../live/delivery/delivery.ts';
import type { Cue, Fire } from '../../live/sources/fire.ts';
import type { Reply } from './engine.ts';

export type { FeedStats } from '../../live/delivery/delivery.ts';
export type { Cue, Fire } from '../../live/sources/fire.ts';

/** Name of the channel on which tabs hear that a run has begun somewhere. It carries no more than that. */
export const FEED_NEWS = 'faultline:feed:news';

/** Where the rows come from. */
export type FeedContent =
  /** Samples [from, to) of a design; a fleet is always played whole. */
  | { readonly kind: 'design'; readonly design: Design; readonly from: number; readonly to: number }
  | { readonly kind: 'csv'; readonly fileName: string; readonly text: string };

/** Everything of a run that may be kept in the browser: no address but its origin, no secret. */
export interface FeedSetup {
  readonly runId: string;
  readonly sink: string;
  /** Data source, bucket, index, topic. */
  readonly name: string;
  readonly params: Readonly<Record<string, string | number | boolean>>;
  /** Scheme, host and port of where it posts: shown when the run is to go on. The address itself is not kept. */
  readonly origin: string;
  readonly content: FeedContent;
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
}

/** What is in memory only. Crosses to the worker and nowhere else. */
export interface TargetSecrets {
  readonly url: string;
  /** Empty: none. */
  readonly token: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Ask the relay of this page's own server to post there. */
  readonly relay: boolean;
}

/** The plan of a run in numbers, for clocks and countdowns. */
export interface FeedTiming {
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

export interface FeedReport {
  readonly runId: string;
  readonly timing: FeedTiming;
  readonly stats: FeedStats;
  /** Settled events of earlier stretches of the run, before a reload. */
  readonly settledBefore: number;
  /** Events a second that were acked, over the last seconds. */
  readonly eventsPerSecond: number;
  readonly fires: readonly Fire[];
  /** Bytes of what is kept for going on. */
  readonly keptBytes: number;
  readonly over: boolean;
  /** Why it ended, when neither the plan nor a person ended it. */
  readonly fault: string | undefined;
}

/** What a test of the connection found. */
export interface TestResult {
  readonly outcome: 'good' | 'warning' | 'fault';
  /** A few words: "answers in 3 ms". */
  readonly headline: string;
  /** What it means and what to do. */
  readonly detail: string;
  readonly ms: number;
  /** The relay of this page's server may reach the address. */
  readonly relayHelps: boolean;
}

/** A run that did not end. */
export interface PendingRun {
  readonly setup: FeedSetup;
  readonly acked: number;
  readonly startedMs: number;
}

export interface FeedListener {
  onReport(report: FeedReport): void;
  /** This tab sends now, another one does, or none. */
  onRole(role: FeedRole, setup: FeedSetup | undefined): void;
}

export type FeedRole = 'idle' | 'sending' | 'standby';

export interface FeedEngine {
  /** Sends nothing that a sink would store. */
  test(sink: string, setup: Pick<FeedSetup, 'name' | 'params'>, target: TargetSecrets): Promise<TestResult>;
  /** Begins a run; an error when another tab sends, or the content cannot be read. */
  start(setup: FeedSetup, target: TargetSecrets): Promise<Reply<true>>;
  /** The run that is on record and that no tab sends. */
  pending(): Promise<PendingRun | undefined>;
  /** Goes on with the pending run. */
  goOn(target: TargetSecrets): Promise<Reply<true>>;
  /** Forgets the pending run: what it has not sent is not sent. */
  discard(): Promise<void>;
  /** Waits to take over the run of another tab, if there is one. */
  standBy(): Promise<void>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  stop(drain: boolean): Promise<void>;
  /** Fires a cue at the next row. @returns the row; undefined when nothing runs */
  fire(cue: Cue): Promise<number | undefined>;
}
