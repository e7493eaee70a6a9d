/** The feed from the page. Its worker is started with the first question, so a visit that feeds nothing costs nothing. */
import { proxy, type Remote } from 'comlink';
import type { FeedEngine, FeedListener } from '../api/feed.ts';
import { createLane } from '../lane.ts';
import type { FeedWorker } from './feed-worker.ts';
import { onWire } from './wire.ts';

/** Longest wait for an answer that needs no network of a sink's and no end of a run. */
const LIMIT_MS = 120_000;

/**
 * Questions to a worker that is lost are rejected with the reason.
 * @param onLost called when the worker's program cannot be loaded, breaks or hangs
 */
export function createFeedClient(
  spawn: () => Worker,
  listener: FeedListener,
  onLost: (message: string) => void,
): FeedEngine {
  const lane = createLane<FeedWorker>(spawn, {
    name: 'feed',
    prepare: (worker) => worker.listen(proxy(listener)),
    onLost: ({ message }) => onLost(message),
  });
  const ask = async <T>(question: (worker: Remote<FeedWorker>) => Promise<T>, limitMs?: number): Promise<T> => {
    const reply = await lane.request(question, limitMs);
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.value;
  };
  return {
    test: (sink, setup, target) => ask((feed) => feed.test(sink, setup, onWire(target)), LIMIT_MS),
    start: (setup, target) => lane.ask((feed) => feed.start(setup, onWire(target))),
    pending: () => ask((feed) => feed.pending(), LIMIT_MS),
    goOn: (target) => lane.ask((feed) => feed.goOn(onWire(target))),
    discard: () => ask((feed) => feed.discard(), LIMIT_MS),
    standBy: () => ask((feed) => feed.standBy()),
    pause: () => ask((feed) => feed.pause(), LIMIT_MS),
    resume: () => ask((feed) => feed.resume(), LIMIT_MS),
    stop: (drain) => ask((feed) => feed.stop(drain)),
    fire: (cue) => ask((feed) => feed.fire(cue), LIMIT_MS),
  };
}
