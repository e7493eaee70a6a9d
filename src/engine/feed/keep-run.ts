/** How a run of the browser is kept: its setup with the first record, then the record with what was fired. */
import type { OutboxStore, RunRecord } from '../../live/delivery/outbox.ts';
import type { Fire } from '../../live/sources/fire.ts';
import type { FeedSetup } from '../api/feed.ts';
import type { KeptRun, RunStore } from './run-store.ts';

export interface KeptRunStore {
  readonly store: Pick<OutboxStore, 'save' | 'setAside'>;
  /** Of what was saved last, as text. */
  bytes(): number;
  /** The run has nothing more to send. */
  finished(): boolean;
}

export function keepRun(store: RunStore, setup: FeedSetup, fires: () => readonly Fire[]): KeptRunStore {
  let last: RunRecord | undefined;
  let bytes = 0;
  return {
    store: {
      async save(record) {
        const run: KeptRun = { record, fires: fires() };
        const first = last === undefined;
        last = record;
        bytes = JSON.stringify(run).length;
        // The setup is on record with the first step, so that a crash at once is found again.
        await (first ? store.begin(setup, run) : store.save(run));
      },
      // A page shows the last of them, which are in the record itself.
      setAside: async () => undefined,
    },
    bytes: () => bytes,
    finished: () => last?.finished ?? false,
  };
}
