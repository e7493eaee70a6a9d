/** A row pool over Node's threads. */
import { Worker } from 'node:worker_threads';
import type { FromRowWorker } from '../formats/rows/row-messages.ts';
import { createRowPool, type RowPool } from '../formats/rows/row-pool.ts';

/**
 * @param threads threads in all, this one among them
 * @param workerUrl the built row-worker
 */
export function createNodeRowPool(threads: number, workerUrl: URL): RowPool {
  return createRowPool({
    threads: threads - 1,
    turn: () => new Promise((resolve) => setImmediate(resolve)),
    start(deliver) {
      const worker = new Worker(workerUrl);
      worker.on('message', (message: FromRowWorker) => deliver(message));
      worker.on('error', (error) => deliver({ kind: 'error', message: error.message }));
      return {
        post: (message, transfer) => worker.postMessage(message, transfer),
        stop: () => void worker.terminate(),
      };
    },
  });
}
