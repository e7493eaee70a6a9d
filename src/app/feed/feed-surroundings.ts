/** The browser's side of the feed control: own server, channel of news, kept runs, the question before leaving. */
import { FEED_NEWS } from '../../engine/api/feed.ts';
import type { Environment } from '../studio/environment.ts';
import type { FeedSurroundings } from './feed.ts';

/** @param hasKept see `FeedSurroundings.hasKept` */
export function createFeedSurroundings(
  environment: Environment,
  hasKept: FeedSurroundings['hasKept'],
): FeedSurroundings {
  return {
    wallClock: environment.wallClock,
    newId: environment.newId,
    page: environment.address.page,
    async ask(path) {
      try {
        const response = await fetch(new URL(path, environment.address.page), { cache: 'no-store' });
        return response.ok ? await response.json() : undefined;
      } catch {
        return undefined;
      }
    },
    hasKept,
    onNews(callback) {
      const channel = new BroadcastChannel(FEED_NEWS);
      channel.onmessage = callback;
      return () => channel.close();
    },
    warnBeforeLeave: environment.warnBeforeLeave,
  };
}
