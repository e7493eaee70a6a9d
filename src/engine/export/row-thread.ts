/** One thread of an export that is split over several: makes rows and hands their bytes over without copying. */
import { transfer } from 'comlink';
import type { FromRowWorker, ToRowWorker } from '../../formats/rows/row-messages.ts';
import { createRowMaker } from '../../formats/rows/row-maker.ts';
import { createKernel } from '../../kernel/index.ts';

export interface RowThread {
  handle(message: ToRowWorker): Promise<FromRowWorker | undefined>;
}

export function createRowThread(): RowThread {
  const maker = createRowMaker(createKernel());
  return {
    async handle(message) {
      const answer = await maker.handle(message);
      return answer?.kind === 'bytes' ? transfer(answer, [answer.buffer]) : answer;
    },
  };
}
