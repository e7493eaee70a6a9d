/** The engine in a worker of its own. Its only listener is Comlink's; one kernel a worker. */
import { expose, transfer } from 'comlink';
import { createKernel } from '../kernel/index.ts';
import { createEngine } from './engine.ts';
import type { WorkerEngine } from './worker-api.ts';

const engine = createEngine(createKernel);

const exposed: WorkerEngine = {
  ...engine,
  async preview(request) {
    const reply = await engine.preview(request);
    if (!reply.ok) return reply;
    const buffers = reply.value.tracks.flatMap(({ dirty, clean, overview }) => [
      dirty.buffer,
      clean.buffer,
      overview.buffer,
    ]);
    return transfer(reply, buffers);
  },
};

expose(exposed);
