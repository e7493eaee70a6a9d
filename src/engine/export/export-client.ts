/** Exports from the page: a worker for each, stopped to call it off, and nothing half-written left behind. */
import { proxy } from 'comlink';
import type { EngineError, Reply } from '../api/reply.ts';
import { createLane } from '../lane.ts';
import { removeOldRuns, removeRun } from './destination.ts';
import type { ExportJob, ExportOutcome, ExportWorker, WrittenSoFar } from '../api/export.ts';

export interface ExportRun {
  readonly outcome: Promise<Reply<ExportOutcome>>;
  /** Stops it; the outcome is then an error 'cancelled'. */
  readonly cancel: () => void;
}

const PATIENCE_MS = 1000;
const CANCELLED: EngineError = { code: 'cancelled', path: '', message: 'The export was cancelled.' };

export interface ExportWorkerClient {
  start(job: ExportJob, report: (progress: WrittenSoFar) => void): ExportRun;
}

/** @param wallClock epoch milliseconds */
export function createExportClient(spawn: () => Worker, wallClock: () => number): ExportWorkerClient {
  return { start: (job, report) => startExport(spawn, job, report, wallClock()) };
}

function startExport(
  spawn: () => Worker,
  job: ExportJob,
  report: (progress: WrittenSoFar) => void,
  nowMs: number,
): ExportRun {
  const lane = createLane<ExportWorker>(spawn, { name: 'export' });
  const outcome = lane
    .ask((worker) => worker.run(job, proxy(report)))
    .then(async (reply) => {
      lane.stop();
      if (!reply.ok) await removeRemains(job);
      else await removeOldRuns(nowMs).catch(() => {});
      return reply;
    });
  const cancel = () => {
    // It closes its files by itself; one that does not answer is stopped all the same.
    lane.tell((worker) => worker.abort());
    setTimeout(() => lane.stop(CANCELLED), PATIENCE_MS);
  };
  return { outcome, cancel };
}

/** A stopped worker lets go of its files a moment later, so it is tried a few times. */
async function removeRemains({ destination }: ExportJob): Promise<void> {
  for (let attempt = 0; attempt < 10; attempt++) {
    try {
      if (destination.kind === 'download') await removeRun(destination.run);
      // The person's choice has made an empty file; not all browsers can take it back.
      else if ('remove' in destination.handle && typeof destination.handle.remove === 'function')
        await destination.handle.remove();
      return;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotFoundError') return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
