/** A row pool's thread under Node. Knows no files. */
import { parentPort } from 'node:worker_threads';
import type { ToRowWorker } from '../formats/rows/row-messages.ts';
import { createRowMaker } from '../formats/rows/row-maker.ts';
import { createKernel } from '../kernel/index.ts';

const maker = createRowMaker(createKernel());

parentPort?.on('message', (message: ToRowWorker) => {
  void maker.handle(message).then((answer) => {
    if (answer) parentPort?.postMessage(answer, answer.kind === 'bytes' ? [answer.buffer] : []);
  });
});
