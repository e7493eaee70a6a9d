/**
 * Runs feeds: one at a time over all tabs of the browser, kept on record, taken over when the tab that sends goes away.
 * Locks, storage, channel, network and clock are handed in. Knows no screen.
 */
import type { Carrier } from '../../live/carriers/carrier.ts';
import type { FeedClock } from '../../live/delivery/run-clock.ts';
import { openRun, type Run } from '../../live/run.ts';
import type { Cue } from '../../live/sources/fire.ts';
import type { EngineError, Reply } from '../api/reply.ts';
import type { FeedEngine, FeedListener, FeedReport, FeedRole, FeedSetup, TargetSecrets } from '../api/feed.ts';
import { createRate } from './rate.ts';
import { keepRun } from './keep-run.ts';
import type { KeptRun, RunStore } from './run-store.ts';

/**
 * What tabs say to each other. No secret has a place in it: a tab that stands by takes over by itself only where the
 * address is this page's own server and nothing else belongs to it; elsewhere the person enters the token there.
 */
export type TabMessage =
  | { readonly kind: 'who-sends' }
  | { readonly kind: 'sending'; readonly setup: FeedSetup; readonly openAddress: string | undefined }
  | { readonly kind: 'report'; readonly report: FeedReport }
  | { readonly kind: 'over'; readonly runId: string };

export interface FeedSurroundings {
  readonly store: RunStore;
  readonly locks: {
    /** @returns how to let go, or undefined when another tab holds it */
    take(): Promise<(() => void) | undefined>;
    /** Some tab holds it. */
    held(): Promise<boolean>;
    /** @returns how to give up waiting */
    wait(granted: (release: () => void) => void): () => void;
  };
  readonly channel: { post(message: TabMessage): void; listen(callback: (message: TabMessage) => void): void };
  /** Tells the other tabs that a run has begun, so that they stand by. Says nothing else. */
  readonly announce: () => void;
  readonly openCarrier: (setup: FeedSetup, target: TargetSecrets) => Promise<Carrier>;
  readonly test: FeedEngine['test'];
  readonly hash: (text: string) => Promise<string>;
  readonly clock: FeedClock;
  /** Origin of this page: of its own server. */
  readonly pageOrigin: string;
  readonly random: () => number;
  /** Calls back again and again; returns how to end it. */
  readonly every: (ms: number, callback: () => void) => () => void;
}

const REPORT_MS = 200;
const LOCK_TRIES = 4;
const LOCK_PAUSE_MS = 100;

interface Running {
  readonly setup: FeedSetup;
  readonly target: TargetSecrets;
  readonly run: Run;
}

interface Standby {
  giveUp: () => void;
  job?: { readonly setup: FeedSetup; readonly openAddress: string | undefined };
}

export function createFeedHost(surroundings: FeedSurroundings, listener: FeedListener): FeedEngine {
  const { store, locks, channel, clock } = surroundings;
  const tab: { running?: Running | undefined; standby?: Standby | undefined } = {};

  const say = (role: FeedRole, setup: FeedSetup | undefined) => listener.onRole(role, setup);

  channel.listen((message) => {
    if (message.kind === 'who-sends' && tab.running) {
      const { setup, target } = tab.running;
      channel.post({ kind: 'sending', setup, openAddress: openAddressOf(target, surroundings.pageOrigin) });
    } else if (message.kind === 'sending' && tab.standby) {
      tab.standby.job = { setup: message.setup, openAddress: message.openAddress };
      say('standby', message.setup);
    } else if (message.kind === 'report' && tab.standby) {
      listener.onReport(message.report);
    } else if (message.kind === 'over' && tab.standby) {
      delete tab.standby.job;
      say('idle', undefined);
    }
  });

  const open = async (setup: FeedSetup, target: TargetSecrets, kept: KeptRun | undefined, release: () => void) => {
    let carrier: Carrier;
    let configHash: string;
    try {
      // Whatever takes time comes before the content, with which the clock of the run begins.
      await store.load();
      configHash = await surroundings.hash(JSON.stringify({ ...setup, runId: '' }));
      carrier = await surroundings.openCarrier(setup, target);
    } catch (error) {
      release();
      return failure('cannot-start', wordsOf(error));
    }
    const keeping = keepRun(store, setup, () => own.run.fires());
    let own: Running;
    try {
      const run = openRun(setup, {
        clock,
        carrier,
        configHash,
        store: keeping.store,
        random: surroundings.random,
        ...(kept ? { resume: kept.record, fires: kept.fires } : {}),
      });
      own = { setup, target, run };
    } catch (error) {
      await carrier.close().catch(() => undefined);
      release();
      return failure('cannot-start', wordsOf(error));
    }
    begin(own, kept, carrier, keeping, release);
    return { ok: true, value: true } as const;
  };

  /** From its first event to its last, with reports on the way. */
  const begin = (
    own: Running,
    kept: KeptRun | undefined,
    carrier: Carrier,
    keeping: ReturnType<typeof keepRun>,
    release: () => void,
  ) => {
    const { setup, run } = own;
    const rate = createRate(clock.monotonicMs);
    const settledBefore = kept ? kept.record.acked + kept.record.setAside + kept.record.held.length : 0;
    let fault: string | undefined;
    const tell = (over: boolean) => {
      const stats = run.stats();
      const report: FeedReport = {
        runId: setup.runId,
        timing: run.timing,
        stats,
        settledBefore,
        over,
        fault,
        eventsPerSecond: over ? 0 : rate(stats.acked),
        fires: run.fires(),
        keptBytes: keeping.bytes(),
      };
      listener.onReport(report);
      channel.post({ kind: 'report', report });
    };
    tab.running = own;
    say('sending', setup);
    surroundings.announce();
    const endReports = surroundings.every(REPORT_MS, () => tell(false));
    void run
      .start()
      .catch((error: unknown) => {
        fault = `The run cannot be kept in this browser: ${wordsOf(error)}`;
      })
      .then(async () => {
        endReports();
        await carrier.close().catch(() => undefined);
        if (keeping.finished()) await store.clear().catch(() => undefined);
        tell(true);
        tab.running = undefined;
        channel.post({ kind: 'over', runId: setup.runId });
        say('idle', setup);
        release();
      });
    tell(false);
  };

  const pending = async () => {
    const found = await store.load();
    return found && !found.run.record.finished ? found : undefined;
  };

  /** A standby that finds nothing to take over holds the lock for a moment. */
  const takeLock = async () => {
    for (let tries = 0; tries < LOCK_TRIES; tries++) {
      const release = await locks.take();
      if (release) return release;
      await clock.sleep(LOCK_PAUSE_MS, new AbortController().signal);
    }
    return undefined;
  };

  const endStandby = () => {
    tab.standby?.giveUp();
    tab.standby = undefined;
  };

  return {
    test: surroundings.test,
    async start(setup, target) {
      if (tab.running) return failure('busy', 'A run is on already.');
      endStandby();
      const release = await takeLock();
      if (!release) return failure('busy', 'Another tab of this browser sends. Stop it there first.');
      return open(setup, target, undefined, release);
    },
    async pending() {
      const found = await pending();
      if (!found || tab.running || (await locks.held())) return undefined;
      const { record } = found.run;
      return { setup: found.setup, acked: record.acked, startedMs: record.wallStartMs };
    },
    async goOn(target) {
      if (tab.running) return failure('busy', 'A run is on already.');
      endStandby();
      const release = await takeLock();
      if (!release) return failure('busy', 'Another tab of this browser sends.');
      const found = await pending();
      if (!found) {
        release();
        return failure('nothing', 'There is no run to go on with.');
      }
      return open(found.setup, target, found.run, release);
    },
    async discard() {
      if (!tab.running) await store.clear();
    },
    async standBy() {
      if (tab.running || tab.standby) return;
      const own: Standby = { giveUp: () => undefined };
      tab.standby = own;
      channel.post({ kind: 'who-sends' });
      own.giveUp = locks.wait((release) => {
        const { job } = own;
        if (tab.standby === own) tab.standby = undefined;
        void pending().then((found) => {
          // Stopped or done in the other tab, or only the person knows where it went and with what token.
          const address = job?.openAddress;
          if (address === undefined || !found || found.setup.runId !== job?.setup.runId || tab.running) {
            release();
            if (!tab.running) say('idle', undefined);
            return;
          }
          void open(found.setup, { url: address, headers: [], relay: false }, found.run, release).then((reply) => {
            if (!reply.ok) say('idle', undefined);
          });
        });
      });
    },
    async pause() {
      tab.running?.run.pause();
    },
    async resume() {
      tab.running?.run.resume();
    },
    async stop(drain) {
      tab.running?.run.stop({ drain });
    },
    async fire(cue: Cue) {
      return (await tab.running?.run.fire(cue))?.row;
    },
  };
}

/** The address of a run that carries nothing secret: this page's own server, without a token, header or query. */
function openAddressOf({ url, token, headers, relay }: TargetSecrets, pageOrigin: string): string | undefined {
  if (token || headers.length > 0 || relay || !URL.canParse(url)) return undefined;
  const { origin, search, username, password } = new URL(url);
  return origin === pageOrigin && `${search}${username}${password}` === '' ? url : undefined;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function failure(code: string, message: string): Reply<never> {
  const error: EngineError = { code, path: '', message };
  return { ok: false, error };
}
