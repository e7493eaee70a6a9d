/** The engine on the caller's own thread: for tests, and where there are no workers. */
import { createKernel } from '../kernel/index.ts';
import type { Engine } from './api.ts';
import { createEngine } from './engine.ts';

export function createInlineEngine(): Engine {
  return createEngine(createKernel);
}
