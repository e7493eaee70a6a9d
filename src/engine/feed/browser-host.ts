/** The feed host over a browser's own locks, storage, channel, network and clock. Runs in the feed's worker. */
import { createSha256 } from '../../formats/bundle/sha256.ts';
import type { FeedClock } from '../../live/delivery/run-clock.ts';
import { FEED_NEWS, type FeedEngine, type FeedListener } from '../api/feed.ts';
import { createWebLocks } from '../web-locks.ts';
import { browserSink, openBrowserCarrier, relayTo, targetOf } from './carriers.ts';
import { testConnection } from './connection-test.ts';
import { createFeedHost, type TabMessage } from './feed-host.ts';
import { createBrowserRunStore } from './run-store.ts';

/** Held by the one tab that sends. */
const LOCK = 'faultline:feed';
/** Between workers: who sends, and how it goes. No secret. */
const TABS = 'faultline:feed:tabs';
const TEST_LIMIT_MS = 8000;

export function createBrowserHost(listener: FeedListener): FeedEngine {
  const clock: FeedClock = { nowMs: () => Date.now(), monotonicMs: () => performance.now(), sleep };
  const now = clock.monotonicMs;
  const locks = createWebLocks(navigator.locks);
  const channel = new BroadcastChannel(TABS);
  const news = new BroadcastChannel(FEED_NEWS);
  const random = () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
  return createFeedHost(
    {
      store: createBrowserRunStore(),
      locks: {
        take: () => locks.take(LOCK),
        held: () => locks.held(LOCK),
        wait: (granted) => locks.wait(LOCK, granted),
      },
      channel: {
        post: (message) => channel.postMessage(message),
        listen: (callback) =>
          channel.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => callback(data)),
      },
      announce: () => news.postMessage('begun'),
      openCarrier: (setup, target) => openBrowserCarrier(setup, target, clock.nowMs),
      async test(sinkId, setup, secrets) {
        const sink = browserSink(sinkId);
        const target = targetOf(setup, secrets, { runId: 'test', designName: 'test' });
        if (sink.transport === 'stream') {
          return (await import('./connection-test-mqtt.ts')).testMqtt(sink, target, now);
        }
        return testConnection(sink, target, {
          fetch: (...args) => fetch(...args),
          now,
          online: () => navigator.onLine,
          pageOrigin: location.origin,
          timeLimitMs: TEST_LIMIT_MS,
          relayed: relayedOrigins,
          ...(secrets.relay ? { via: relayTo } : {}),
        });
      },
      async hash(text) {
        const hash = await createSha256();
        hash.update(new TextEncoder().encode(text));
        return hash.digest();
      },
      clock,
      pageOrigin: location.origin,
      random,
      every(ms, callback) {
        const timer = setInterval(callback, ms);
        return () => clearInterval(timer);
      },
    },
    listener,
  );
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Origins that the server of this page relays to; none where it has no relay. */
async function relayedOrigins(): Promise<readonly string[]> {
  try {
    const response = await fetch('/relay', { cache: 'no-store' });
    const { allowed } = (await response.json()) as { allowed?: unknown };
    return Array.isArray(allowed) ? allowed.filter((origin) => typeof origin === 'string') : [];
  } catch {
    return [];
  }
}
