/** The engine on the caller's own thread: for tests, and where there are no workers. */
import type { Engine } from './api.ts';
import { createBackgroundEngine } from './background-engine.ts';
import { createCurveEngine } from './curve-engine.ts';

export function createInlineEngine(): Engine {
  return { ...createCurveEngine(), ...createBackgroundEngine() };
}
