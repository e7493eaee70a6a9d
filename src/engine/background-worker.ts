/** The engine's slower answers in a worker of their own. Its only listener is Comlink's. */
import { expose } from 'comlink';
import { createBackgroundEngine } from './background-engine.ts';

expose(createBackgroundEngine());
