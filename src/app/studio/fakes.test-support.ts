/** A browser made of plain objects, shared by several tabs. For tests alone. */
import { createFleetEngine } from '../../engine/fleet/fleet-engine.ts';
import type { FeedEngine } from '../../engine/api/feed.ts';
import { createInlineEngine } from '../../engine/inline.ts';
import type { Environment } from './environment.ts';
import type { ExportRunner } from '../export/exports.ts';
import type { DesignLocks } from '../designs/designs.ts';
import type { DesignStorage } from '../designs/storage.ts';

export const SMALL_TOML = `schema = 1

[general]
name = "Small"
seed = 7
num_samples = 500
start = 2024-01-01T00:00:00Z
interval = "1s"

[metrics.cpu]
value = 30.0
noise = "gaussian"
noise_args = { scale = 0.5 }

[[anomalies.cpu]]
id = "1"
kind = "spike"
at = 100
hold = 5

[metrics.load]
value = 5.0
`;

export interface FakeBrowser {
  readonly stored: Map<string, unknown>;
  readonly newId: () => string;
  /** `silent`: what is asked of it is never answered. */
  readonly storage: DesignStorage & { fails: boolean; silent: boolean };
  /** A tab's view of the locks; `crash` frees all that it holds. */
  locksOfTab(): { readonly locks: DesignLocks; readonly crash: () => void };
}

/** @param exclusive false: a browser without locks, which lets every tab through */
export function createFakeBrowser(exclusive = true): FakeBrowser {
  const stored = new Map<string, unknown>();
  const held = new Map<string, () => void>();
  const waiting = new Map<string, ((release: () => void) => void)[]>();

  const grant = (name: string, letGo: Set<() => void>): (() => void) => {
    let free = false;
    const release = () => {
      if (free) return;
      free = true;
      letGo.delete(release);
      held.delete(name);
      waiting.get(name)?.shift()?.(grant(name, new Set()));
    };
    held.set(name, release);
    letGo.add(release);
    return release;
  };

  const storage = {
    fails: false,
    silent: false,
    get: (key: string): Promise<unknown> =>
      storage.silent ? new Promise(() => {}) : Promise.resolve(structuredClone(stored.get(key))),
    set(key: string, value: unknown, passes?: (stored: unknown) => boolean) {
      if (storage.fails) return Promise.reject(new Error('disk full'));
      if (passes && !passes(stored.get(key))) return Promise.resolve(false);
      stored.set(key, structuredClone(value));
      return Promise.resolve(true);
    },
    remove: (key: string) => Promise.resolve(void stored.delete(key)),
    entries: () => Promise.resolve([...stored].map(([key, value]) => [key, structuredClone(value)] as const)),
  };

  let ids = 0;
  return {
    stored,
    newId: () => `id-${ids++}`,
    storage,
    locksOfTab() {
      const own = new Set<() => void>();
      const none: DesignLocks = {
        exclusive: false,
        take: () => Promise.resolve(() => {}),
        wait: () => () => {},
      };
      const locks: DesignLocks = {
        exclusive: true,
        take: (name) => Promise.resolve(held.has(name) ? undefined : grant(name, own)),
        wait(name, granted) {
          const queue = waiting.get(name) ?? [];
          waiting.set(name, queue);
          if (held.has(name)) queue.push(granted);
          else granted(grant(name, own));
          return () =>
            void waiting.set(
              name,
              (waiting.get(name) ?? []).filter((each) => each !== granted),
            );
        },
      };
      return { locks: exclusive ? locks : none, crash: () => [...own].forEach((release) => release()) };
    },
  };
}

export interface FakeTab {
  readonly environment: Environment;
  /** Runs all timers that wait, and the frames. */
  elapse(): Promise<void>;
  /** Puts another fragment into the address bar. */
  go(fragment: string): void;
  leave(): void;
  /** Whether closing the page now asks first. */
  asksBeforeLeave(): boolean;
  readonly crash: () => void;
  readonly clipboard: { text: string };
}

/** @param tabMemory what session storage held: the same object is the same tab after a reload */
export function createFakeTab(browser: FakeBrowser, fragment = '', tabMemory: { id?: string } = {}): FakeTab {
  const { locks, crash } = browser.locksOfTab();
  let timers: (() => void)[] = [];
  let address = fragment;
  let clockMs = 1_700_000_000_000;
  const onFragment = new Set<(fragment: string) => void>();
  const onLeave = new Set<() => void>();
  const warnings = new Set<() => boolean>();
  const clipboard = { text: '' };
  const subscribe = <T>(set: Set<T>, item: T) => {
    set.add(item);
    return () => void set.delete(item);
  };
  const environment: Environment = {
    storage: browser.storage,
    locks,
    preferences: { getItem: () => null, setItem: () => {} },
    tab: {
      get: () => tabMemory.id,
      set(id) {
        tabMemory.id = id;
      },
    },
    newId: browser.newId,
    newSeed: () => 99,
    wallClock: () => clockMs++,
    now: () => clockMs,
    onFrame: (callback) => void timers.push(callback),
    after(_ms, callback) {
      timers.push(callback);
      return () => {
        timers = timers.filter((each) => each !== callback);
      };
    },
    address: {
      page: 'https://example.test/studio/',
      fragment: () => address,
      clearFragment() {
        address = '';
      },
      onFragment: (callback) => subscribe(onFragment, callback),
    },
    onLeave: (callback) => subscribe(onLeave, callback),
    warnBeforeLeave: (wanted) => subscribe(warnings, wanted),
    clipboard: {
      write(text) {
        clipboard.text = text;
        return Promise.resolve();
      },
      read: () => Promise.resolve(clipboard.text),
    },
    pixels: 200,
    processors: 1,
  };
  return {
    environment,
    clipboard,
    crash,
    async elapse() {
      for (let round = 0; round < 6; round++) {
        const due = timers;
        timers = [];
        for (const timer of due) timer();
        await settled();
      }
    },
    go(next) {
      address = next;
      for (const callback of onFragment) callback(next);
    },
    leave: () => onLeave.forEach((callback) => callback()),
    asksBeforeLeave: () => [...warnings].some((wanted) => wanted()),
  };
}

/** Lets promises and messages that are under way come to rest. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 5; i++) await new Promise((resolve) => setImmediate(resolve));
}

/** A feed that does nothing. */
export const fakeFeed = {
  client: (): FeedEngine => ({
    test: () => Promise.resolve({ outcome: 'good', headline: '', detail: '', ms: 0, relayHelps: false }),
    start: () => Promise.resolve({ ok: true, value: true }),
    pending: () => Promise.resolve(undefined),
    goOn: () => Promise.resolve({ ok: true, value: true }),
    discard: () => Promise.resolve(),
    standBy: () => Promise.resolve(),
    pause: () => Promise.resolve(),
    resume: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    fire: () => Promise.resolve(undefined),
  }),
  surroundings: {
    wallClock: () => 1_700_000_000_000,
    newId: () => 'run',
    page: 'https://example.test/studio/',
    ask: () => Promise.resolve(undefined),
    hasKept: () => Promise.resolve(false),
    onNews: () => () => {},
    warnBeforeLeave: () => () => {},
  },
};

export const fakeExporter: ExportRunner = { choose: () => Promise.resolve(undefined) };

/** What createStudio needs, over a fake tab. */
export function studioOptions(tab: FakeTab) {
  return {
    environment: tab.environment,
    fleetEngine: createFleetEngine(),
    engine: createInlineEngine(),
    exporter: fakeExporter,
    feed: fakeFeed,
    firstTemplate: () => Promise.resolve(SMALL_TOML),
  };
}
