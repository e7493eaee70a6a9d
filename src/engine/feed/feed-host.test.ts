import { parseToml } from '../../core/document.ts';
import { describe, expect, it } from 'vitest';
import { createKernel } from '../../kernel/index.ts';
import { firedDesign } from '../../live/sources/fire.ts';
import { createVirtualClock } from '../../live/delivery/virtual-clock.test-support.ts';
import { createSecret } from '../../live/secret.ts';
import { createDesignFeed } from '../../live/sources/source.ts';
import type { FeedEvent } from '../../live/types.ts';
import type { FeedReport, FeedRole, FeedSetup, TargetSecrets } from '../api/feed.ts';
import { createFeedHost, type TabMessage } from './feed-host.ts';
import type { KeptRun } from './run-store.ts';

const parsed = parseToml(
  'schema = 1\n[general]\nname = "host"\nseed = 5\nnum_samples = 300\nstart = 2024-01-01T00:00:00Z\ninterval = "1s"\n[metrics.a]\nvalue = 3.0\nnoise = "gaussian"\n[[anomalies.a]]\nkind = "spike"\nat = 250\nhold = 5\nmagnitude = 9.0\n',
);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const DESIGN = parsed.value.design;
const SETUP: FeedSetup = {
  runId: 'run1',
  sink: 'tinybird',
  name: 'x',
  params: {},
  origin: 'http://sink.test',
  content: { kind: 'design', design: DESIGN, from: 0, to: 300 },
  speed: 1,
  backfillMs: 0,
  loop: false,
  stamps: 'planned',
  batchEvents: 10,
};
const TARGET: TargetSecrets = {
  url: 'http://sink.test/secret-path?key=s',
  token: createSecret('CANARY'),
  headers: [['x-k', createSecret('HUSH')]],
  relay: false,
};
/** An address that is no secret: this page's own server, and no token. */
const OWN_SERVER: TargetSecrets = { url: 'http://page.test/v0/events', headers: [], relay: false };
const SPIKE = { kind: 'anomaly', metric: 'a', id: '1' } as const;

/** A browser of several tabs with a clock that moves when somebody sleeps, and a sink that stores. */
function createBrowser() {
  const kept: { setup?: FeedSetup; run?: KeptRun } = {};
  const saved: unknown[] = [];
  const said: TabMessage[] = [];
  let holder: object | undefined;
  const waiting: { readonly tab: object; readonly granted: (release: () => void) => void }[] = [];
  const listeners: { readonly tab: object; readonly hear: (message: TabMessage) => void }[] = [];
  const stored: FeedEvent[] = [];
  const grant = (tab: object) => {
    holder = tab;
    return () => {
      if (holder !== tab) return;
      holder = undefined;
      const next = waiting.shift();
      next?.granted(grant(next.tab));
    };
  };

  return {
    stored,
    said,
    saved,
    kept,
    openTab() {
      const tab = { alive: true };
      const reports: FeedReport[] = [];
      const roles: FeedRole[] = [];
      const targets: TargetSecrets[] = [];
      const hooks: { afterSend: (() => void) | undefined } = { afterSend: undefined };
      const never = new Promise<never>(() => {});
      const host = createFeedHost(
        {
          store: {
            load: async () =>
              kept.setup && kept.run ? structuredClone({ setup: kept.setup, run: kept.run }) : undefined,
            begin: async (setup, run) => {
              if (!tab.alive) return never;
              saved.push(structuredClone({ setup, run }));
              Object.assign(kept, structuredClone({ setup, run }));
            },
            save: async (run) => {
              if (!tab.alive) return never;
              saved.push(structuredClone(run));
              kept.run = structuredClone(run);
            },
            clear: async () => {
              delete kept.run;
              delete kept.setup;
            },
          },
          locks: {
            take: async () => (holder ? undefined : grant(tab)),
            held: async () => holder !== undefined,
            wait(granted) {
              if (holder) waiting.push({ tab, granted });
              else granted(grant(tab));
              return () => {
                const at = waiting.findIndex((each) => each.tab === tab);
                if (at >= 0) waiting.splice(at, 1);
              };
            },
          },
          channel: {
            post(message) {
              said.push(structuredClone(message));
              listeners.filter((each) => each.tab !== tab).forEach(({ hear }) => hear(structuredClone(message)));
            },
            listen: (hear) => void listeners.push({ tab, hear: (message) => tab.alive && hear(message) }),
          },
          announce: () => undefined,
          openCarrier: async (_setup, target) => {
            targets.push(target);
            return {
              limits: { requestsPerSecond: Number.POSITIVE_INFINITY, eventsPerRequest: 1000, inFlight: 4 },
              fit: (events) => events.length,
              close: async () => undefined,
              async send(events) {
                if (!tab.alive) return never;
                stored.push(...events);
                hooks.afterSend?.();
                if (!tab.alive) return never;
                return { verdict: { kind: 'stored' }, bytes: 1, ambiguous: false, status: 200 };
              },
            };
          },
          test: () => never,
          hash: async (text) => String(text.length),
          clock: createVirtualClock(1_000_000, () => tab.alive),
          pageOrigin: 'http://page.test',
          random: () => 0.5,
          every: () => () => undefined,
        },
        { onReport: (report) => reports.push(report), onRole: (role) => roles.push(role) },
      );
      return {
        host,
        reports,
        roles,
        targets,
        hooks,
        crash() {
          tab.alive = false;
          if (holder === tab) {
            const release = grant(tab);
            release();
          }
        },
      };
    },
  };
}

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 20_000 && !holds(); turn++) await new Promise((resolve) => setImmediate(resolve));
  expect(holds()).toBe(true);
}

const seqs = (events: readonly FeedEvent[]) => [...new Set(events.map(({ seq }) => seq))].toSorted((a, b) => a - b);
const ALL = Array.from({ length: 300 }, (_, seq) => seq);

describe('the feed of a browser', () => {
  it('sends every event once, and keeps nothing of a run that is done', async () => {
    const browser = createBrowser();
    const tab = browser.openTab();
    expect((await tab.host.start(SETUP, TARGET)).ok).toBe(true);
    await until(() => tab.roles.at(-1) === 'idle');
    expect(browser.stored.map(({ seq }) => seq)).toEqual(ALL);
    expect(tab.reports.at(-1)?.stats).toMatchObject({ acked: 300, state: 'done' });
    expect(browser.kept).toEqual({});
  });

  it('keeps no address and no secret', async () => {
    const browser = createBrowser();
    const tab = browser.openTab();
    await tab.host.start(SETUP, TARGET);
    await until(() => tab.roles.at(-1) === 'idle');
    const text = JSON.stringify(browser.saved);
    for (const secret of ['CANARY', 'HUSH', 'secret-path', 'key=s']) expect(text).not.toContain(secret);
    expect(text).toContain('http://sink.test');
  });

  it('is sent by one tab only', async () => {
    const browser = createBrowser();
    const [first, second] = [browser.openTab(), browser.openTab()];
    await first.host.start(SETUP, TARGET);
    const reply = await second.host.start({ ...SETUP, runId: 'run2' }, TARGET);
    expect(reply.ok ? '' : reply.error.code).toBe('busy');
    await until(() => first.roles.at(-1) === 'idle');
    expect((await second.host.start({ ...SETUP, runId: 'run2' }, TARGET)).ok).toBe(true);
    await until(() => second.roles.at(-1) === 'idle');
    expect(browser.stored).toHaveLength(600);
  });

  it('is taken over by a tab that stands by when the one that sends is killed, with nothing lost', async () => {
    const browser = createBrowser();
    const [first, second] = [browser.openTab(), browser.openTab()];
    await first.host.start(SETUP, OWN_SERVER);
    await second.host.standBy();
    await until(() => second.roles.at(-1) === 'standby');
    first.hooks.afterSend = () => browser.stored.length >= 120 && first.crash();
    await until(() => second.roles.at(-1) === 'idle' && second.roles.includes('sending'));
    expect(second.targets).toEqual([OWN_SERVER]);
    expect(seqs(browser.stored)).toEqual(ALL);
    // What was in flight when the tab was killed, and no more, may have come twice.
    expect(browser.stored.length - 300).toBeLessThanOrEqual(4 * SETUP.batchEvents);
    expect(second.reports.at(-1)?.stats.maybeTwice).toBe(browser.stored.length - 300);
  });

  it('with a token is not taken over by itself: no secret passes between tabs, and the person goes on there', async () => {
    for (const target of [TARGET, { ...OWN_SERVER, token: createSecret('CANARY') }]) {
      const browser = createBrowser();
      const [first, second] = [browser.openTab(), browser.openTab()];
      await first.host.start(SETUP, target);
      await second.host.standBy();
      await until(() => second.roles.at(-1) === 'standby');
      first.hooks.afterSend = () => browser.stored.length >= 120 && first.crash();
      await until(() => second.roles.at(-1) === 'idle');
      expect(second.targets).toEqual([]);
      for (const secret of ['CANARY', 'HUSH', 'secret-path', 'key=s']) {
        expect(JSON.stringify(browser.said)).not.toContain(secret);
      }
      expect(await second.host.pending()).toBeDefined();
      await second.host.goOn(target);
      await until(() => second.roles.at(-1) === 'idle' && second.roles.includes('sending'));
      expect(seqs(browser.stored)).toEqual(ALL);
    }
  });

  it('that a person stopped is not taken over, and can be gone on with', async () => {
    const browser = createBrowser();
    const [first, second] = [browser.openTab(), browser.openTab()];
    await first.host.start(SETUP, TARGET);
    await second.host.standBy();
    first.hooks.afterSend = () => browser.stored.length >= 50 && void first.host.stop(false);
    await until(() => first.roles.at(-1) === 'idle' && second.roles.at(-1) === 'idle');
    expect(second.targets).toEqual([]);
    first.hooks.afterSend = undefined;
    expect(await second.host.pending()).toMatchObject({ acked: browser.stored.length });
    await second.host.goOn(TARGET);
    await until(() => second.roles.at(-1) === 'idle' && second.roles.includes('sending'));
    expect(browser.stored.map(({ seq }) => seq)).toEqual(ALL);
  });

  it('goes on after a reload with what was fired before it', async () => {
    const browser = createBrowser();
    const first = browser.openTab();
    await first.host.start(SETUP, TARGET);
    await until(() => browser.stored.length >= 40);
    const row = await first.host.fire(SPIKE);
    first.hooks.afterSend = () => browser.stored.length >= 90 && first.crash();
    await until(() => browser.stored.length >= 90);
    const second = browser.openTab();
    expect(await second.host.pending()).toBeDefined();
    await second.host.goOn(TARGET);
    await until(() => second.roles.at(-1) === 'idle' && second.roles.includes('sending'));
    expect(row).toBeGreaterThanOrEqual(40);
    expect(seqs(browser.stored)).toEqual(ALL);
    const design = firedDesign(DESIGN, [{ cue: SPIKE, sample: row ?? 0 }]);
    const wanted = createDesignFeed(design, createKernel(), 'run1', () => 0).events(0, 300);
    const values = new Map(browser.stored.map(({ seq, value }) => [seq, value]));
    expect(ALL.map((seq) => values.get(seq))).toEqual(wanted.map(({ value }) => value));
    // Both copies of what was in flight are the same event.
    for (const event of browser.stored) expect(event.value).toBe(values.get(event.seq));
  });

  it('is forgotten when it is discarded', async () => {
    const browser = createBrowser();
    const first = browser.openTab();
    first.hooks.afterSend = () => first.crash();
    await first.host.start(SETUP, TARGET);
    await until(() => browser.stored.length > 0);
    const second = browser.openTab();
    await second.host.discard();
    expect(await second.host.pending()).toBeUndefined();
  });

  it('says what is wrong with a file before anything is sent', async () => {
    const browser = createBrowser();
    const tab = browser.openTab();
    const reply = await tab.host.start(
      { ...SETUP, content: { kind: 'csv', fileName: 'x.csv', text: 'time,a\nnever,1\n' } },
      TARGET,
    );
    expect(reply.ok ? '' : reply.error.message).toMatch(/^Line 2: "never" in the column time is not a time/);
    expect((await tab.host.start(SETUP, TARGET)).ok).toBe(true);
    await until(() => tab.roles.at(-1) === 'idle');
  });
});
