/** One holder at a time over all tabs and workers, where the browser has Web Locks. Knows nothing of what is held. */

/** One holder a name over all tabs of the browser; a holder that dies lets go. */
export interface Locks {
  /** Whether a lock keeps others out. Where not, every tab is let through. */
  readonly exclusive: boolean;
  /** Takes the lock if it is free. @returns how to let go, or undefined */
  take(name: string): Promise<(() => void) | undefined>;
  /** Waits for the lock. @returns how to give up waiting */
  wait(name: string, granted: (release: () => void) => void): () => void;
  /** Whether anyone has it now, this tab included. */
  held(name: string): Promise<boolean>;
}

/** Over the Web Locks API. @param manager undefined on a page without https */
export function createWebLocks(manager: LockManager | undefined): Locks {
  return {
    exclusive: manager !== undefined,
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
    async held(name) {
      const { held } = (await manager?.query()) ?? {};
      return held?.some((lock) => lock.name === name) ?? false;
    },
  };
}
