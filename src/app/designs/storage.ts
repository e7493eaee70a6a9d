/**
 * Where designs are kept and who may write them: the two facts of the browser that saving needs, each as a small
 * interface with its adapter. Knows no design.
 */
import { createStore, entries, get, promisifyRequest } from 'idb-keyval';

/** A key-value store that survives a crash of the tab. Every method may reject (full disk, private mode). */
export interface DesignStorage {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  entries(): Promise<readonly (readonly [string, unknown])[]>;
}

export function createIndexedDbStorage(): DesignStorage {
  // Opened at the first use, not before: where IndexedDB is refused the studio still starts.
  let store: ReturnType<typeof createStore> | undefined;
  const open = () => {
    store ??= createStore('faultline', 'designs');
    return store;
  };
  // Committed at once: a transaction that waits for its turn to end is given up when the page goes away.
  const write = (act: (store: IDBObjectStore) => void) =>
    open()('readwrite', (target) => {
      act(target);
      target.transaction.commit();
      return promisifyRequest(target.transaction);
    });
  return {
    get: async (key) => get(key, open()),
    set: async (key, value) => write((target) => target.put(value, key)),
    remove: async (key) => write((target) => target.delete(key)),
    entries: async () =>
      (await entries<IDBValidKey, unknown>(open())).flatMap(([key, value]) =>
        typeof key === 'string' ? [[key, value] as const] : [],
      ),
  };
}

/** One holder a name over all tabs of the browser. */
export interface DesignLocks {
  /** Takes the lock if it is free. @returns how to let go, or undefined */
  take(name: string): Promise<(() => void) | undefined>;
  /** Waits for the lock. @returns how to give up waiting */
  wait(name: string, granted: (release: () => void) => void): () => void;
}

/** Over the Web Locks API; where that is missing (a page without https) every tab is let through. */
export function createWebLocks(manager: LockManager | undefined): DesignLocks {
  return {
    take(name) {
      if (!manager) return Promise.resolve(() => {});
      return new Promise((resolve) => {
        void manager.request(name, { ifAvailable: true }, (lock) => {
          if (!lock) return resolve(undefined);
          return new Promise<void>((release) => resolve(release));
        });
      });
    },
    wait(name, granted) {
      if (!manager) return () => {};
      const abort = new AbortController();
      manager
        .request(name, { signal: abort.signal }, () => new Promise<void>((release) => granted(release)))
        // Giving up rejects the request; there is nobody left to tell.
        .catch(() => {});
      return () => abort.abort();
    },
  };
}
