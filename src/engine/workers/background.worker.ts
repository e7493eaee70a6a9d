/** The engine's slower answers in a worker of their own. Its only listener is Comlink's. */
import { expose } from 'comlink';
import { createBackgroundEngine } from '../background/background-engine.ts';
import type { BackgroundEngine, Started } from '../api/workers.ts';

const exposed: BackgroundEngine & Started = { ...createBackgroundEngine(), ready: () => {} };

expose(exposed);
