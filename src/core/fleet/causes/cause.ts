/** What a cause of trouble is: its words, how it comes about, and what it does to a reading. */
import type { Effects } from './effects.ts';

/** A column of telemetry that a cause can change. */
export type TouchedColumn =
  | 'cpu_percent'
  | 'memory_percent'
  | 'disk_percent'
  | 'network_in_mbps'
  | 'network_out_mbps'
  | 'request_count'
  | 'error_count'
  | 'latency_p50'
  | 'latency_p99';

/** Everything that a machine measures. */
export const ALL_COLUMNS = [
  'cpu_percent',
  'memory_percent',
  'disk_percent',
  'network_in_mbps',
  'network_out_mbps',
  'request_count',
  'error_count',
  'latency_p50',
  'latency_p99',
] as const satisfies readonly TouchedColumn[];

/** Shortest and longest run in readings; every length between is as likely. */
export interface RunLengths {
  readonly least: number;
  readonly most: number;
}

/** A cause that comes at random by itself: its setting in [fleet.anomalies], and how long it lasts. */
export interface RandomRuns {
  /** Name of the setting. */
  readonly setting: string;
  /** What the setting is called, and what it means. */
  readonly label: string;
  readonly help: string;
  /** Share of the readings. */
  readonly probability: number;
  readonly lengths: RunLengths;
}

/** A cause that a person can place. */
export interface ByHand {
  /** Readings that it lasts when it is placed by a click. */
  readonly usualReadings: number;
  /** Whether it has a strength. */
  readonly shaped: boolean;
}

/** An event as a cause sees it. */
export interface CauseEvent {
  /** Readings [start, end) as drawn or placed. */
  readonly start: number;
  readonly end: number;
  /** Readings [from, to) that it touches. */
  readonly from: number;
  readonly to: number;
  /** 0 to 1. */
  readonly strength: number;
}

/** What of the settings an effect follows. */
export interface CauseSettings {
  readonly degradation: { readonly fault_level: number; readonly recovery_rate: number };
}

/** How the events of a cause come about when nobody places them. */
export type Arrival =
  /** A machine that is up fails by chance. */
  | 'strike'
  /** A failure goes over to a machine that depends on the failed one. */
  | 'spread'
  /** In the nights of planned work. */
  | 'night'
  /** At random, each with a length of its own (`runs`). */
  | 'run'
  /** Wear rises, machine by machine, in cycles. */
  | 'decline'
  /** A cycle of wear ends. */
  | 'worn';

export interface Cause {
  /** Stands in files, and is never renamed. */
  readonly id: string;
  readonly label: string;
  /** One sentence: what happens. */
  readonly help: string;
  /** Name of its colour among those of the screen. */
  readonly hue: 'level' | 'spread' | 'shape' | 'warn' | 'incident' | 'data';
  /** Path of its icon, 16 × 16. */
  readonly icon: string;
  /** Whether its readings are anomalies (is_anomaly). */
  readonly labelled: boolean;
  /** Where an event comes from that was not placed by hand. */
  readonly origin: 'random' | 'schedule';
  readonly arrival: Arrival;
  /**
   * Beside other trouble of its machine: 'first' keeps the others out while it lasts, 'free' takes the first stretch
   * that those leave free, 'any' goes on through everything.
   */
  readonly room: 'first' | 'free' | 'any';
  /** Absent: it follows from other settings. */
  readonly runs?: RandomRuns;
  /** Absent: nobody can place it. */
  readonly byHand?: ByHand;
  /** The cause that stands for it when an event of it is pinned; absent: itself, if it can be placed. */
  readonly pinnedAs?: string;
  /** The cause of the same machine and ordinal that brings it about. */
  readonly follows?: string;
  /** Columns that differ where it touches a reading. */
  readonly touches: readonly TouchedColumn[];
  /** Readings [start, end) in which the machine serves nothing; absent: it stays up. */
  readonly outage?: (event: CauseEvent) => { readonly start: number; readonly end: number } | undefined;
  /** Whether the machine takes no new work, though it is up. */
  readonly drains?: true;
  /** Writes what it does at a reading into a place of the arrays. Called for readings [from, to) of the event. */
  readonly effect: (
    effects: Effects,
    place: number,
    reading: number,
    event: CauseEvent,
    settings: CauseSettings,
  ) => void;
}
