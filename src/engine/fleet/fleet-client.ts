/** The fleet engine from the page: a worker that starts with the first question. */
import { createLane } from '../lane.ts';
import type { FleetEngine } from '../api/fleet.ts';

/** Longest stretch without an answer: beyond it the worker is taken to hang. */
const LIMIT_MS = 120_000;

export function createFleetClient(spawn: () => Worker): FleetEngine & { stop(): void } {
  const lane = createLane<FleetEngine>(spawn, { name: 'engine' });
  return {
    facts: (design) => lane.ask((engine) => engine.facts(design), LIMIT_MS),
    look: (request) => lane.ask((engine) => engine.look(request), LIMIT_MS),
    machine: (...question) => lane.ask((engine) => engine.machine(...question), LIMIT_MS),
    eventsAt: (...question) => lane.ask((engine) => engine.eventsAt(...question), LIMIT_MS),
    events: (...question) => lane.ask((engine) => engine.events(...question), LIMIT_MS),
    page: (...question) => lane.ask((engine) => engine.page(...question), LIMIT_MS),
    stop: () => lane.stop(),
  };
}
