/** The feed from the page. Its worker is started with the first question, so a visit that feeds nothing costs nothing. */
import { proxy, type Remote, wrap } from 'comlink';
import type { FeedEngine, FeedListener } from '../api/feed.ts';
import type { FeedWorker } from '../workers/feed.worker.ts';

/** @param onLost called when the worker's program cannot be loaded or breaks */
export function createFeedClient(
  spawn: () => Worker,
  listener: FeedListener,
  onLost: (message: string) => void,
): FeedEngine {
  let started: { readonly remote: Remote<FeedWorker>; readonly listening: Promise<void> } | undefined;
  const worker = async (): Promise<Remote<FeedWorker>> => {
    if (!started) {
      const own = spawn();
      const remote = wrap<FeedWorker>(own);
      own.onerror = (event) => {
        event.preventDefault();
        own.terminate();
        started = undefined;
        onLost(event.message || 'its program did not load');
      };
      started = { remote, listening: remote.listen(proxy(listener)) };
    }
    await started.listening;
    return started.remote;
  };
  return {
    test: async (...args) => (await worker()).test(...args),
    start: async (...args) => (await worker()).start(...args),
    pending: async () => (await worker()).pending(),
    goOn: async (target) => (await worker()).goOn(target),
    discard: async () => (await worker()).discard(),
    standBy: async () => (await worker()).standBy(),
    pause: async () => (await worker()).pause(),
    resume: async () => (await worker()).resume(),
    stop: async (drain) => (await worker()).stop(drain),
    fire: async (cue) => (await worker()).fire(cue),
  };
}
