/** What the feed's worker shows to the page: the engine, once somebody listens. Secrets are closed as they come in. */
import type { FeedEngine, FeedListener, FeedSetup } from '../api/feed.ts';
import { offWire, type TargetOnWire } from './wire.ts';

/** The feed's engine with targets as they cross. */
export interface FeedWorker extends Omit<FeedEngine, 'test' | 'start' | 'goOn'> {
  listen(listener: FeedListener): void;
  test(sink: string, setup: Pick<FeedSetup, 'name' | 'params'>, target: TargetOnWire): ReturnType<FeedEngine['test']>;
  start(setup: FeedSetup, target: TargetOnWire): ReturnType<FeedEngine['start']>;
  goOn(target: TargetOnWire): ReturnType<FeedEngine['goOn']>;
}

export function createFeedWorker(createHost: (listener: FeedListener) => FeedEngine): FeedWorker {
  const page: { listener?: FeedListener } = {};
  const engine = createHost({
    onReport: (report) => page.listener?.onReport(report),
    onRole: (role, setup) => page.listener?.onRole(role, setup),
  });
  return {
    ...engine,
    listen(listener) {
      page.listener = listener;
    },
    test: (sink, setup, target) => engine.test(sink, setup, offWire(target)),
    start: (setup, target) => engine.start(setup, offWire(target)),
    goOn: (target) => engine.goOn(offWire(target)),
  };
}
