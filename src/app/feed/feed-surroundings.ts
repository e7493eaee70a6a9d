/** The browser's side of the feed control: own server, channel of news, kept runs, the question before leaving. */
import { FEED_NEWS } from '../../engine/api/feed.ts';
import { createBrowserRunStore } from '../../engine/feed/run-store.ts';
import type { Environment } from '../studio/environment.ts';
import type { FeedSurroundings } from './feed.ts';

export function createFeedSurroundings(environment: Environment): FeedSurroundings {
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
    async hasKept() {
      const kept = await createBrowserRunStore().load();
      return kept !== undefined && !kept.run.record.finished;
    },
    onNews(callback) {
      const channel = new BroadcastChannel(FEED_NEWS);
      channel.onmessage = callback;
      return () => channel.close();
    },
    warnBeforeLeave(wanted) {
      const ask = (event: BeforeUnloadEvent) => {
        if (wanted()) event.preventDefault();
      };
      window.addEventListener('beforeunload', ask);
      return () => window.removeEventListener('beforeunload', ask);
    },
  };
}
