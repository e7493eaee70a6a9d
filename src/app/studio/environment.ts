/**
 * What the program needs of the browser, as one object: everything with a clock, chance, storage or an address bar
 * comes from here, so that the rest runs in tests. Knows no design.
 */
import { createWebLocks } from '../../engine/web-locks.ts';
import type { DesignLocks } from '../designs/designs.ts';
import { createIndexedDbStorage, type DesignStorage } from '../designs/storage.ts';
import type { TextStorage } from './preferences.ts';

export interface Environment {
  readonly storage: DesignStorage;
  readonly locks: DesignLocks;
  readonly preferences: TextStorage;
  /** The design of this tab, over a reload. */
  readonly tab: { get(): string | undefined; set(id: string): void };
  readonly newId: () => string;
  /** A random seed, 0 … 2^32 − 1. */
  readonly newSeed: () => number;
  /** Epoch milliseconds. */
  readonly wallClock: () => number;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  /** Before the next paint. */
  readonly onFrame: (callback: () => void) => void;
  readonly after: (ms: number, callback: () => void) => () => void;
  readonly address: {
    /** Origin and path, without the fragment. */
    readonly page: string;
    fragment(): string;
    /** Takes the fragment out of the address bar without a step in the tab's history. */
    clearFragment(): void;
    onFragment(callback: (fragment: string) => void): () => void;
  };
  /** Called when the page may be going away. */
  readonly onLeave: (callback: () => void) => () => void;
  /** Asks before the page is closed or reloaded, whenever it is `wanted` then. */
  readonly warnBeforeLeave: (wanted: () => boolean) => () => void;
  readonly clipboard: { write(text: string): Promise<void>; read(): Promise<string> };
  /** Device pixels across, for the first preview, before the screen has measured itself. */
  readonly pixels: number;
  readonly processors: number;
}

const TAB_KEY = 'faultline.design';

export function createBrowserEnvironment(): Environment {
  const after = (ms: number, callback: () => void) => {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  };
  return {
    storage: createIndexedDbStorage(after),
    locks: createWebLocks(navigator.locks),
    preferences: {
      getItem: (key) => localStorage.getItem(key),
      setItem: (key, value) => localStorage.setItem(key, value),
    },
    tab: {
      get: () => attempt(() => sessionStorage.getItem(TAB_KEY)) ?? undefined,
      set: (id) => {
        attempt(() => sessionStorage.setItem(TAB_KEY, id));
      },
    },
    newId: () =>
      Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join(''),
    newSeed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
    wallClock: () => Date.now(),
    now: () => performance.now(),
    onFrame: (callback) => void requestAnimationFrame(callback),
    after,
    address: {
      page: `${location.origin}${location.pathname}`,
      fragment: () => location.hash,
      clearFragment: () => history.replaceState(history.state, '', `${location.pathname}${location.search}`),
      onFragment: (callback) => listen(window, 'hashchange', () => callback(location.hash)),
    },
    onLeave(callback) {
      const stopHide = listen(window, 'pagehide', callback);
      const stopHidden = listen(
        document,
        'visibilitychange',
        () => document.visibilityState === 'hidden' && callback(),
      );
      return () => {
        stopHide();
        stopHidden();
      };
    },
    warnBeforeLeave(wanted) {
      const ask = (event: BeforeUnloadEvent) => {
        if (wanted()) event.preventDefault();
      };
      window.addEventListener('beforeunload', ask);
      return () => window.removeEventListener('beforeunload', ask);
    },
    clipboard: {
      // A page without https has no clipboard at all: that is a refusal too.
      write: async (text) => navigator.clipboard.writeText(text),
      read: async () => navigator.clipboard.readText(),
    },
    processors: navigator.hardwareConcurrency || 1,
    pixels: Math.max(320, Math.round((window.innerWidth - 560) * window.devicePixelRatio)),
  };
}

function listen(target: EventTarget, name: string, callback: () => void): () => void {
  target.addEventListener(name, callback);
  return () => target.removeEventListener(name, callback);
}

/** A storage that is refused answers as an empty one. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
