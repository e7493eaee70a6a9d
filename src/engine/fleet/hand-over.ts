/** What was made for one answer crosses to the page without being copied. */
import { transfer } from 'comlink';
import type { FleetEngine } from '../api/fleet.ts';

export function handOverPictures(engine: FleetEngine): FleetEngine {
  return {
    ...engine,
    async look(request) {
      const reply = await engine.look(request);
      // The cells stay in the worker's cache, so they are copied.
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
}
