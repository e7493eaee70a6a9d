/** Who may write a design: one tab at a time, where the browser has Web Locks. Knows no design. */

/** One holder a name over all tabs of the browser. */
export interface DesignLocks {
  /** Whether a lock keeps others out. Where not, every tab is let through and must compare before it writes. */
  readonly exclusive: boolean;
  /** Takes the lock if it is free. @returns how to let go, or undefined */
  take(name: string): Promise<(() => void) | undefined>;
  /** Waits for the lock. @returns how to give up waiting */
  wait(name: string, granted: (release: () => void) => void): () => void;
}

/** Over the Web Locks API. @param manager undefined on a page without https */
export function createWebLocks(manager: LockManager | undefined): DesignLocks {
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
  };
}
