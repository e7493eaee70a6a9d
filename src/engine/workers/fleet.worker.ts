/** The engine's answers about fleets in a worker of their own. Its only listener is Comlink's. */
import { expose, transfer } from 'comlink';
import type { FleetEngine } from '../api/fleet.ts';
import { createFleetEngine } from '../fleet/fleet-engine.ts';
import type { Started } from '../api/workers.ts';

const engine = createFleetEngine();

const exposed: FleetEngine & Started = {
  ready: () => {},
  ...engine,
  async look(request) {
    const reply = await engine.look(request);
    // The cells stay in the worker's cache, so they are copied; the rest is made for this answer.
    return reply.ok ? transfer(reply, [reply.value.groups.buffer]) : reply;
  },
  async machine(...question) {
    const reply = await engine.machine(...question);
    if (!reply.ok) return reply;
    return transfer(
      reply,
      reply.value.curves.map(({ buffer }) => buffer),
    );
  },
};

expose(exposed);
