/** A row pool's thread in a browser: its only listener is Comlink's. */
import { expose, transfer } from 'comlink';
import type { ToRowWorker } from '../../formats/rows/row-messages.ts';
import { createRowMaker } from '../../formats/rows/row-maker.ts';
import { createKernel } from '../../kernel/index.ts';
import type { RowThreadApi } from '../api/export.ts';

const maker = createRowMaker(createKernel());

const exposed: RowThreadApi = {
  async handle(message: ToRowWorker) {
    const answer = await maker.handle(message);
    return answer?.kind === 'bytes' ? transfer(answer, [answer.buffer]) : answer;
  },
};

expose(exposed);
