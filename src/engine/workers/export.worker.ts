/** An export in a worker of its own, so that stopping the worker is calling off the export. */
import { expose } from 'comlink';
import { createKernel } from '../../kernel/index.ts';
import type { ExportWorker } from '../api/export.ts';
import { createWorkerRowPool } from '../export/row-threads.ts';
import { runExport } from '../export/run-export.ts';

const kernel = createKernel();
const abort = new AbortController();

const spawn = () => new Worker(new URL('./row.worker.ts', import.meta.url), { type: 'module' });
/** Fewer values than this are made before a second thread has started. */
const SPLIT_VALUES = 2_000_000;

const exposed: ExportWorker = {
  async run(job, report) {
    const values = job.design.general.num_samples * Math.max(1, job.design.metrics.length);
    const threads = values < SPLIT_VALUES ? 0 : job.threads - 1;
    const pool = threads > 0 ? createWorkerRowPool(threads, spawn) : undefined;
    try {
      const encodeRange = pool?.encodeRange;
      return await runExport(job, { kernel, report, signal: abort.signal, ...(encodeRange ? { encodeRange } : {}) });
    } finally {
      pool?.close();
    }
  },
  abort: () => abort.abort(),
};

expose(exposed);
