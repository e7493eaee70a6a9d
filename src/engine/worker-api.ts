/** What the worker answers beyond Engine, between client.ts and worker.ts alone. */
import type { Engine } from './api.ts';

export interface WorkerEngine extends Engine {
  /** Gives up a summary under way: the design has changed. */
  abandonSummary(): void;
}
