/**
 * Runs feeds: one at a time over all tabs of the browser, kept on record, taken over when the tab that sends goes away.
 * Locks, storage, channel, network and clock are handed in. Knows no screen.
 */
import { createDelivery, type Delivery } from '../../live/delivery/delivery.ts';
import type { Cue, Fire } from '../../live/sources/fire.ts';
import type { RunRecord } from '../../live/delivery/outbox.ts';
import { rowsDue } from '../../live/delivery/pacer.ts';
import type { EngineError, Reply } from '../api/engine.ts';
import type { FeedEngine, FeedListener, FeedReport, FeedRole, FeedSetup, TargetSecrets } from '../api/feed.ts';
import type { OpenCarrier } from './carriers.ts';
import { type OpenContent, openContent } from './open-content.ts';
import { createRate } from './rate.ts';
import type { KeptRun, RunStore } from './run-store.ts';

/** What tabs say to each other. A standby keeps the secrets in its memory, as the tab that sends does. */
export type TabMessage =
  | { readonly kind: 'who-sends' }
  | { readonly kind: 'sending'; readonly setup: FeedSetup; readonly target: TargetSecrets }
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
  readonly openCarrier: (setup: FeedSetup, target: TargetSecrets) => Promise<OpenCarrier>;
  readonly test: FeedEngine['test'];
  readonly hash: (text: string) => Promise<string>;
  readonly nowMs: () => number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly random: () => number;
  /** Calls back again and again; returns how to end it. */
  readonly every: (ms: number, callback: () => void) => () => void;
}

const BATCH_MS = 100;
const REPORT_MS = 200;
const LOCK_TRIES = 4;
const LOCK_PAUSE_MS = 100;

interface Running {
  readonly setup: FeedSetup;
  readonly target: TargetSecrets;
  readonly content: OpenContent;
  readonly delivery: Delivery;
  fires: readonly Fire[];
  report(over: boolean): FeedReport;
  saveNow(): Promise<void>;
}

interface Standby {
  giveUp: () => void;
  job?: { readonly setup: FeedSetup; readonly target: TargetSecrets };
}

export function createFeedHost(surroundings: FeedSurroundings, listener: FeedListener): FeedEngine {
  const { store, locks, channel, nowMs } = surroundings;
  const tab: { running?: Running | undefined; standby?: Standby | undefined } = {};

  const say = (role: FeedRole, setup: FeedSetup | undefined) => listener.onRole(role, setup);

  channel.listen((message) => {
    if (message.kind === 'who-sends' && tab.running) {
      channel.post({ kind: 'sending', setup: tab.running.setup, target: tab.running.target });
    } else if (message.kind === 'sending' && tab.standby) {
      tab.standby.job = { setup: message.setup, target: message.target };
      say('standby', message.setup);
    } else if (message.kind === 'report' && tab.standby) {
      listener.onReport(message.report);
    } else if (message.kind === 'over' && tab.standby) {
      delete tab.standby.job;
      say('idle', undefined);
    }
  });

  const run = async (setup: FeedSetup, target: TargetSecrets, kept: KeptRun | undefined, release: () => void) => {
    let carrier: OpenCarrier;
    let content: OpenContent;
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
    try {
      const record = kept?.record;
      content = openContent(
        setup,
        nowMs,
        record && { ...record, handedOut: Math.max(record.watermark, record.inFlight?.[1] ?? 0) },
      );
      content.fire(kept?.fires ?? []);
    } catch (error) {
      await carrier.close().catch(() => undefined);
      release();
      return failure('cannot-start', wordsOf(error));
    }
    const rate = createRate(nowMs);
    let last: RunRecord | undefined;
    let keptBytes = 0;
    let fault: string | undefined;
    const state = { fires: kept?.fires ?? [] };
    const keep = (record: RunRecord): KeptRun => {
      last = record;
      const value = { record, fires: state.fires };
      keptBytes = JSON.stringify(value).length;
      return value;
    };
    const delivery = createDelivery({
      plan: content.plan,
      source: content.source,
      carrier,
      clock: { nowMs, sleep: surroundings.sleep },
      random: surroundings.random,
      store: {
        load: async () => undefined,
        // The setup is on record with the first step, so that a crash at once is found again.
        save: (record) => (last === undefined ? store.begin(setup, keep(record)) : store.save(keep(record))),
      },
      run: { runId: setup.runId, configHash, sink: setup.sink },
      ...(kept ? { resume: kept.record } : {}),
      requestsPerSecond: carrier.requestsPerSecond,
      batchEvents: Math.max(1, Math.min(setup.batchEvents, carrier.eventsPerRequest)),
      batchMs: BATCH_MS,
    });
    const settledBefore = kept ? kept.record.acked + kept.record.setAside.length + kept.record.held.length : 0;
    const own: Running = {
      setup,
      target,
      content,
      delivery,
      get fires() {
        return state.fires;
      },
      set fires(fires) {
        state.fires = fires;
      },
      saveNow: async () => {
        if (last) await store.save(keep(last));
      },
      report(over) {
        const stats = delivery.stats();
        const { runId } = setup;
        const eventsPerSecond = over ? 0 : rate(stats.acked);
        const { timing } = content;
        return { runId, timing, stats, settledBefore, eventsPerSecond, fires: state.fires, keptBytes, over, fault };
      },
    };
    tab.running = own;
    say('sending', setup);
    surroundings.announce();
    const tell = (over: boolean) => {
      const report = own.report(over);
      listener.onReport(report);
      channel.post({ kind: 'report', report });
    };
    const endReports = surroundings.every(REPORT_MS, () => tell(false));
    void delivery
      .start()
      .catch((error: unknown) => {
        fault = `The run cannot be kept in this browser: ${wordsOf(error)}`;
      })
      .then(async () => {
        endReports();
        await carrier.close().catch(() => undefined);
        if (last?.finished) await store.clear().catch(() => undefined);
        tell(true);
        tab.running = undefined;
        channel.post({ kind: 'over', runId: setup.runId });
        say('idle', setup);
        release();
      });
    tell(false);
    return { ok: true, value: true } as const;
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
      await surroundings.sleep(LOCK_PAUSE_MS, new AbortController().signal);
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
      return run(setup, target, undefined, release);
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
      return run(found.setup, target, found.run, release);
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
          // Stopped or done in the other tab, or nothing is known of where it went: a person decides.
          if (!job || !found || found.setup.runId !== job.setup.runId || tab.running) {
            release();
            if (!tab.running) say('idle', undefined);
            return;
          }
          void run(found.setup, job.target, found.run, release).then((reply) => {
            if (!reply.ok) say('idle', undefined);
          });
        });
      });
    },
    async pause() {
      tab.running?.delivery.pause();
    },
    async resume() {
      tab.running?.delivery.resume();
    },
    async stop(drain) {
      tab.running?.delivery.stop({ drain });
    },
    async fire(cue: Cue) {
      if (!tab.running?.content.canFire) return undefined;
      const { content } = tab.running;
      const row = Math.max(rowsDue(content.plan, nowMs()), content.source.nextRow());
      if (row >= content.plan.rows) return undefined;
      const fire: Fire = { row, sample: content.sampleOf(row), cue };
      // Without a pause between: no batch is made of the row before it is changed, and none leaves before it is kept.
      content.fire([fire]);
      tab.running.fires = [...tab.running.fires, fire];
      await tab.running.saveNow();
      return row;
    },
  };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function failure(code: string, message: string): Reply<never> {
  const error: EngineError = { code, path: '', message };
  return { ok: false, error };
}
