/** A thread that makes bytes of ranges of rows, one table after the other. Knows no files. */
import { parentPort } from 'node:worker_threads';
import { type OpenTable, openTable, type FileRange } from '../formats/encode-table.ts';
import { createKernel } from '../kernel/index.ts';
import type { FromRowWorker, ToRowWorker } from './row-worker-messages.ts';

const kernel = createKernel();
let table: OpenTable | undefined;
let queue: Promise<void> = Promise.resolve();

parentPort?.on('message', (message: ToRowWorker) => {
  queue = queue.then(() => handle(message)).catch((error: unknown) => send({ kind: 'error', message: String(error) }));
});

async function handle(message: ToRowWorker): Promise<void> {
  if (message.kind === 'task') {
    table?.close();
    table = undefined;
    table = await openTable(message.task, kernel);
    return;
  }
  if (table === undefined) throw new Error('No table is open.');
  const { buffer, length } = encodeInto(table, message.range, message.reuse);
  send({ kind: 'bytes', job: message.job, buffer, length }, [buffer]);
}

function encodeInto(open: OpenTable, range: FileRange, reuse: ArrayBuffer | undefined) {
  const chunk = open.encode(range, Number.POSITIVE_INFINITY).next().value;
  const bytes = chunk === undefined ? new Uint8Array(0) : chunk.bytes;
  const buffer =
    reuse !== undefined && reuse.byteLength >= bytes.length ? reuse : new ArrayBuffer(roomFor(bytes.length));
  new Uint8Array(buffer).set(bytes);
  return { buffer, length: bytes.length };
}

/** A little more than is needed, so that the array fits the next range too. */
function roomFor(bytes: number): number {
  return Math.ceil((bytes * 1.1) / 4096) * 4096;
}

function send(message: FromRowWorker, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}
