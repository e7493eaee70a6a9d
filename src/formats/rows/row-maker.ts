/** What a thread of a row pool does: bytes of ranges of rows, one table after the other. Knows no threads. */
import type { Kernel } from '../../kernel/api.ts';
import { encodeInto } from './encode-into.ts';
import { type OpenTable, openTable } from './encode-table.ts';
import type { FromRowWorker, ToRowWorker } from './row-messages.ts';

export interface RowMaker {
  /** Answers in the order of the messages; a task has no answer. Failures are messages of kind 'error'. */
  handle(message: ToRowWorker): Promise<FromRowWorker | undefined>;
}

export function createRowMaker(kernel: Kernel): RowMaker {
  let table: OpenTable | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const answer = async (message: ToRowWorker): Promise<FromRowWorker | undefined> => {
    if (message.kind === 'task') {
      table?.close();
      table = undefined;
      table = await openTable(message.task, kernel);
      return undefined;
    }
    if (table === undefined) throw new Error('No table is open.');
    return { kind: 'bytes', job: message.job, ...encodeInto(table, message.range, message.reuse) };
  };
  return {
    handle(message) {
      const next = queue
        .then(() => answer(message))
        .catch((error: unknown): FromRowWorker => ({ kind: 'error', message: String(error) }));
      queue = next;
      return next;
    },
  };
}
