/** The engine on the caller's own thread: for tests, and where there are no workers. */
import type { Engine } from './api/engine.ts';
import { createBackgroundEngine } from './background/background-engine.ts';
import { createCurveEngine } from './curves/curve-engine.ts';

export function createInlineEngine(): Engine {
  return { ...createCurveEngine(), ...createBackgroundEngine() };
}
