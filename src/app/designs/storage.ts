/** Where designs are kept: what saving needs of a store, and its adapter to IndexedDB. Knows no design. */
import { createStore, entries, get, promisifyRequest } from 'idb-keyval';

/** A key-value store that survives a crash of the tab. Every method may reject (full disk, private mode, no answer). */
export interface DesignStorage {
  get(key: string): Promise<unknown>;
  /**
   * @param passes with it the value is written only where what is stored passes, both as one step that no other tab
   * comes between
   * @returns whether it was written
   */
  set(key: string, value: unknown, passes?: (stored: unknown) => boolean): Promise<boolean>;
  remove(key: string): Promise<void>;
  entries(): Promise<readonly (readonly [string, unknown])[]>;
}

/** Longer than any disk takes. */
const SILENCE_MS = 4000;

/** @param after calls back after the milliseconds; the result calls it off */
export function createIndexedDbStorage(after: (ms: number, callback: () => void) => () => void): DesignStorage {
  // Opened at the first use, not before: where IndexedDB is refused the studio still starts.
  let store: ReturnType<typeof createStore> | undefined;
  const open = () => {
    store ??= createStore('faultline', 'designs');
    return store;
  };
  /** A database may be opened and never answer: then this is an error, and the next use opens it anew. */
  const answered = <T>(work: Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const callOff = after(SILENCE_MS, () => {
        store = undefined;
        reject(new Error('The storage of this browser does not answer.'));
      });
      work.then(resolve, reject).finally(callOff);
    });
  // Committed at once: a transaction that waits for its turn to end is given up when the page goes away.
  const write = async (act: (store: IDBObjectStore) => void) =>
    answered(
      open()('readwrite', (target) => {
        act(target);
        target.transaction.commit();
        return promisifyRequest(target.transaction);
      }),
    );
  const compareAndWrite = async (key: string, value: unknown, passes: (stored: unknown) => boolean) =>
    answered(
      open()('readwrite', async (target) => {
        let written = false;
        const asked: IDBRequest<unknown> = target.get(key);
        asked.addEventListener('success', () => {
          written = passes(asked.result);
          if (written) target.put(value, key);
          target.transaction.commit();
        });
        await promisifyRequest(target.transaction);
        return written;
      }),
    );
  return {
    get: async (key) => answered(get<unknown>(key, open())),
    async set(key, value, passes) {
      if (passes) return compareAndWrite(key, value, passes);
      await write((target) => target.put(value, key));
      return true;
    },
    remove: async (key) => write((target) => target.delete(key)),
    entries: async () =>
      (await answered(entries<IDBValidKey, unknown>(open()))).flatMap(([key, value]) =>
        typeof key === 'string' ? [[key, value] as const] : [],
      ),
  };
}
