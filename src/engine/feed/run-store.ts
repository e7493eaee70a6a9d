/**
 * What is kept of a run in the browser, so that it can go on after a reload or a crash: its setup once, and a small
 * record after every step. No address, header or token. Knows no delivery.
 */
import { createStore, del, get, setMany } from 'idb-keyval';
import type { Fire } from '../../live/sources/fire.ts';
import type { RunRecord } from '../../live/delivery/outbox.ts';
import type { FeedSetup } from '../api/feed.ts';

/** The part that changes with every batch. */
export interface KeptRun {
  readonly record: RunRecord;
  readonly fires: readonly Fire[];
}

export interface RunStore {
  load(): Promise<{ readonly setup: FeedSetup; readonly run: KeptRun } | undefined>;
  /** In one transaction, before the first event leaves. */
  begin(setup: FeedSetup, run: KeptRun): Promise<void>;
  /** Durable when it resolves. */
  save(run: KeptRun): Promise<void>;
  clear(): Promise<void>;
}

const VERSION = 2;
const SETUP = 'setup';
const RUN = 'run';

/** Over IndexedDB; opened at the first use. */
export function createBrowserRunStore(): RunStore {
  let store: ReturnType<typeof createStore> | undefined;
  const open = () => {
    store ??= createStore('faultline-feed', 'runs');
    return store;
  };
  return {
    async load() {
      const [setup, run] = await Promise.all([get<unknown>(SETUP, open()), get<unknown>(RUN, open())]);
      return isKept<FeedSetup>(setup) && isKept<KeptRun>(run) ? { setup: setup.value, run: run.value } : undefined;
    },
    begin: (setup, run) =>
      setMany(
        [
          [SETUP, { version: VERSION, value: setup }],
          [RUN, { version: VERSION, value: run }],
        ],
        open(),
      ),
    save: (run) => setMany([[RUN, { version: VERSION, value: run }]], open()),
    async clear() {
      await del(RUN, open());
      await del(SETUP, open());
    },
  };
}

/** A run is on record that did not end. */
export async function hasKeptRun(): Promise<boolean> {
  const kept = await createBrowserRunStore().load();
  return kept !== undefined && !kept.run.record.finished;
}

/** Records of other versions are not touched and not read. */
function isKept<T>(value: unknown): value is { readonly version: number; readonly value: T } {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === VERSION;
}
