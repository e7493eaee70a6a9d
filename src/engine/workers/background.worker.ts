/** The engine's slower answers in a worker of their own. */
import { createBackgroundEngine } from '../background/background-engine.ts';
import { exposeEngine } from '../expose.ts';

exposeEngine(createBackgroundEngine());
