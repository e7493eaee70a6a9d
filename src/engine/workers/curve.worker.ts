/** The engine's curves in a worker of their own. Its only listener is Comlink's. */
import { expose, transfer } from 'comlink';
import { createCurveEngine } from '../curves/curve-engine.ts';
import type { CurveEngine, Started } from '../api/workers.ts';

const engine = createCurveEngine();

const exposed: CurveEngine & Started = {
  ready: () => {},
  ...engine,
  async preview(request) {
    const reply = await engine.preview(request);
    if (!reply.ok) return reply;
    const curves = reply.value.tracks.flatMap(({ dirty, clean, overview }) => [dirty, clean, overview]);
    return transfer(
      reply,
      curves.map(({ buffer }) => buffer),
    );
  },
};

expose(exposed);
