import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createKernel } from '../../kernel/index.ts';
import { createMakers } from '../bundle/dataset.ts';
import type { EncodedChunk } from './encode-table.ts';
import { createRowMaker } from './row-maker.ts';
import { createRowPool, type RowPoolOptions } from './row-pool.ts';
import { smallDesign } from '../formats.test-support.ts';

const kernel = createKernel();
const SAMPLES = 400_000;
const task = { design: smallDesign(SAMPLES, 3), table: 'metrics', format: 'csv', options: {} };
const makers = createMakers(task.design, kernel);
makers.generator();

/** A thread that is none: answers some turns of the event loop later, and takes away what is transferred. */
function slowThread(turns: number): RowPoolOptions['start'] {
  return (deliver) => {
    const maker = createRowMaker(createKernel());
    return {
      post(message, transfer) {
        const moved = structuredClone(message, { transfer });
        void maker.handle(moved).then(async (answer) => {
          for (let i = 0; i < turns; i++) await turn();
          if (answer) deliver(answer);
        });
      },
      stop: () => undefined,
    };
  };
}

async function digest(chunks: Iterable<EncodedChunk> | AsyncIterable<EncodedChunk>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) hash.update(chunk.bytes);
  return hash.digest('hex');
}

it.each([
  [1, 0],
  [2, 3],
  [3, 1],
])('%d threads that answer after %d turns give the bytes of one, in order', async (threads, turns) => {
  const pool = createRowPool({ threads, start: slowThread(turns), turn });
  const alone = createRowPool({ threads: 0, start: slowThread(0), turn });
  const range = { from: 5000, to: SAMPLES - 1, head: false };
  expect(await digest(pool.encodeRange(task, range, makers))).toBe(
    await digest(alone.encodeRange(task, range, makers)),
  );
  pool.close();
});

it('fails with what a thread says', async () => {
  const start: RowPoolOptions['start'] = (deliver) => ({
    post: (message) => message.kind === 'rows' && deliver({ kind: 'error', message: 'out of memory' }),
    stop: () => undefined,
  });
  const pool = createRowPool({ threads: 1, start, turn });
  await expect(digest(pool.encodeRange(task, { from: 0, to: SAMPLES, head: true }, makers))).rejects.toThrow(
    'out of memory',
  );
});

it('gives back the kernel memory, also when it is stopped in the middle', async () => {
  const before = kernel.mark();
  const pool = createRowPool({ threads: 1, start: slowThread(1), turn });
  for await (const chunk of pool.encodeRange(task, { from: 0, to: SAMPLES, head: true }, makers)) {
    if (chunk.rows > 0) break;
  }
  expect(kernel.mark()).toBe(before);
});
