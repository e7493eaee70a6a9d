/** An export in a worker of its own, so that stopping the worker is calling off the export. */
import { expose } from 'comlink';
import { createKernel } from '../../kernel/index.ts';
import type { ExportWorker } from './export-api.ts';
import { runExport } from './run-export.ts';

const kernel = createKernel();
const abort = new AbortController();

const exposed: ExportWorker = {
  run: (job, report) => runExport(job, { kernel, report, signal: abort.signal }),
  abort: () => abort.abort(),
};

expose(exposed);
