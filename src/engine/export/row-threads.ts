/** A row pool over the browser's workers, for one export. Knows no files. */
import { transfer, wrap } from 'comlink';
import { createRowPool, type RowPool } from '../../formats/rows/row-pool.ts';
import { tick } from '../tick.ts';
import type { RowThread } from './row-thread.ts';

/** @param threads beside the calling one */
export function createWorkerRowPool(threads: number, spawn: () => Worker): RowPool {
  return createRowPool({
    threads,
    turn: tick,
    start(deliver) {
      const worker = spawn();
      worker.onerror = (event) => deliver({ kind: 'error', message: event.message || 'A worker did not load.' });
      const remote = wrap<RowThread>(worker);
      return {
        post(message, buffers) {
          remote.handle(transfer(message, buffers)).then(
            (answer) => answer && deliver(answer),
            (error: unknown) => deliver({ kind: 'error', message: String(error) }),
          );
        },
        stop: () => worker.terminate(),
      };
    },
  });
}
