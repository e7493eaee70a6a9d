/**
 * The feed as the program sees it: what a run is made of, what it reports, what a test of the connection says. The
 * worker that sends satisfies `FeedEngine`. Everything here can be kept and shown, but for `TargetSecrets`.
 */
import type { FeedStats } from '../../live/delivery/figures.ts';
import type { RunSetup, RunTiming } from '../../live/run-setup.ts';
import type { Secret } from '../../live/types.ts';
import type { Cue, Fire } from '../../live/sources/fire.ts';
import type { Reply } from './reply.ts';

export type { Secret } from '../../live/types.ts';
export type { FeedStats } from '../../live/delivery/figures.ts';
export type { RunContent as FeedContent, RunTiming as FeedTiming } from '../../live/run-setup.ts';
export type { Cue, Fire } from '../../live/sources/fire.ts';

/** Name of the channel on which tabs hear that a run has begun somewhere. It carries no more than that. */
export const FEED_NEWS = 'faultline:feed:news';

/** Everything of a run that may be kept in the browser: no address but its origin, no secret. */
export interface FeedSetup extends RunSetup {
  /** Data source, bucket, index, topic. */
  readonly name: string;
  readonly params: Readonly<Record<string, string | number | boolean>>;
  /** Scheme, host and port of where it posts: shown when the run is to go on. The address itself is not kept. */
  readonly origin: string;
}

/** What is in memory only. Goes to the worker that sends (engine/feed/wire.ts) and nowhere else. */
export interface TargetSecrets {
  readonly url: string;
  /** Absent: none. */
  readonly token?: Secret;
  readonly headers: readonly (readonly [name: string, value: Secret])[];
  /** Ask the relay of this page's own server to post there. */
  readonly relay: boolean;
}

export interface FeedReport {
  readonly runId: string;
  readonly timing: RunTiming;
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
