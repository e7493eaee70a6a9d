/**
 * Keeps the record of a run on its store: one write at a time, and what several requests change while one is under way
 * goes out together with the next. Knows no delivery.
 */
import type { OutboxStore, RunRecord, SetAside } from './outbox.ts';

export interface Keeper {
  readonly record: RunRecord;
  /** Takes the change at once. @returns when it is durable; rejects when the store fails, and ever after */
  keep(next: RunRecord, aside?: readonly SetAside[]): Promise<void>;
  /** Takes a change that may wait for the next one to be written. */
  note(next: RunRecord): void;
}

export function createKeeper(
  store: Pick<OutboxStore, 'save' | 'setAside'>,
  first: RunRecord,
  onChange: () => void,
): Keeper {
  let record = first;
  let list: readonly SetAside[] = [];
  let last: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | undefined;

  const write = async () => {
    waiting = undefined;
    const [whole, aside] = [record, list];
    list = [];
    if (aside.length > 0) await store.setAside(aside, whole.runId);
    await store.save(whole);
    onChange();
  };

  return {
    get record() {
      return record;
    },
    keep(next, aside = []) {
      record = next;
      list = [...list, ...aside];
      if (!waiting) {
        waiting = last.then(write);
        last = waiting;
      }
      return waiting;
    },
    note(next) {
      record = next;
    },
  };
}
