/** The fleet engine from the page: a worker that starts with the first question. */
import { createLane } from '../client.ts';
import type { FleetEngine } from '../api/fleet.ts';

/** Longest stretch without an answer: beyond it the worker is taken to hang. */
const LIMIT_MS = 120_000;

export function createFleetClient(spawn: () => Worker): FleetEngine & { stop(): void } {
  let lane: ReturnType<typeof createLane<FleetEngine>> | undefined;
  const worker = () => {
    lane ??= createLane<FleetEngine>(spawn);
    return lane;
  };
  return {
    facts: (design) => worker().ask((engine) => engine.facts(design), LIMIT_MS),
    look: (request) => worker().ask((engine) => engine.look(request), LIMIT_MS),
    machine: (...question) => worker().ask((engine) => engine.machine(...question), LIMIT_MS),
    eventsAt: (...question) => worker().ask((engine) => engine.eventsAt(...question), LIMIT_MS),
    events: (...question) => worker().ask((engine) => engine.events(...question), LIMIT_MS),
    page: (...question) => worker().ask((engine) => engine.page(...question), LIMIT_MS),
    stop: () => lane?.stop(),
  };
}
