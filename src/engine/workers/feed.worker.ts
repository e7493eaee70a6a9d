/**
 * The feed in a worker of its own: its timers are not slowed in a hidden tab, and nothing that the page does holds it
 * up. Its only listener is Comlink's (and the channel between the tabs).
 */
import { expose } from 'comlink';
import type { FeedEngine, FeedListener } from '../api/feed.ts';
import { createBrowserHost } from '../feed/browser-host.ts';

let listener: FeedListener | undefined;
const engine = createBrowserHost({
  onReport: (report) => listener?.onReport(report),
  onRole: (role, setup) => listener?.onRole(role, setup),
});

export interface FeedWorker extends FeedEngine {
  listen(listener: FeedListener): void;
}

const exposed: FeedWorker = {
  ...engine,
  listen(given) {
    listener = given;
  },
};

expose(exposed);
