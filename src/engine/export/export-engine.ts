/** One export on the thread that calls it, its rows split over more threads where that pays. */
import { metricCount } from '../../core/design/types/series.ts';
import { createKernel } from '../../kernel/index.ts';
import type { ExportWorker } from '../api/export.ts';
import { createWorkerRowPool } from './row-threads.ts';
import { runExport } from './run-export.ts';

/** Fewer values than this are made before a second thread has started. */
const SPLIT_VALUES = 2_000_000;

/** @param spawn starts a worker that makes rows */
export function createExportEngine(spawn: () => Worker): ExportWorker {
  const kernel = createKernel();
  const abort = new AbortController();
  return {
    async run(job, report) {
      const values = job.design.general.num_samples * Math.max(1, metricCount(job.design.metrics));
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
}
