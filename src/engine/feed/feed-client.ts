/** The feed from the page. Its worker is started with the first question, so a visit that feeds nothing costs nothing. */
import { proxy, type Remote, wrap } from 'comlink';
import type { Reply } from '../api/engine.ts';
import type { FeedEngine, FeedListener } from '../api/feed.ts';
import type { FeedWorker } from './feed-worker.ts';
import { onWire } from './wire.ts';

/** @param onLost called when the worker's program cannot be loaded or breaks */
export function createFeedClient(
  spawn: () => Worker,
  listener: FeedListener,
  onLost: (message: string) => void,
): FeedEngine {
  let started: Started | undefined;
  const start = (): Started => {
    const own = spawn();
    const remote = wrap<FeedWorker>(own);
    let lose: (error: Error) => void = () => undefined;
    const lost = new Promise<never>((_, reject) => {
      lose = reject;
    });
    // Nobody may be waiting when it is lost.
    lost.catch(() => undefined);
    own.onerror = (event) => {
      event.preventDefault();
      own.terminate();
      started = undefined;
      const words = event.message || 'its program did not load';
      lose(new Error(`The feed's worker stopped: ${words}.`));
      onLost(words);
    };
    return { remote, lost, listening: remote.listen(proxy(listener)) };
  };
  /** A worker that is lost answers nothing any more: what was asked of it fails. */
  const ask = async <T>(question: (remote: Remote<FeedWorker>) => Promise<T>): Promise<T> => {
    started ??= start();
    const { remote, lost, listening } = started;
    await Promise.race([listening, lost]);
    return Promise.race([question(remote), lost]);
  };
  return {
    test: (sink, setup, target) => ask((remote) => remote.test(sink, setup, onWire(target))),
    start: (setup, target) => ask(async (remote): Promise<Reply<true>> => remote.start(setup, onWire(target))),
    pending: () => ask((remote) => remote.pending()),
    goOn: (target) => ask(async (remote): Promise<Reply<true>> => remote.goOn(onWire(target))),
    discard: () => ask((remote) => remote.discard()),
    standBy: () => ask((remote) => remote.standBy()),
    pause: () => ask((remote) => remote.pause()),
    resume: () => ask((remote) => remote.resume()),
    stop: (drain) => ask((remote) => remote.stop(drain)),
    fire: (cue) => ask((remote) => remote.fire(cue)),
  };
}

interface Started {
  readonly remote: Remote<FeedWorker>;
  /** Rejects when the worker is lost. */
  readonly lost: Promise<never>;
  readonly listening: Promise<void>;
}
