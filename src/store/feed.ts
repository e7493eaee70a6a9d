/** The feed store: what is known of the live run, and what the form holds. Never saved; no address and no secret. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FeedReport, FeedRole, FeedSetup, PendingRun, TestResult } from '../engine/api/feed.ts';

export interface FeedForm {
  readonly sink: string;
  readonly name: string;
  /** Of each sink's own parameter table, by its id. */
  readonly params: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;
  /** Through this page's server, for sinks that let no web page in. */
  readonly relay: boolean;
  /** whole: sample 0 is now. window: what the timeline shows. csv: a file of the person's. */
  readonly source: 'whole' | 'window' | 'csv';
  readonly csv: { readonly fileName: string; readonly text: string } | undefined;
  readonly speed: number;
  /** A duration, or empty. */
  readonly backfill: string;
  readonly loop: boolean;
  readonly stop: 'at the end' | 'after rows' | 'at a time';
  readonly stopRows: number;
  /** HH:MM of this machine's clock. */
  readonly stopAt: string;
  readonly stamps: 'planned' | 'sending';
  readonly batch: number;
}

export interface FeedState {
  readonly role: FeedRole;
  /** Of the run that is on, or was last. */
  readonly setup: FeedSetup | undefined;
  readonly report: FeedReport | undefined;
  /** A run that did not end and that nobody sends. */
  readonly pending: PendingRun | undefined;
  readonly test: 'testing' | TestResult | undefined;
  readonly starting: boolean;
  /** Why it did not start, or broke off. */
  readonly fault: string | undefined;
  readonly form: FeedForm;
  /** Whether the server of this page receives events, and to where it relays; undefined: not asked yet. */
  readonly ownServer: { readonly receives: boolean; readonly relaysTo: readonly string[] } | undefined;
}

export type FeedStore = StoreApi<FeedState>;

export const FIRST_FORM: FeedForm = {
  sink: 'tinybird',
  name: '',
  params: {},
  relay: false,
  source: 'whole',
  csv: undefined,
  speed: 1,
  backfill: '',
  loop: false,
  stop: 'at the end',
  stopRows: 1000,
  stopAt: '',
  stamps: 'planned',
  batch: 5000,
};

export function createFeedStore(): FeedStore {
  return createStore<FeedState>(() => ({
    role: 'idle',
    setup: undefined,
    report: undefined,
    pending: undefined,
    test: undefined,
    starting: false,
    fault: undefined,
    form: FIRST_FORM,
    ownServer: undefined,
  }));
}
