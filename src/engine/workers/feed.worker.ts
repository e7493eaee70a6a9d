/**
 * The feed in a worker of its own: its timers are not slowed in a hidden tab, and nothing that the page does holds it
 * up. Its only listener is Comlink's (and the channel between the tabs).
 */
import { exposeEngine } from '../expose.ts';
import { createBrowserHost } from '../feed/browser-host.ts';
import { createFeedWorker } from '../feed/feed-worker.ts';

exposeEngine(createFeedWorker(createBrowserHost));
