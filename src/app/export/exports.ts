/** Exports as the screen sees them: asking where to, progress, calling off, handing over. Knows no worker. */
import type { Design } from '../../core/design/types/design.ts';
import type { ExportOptions, ExportProgress, WrittenFiles } from '../../engine/api/export.ts';
import type { EngineError, Reply } from '../../engine/api/reply.ts';
import type { DocumentStore } from '../../store/document.ts';
import type { RunStore } from '../../store/run.ts';
import { estimateBytes } from './export-size.ts';
import type { Studio } from '../studio/studio.ts';

/** Makes the files somewhere else; main.tsx gives the one that uses a worker. */
export interface ExportRunner {
  /** Asks the person where a big file goes, else makes a download. @returns undefined when the person calls it off */
  choose(fileName: string, estimatedBytes: number, files: number): Promise<Target | undefined>;
}

export interface Target {
  start(
    design: Design,
    options: ExportOptions,
    report: (progress: { readonly rows: number; readonly totalRows: number; readonly bytes: number }) => void,
  ): { readonly outcome: Promise<Reply<WrittenFiles>>; readonly cancel: () => void };
}

export interface ExportsOptions {
  readonly document: DocumentStore;
  readonly run: RunStore;
  readonly runner: ExportRunner;
  /** Monotonic milliseconds. */
  readonly now: () => number;
}

const NOTHING: ExportProgress = { rows: 0, totalRows: 0, bytes: 0, rowsPerSecond: 0, secondsLeft: Number.NaN };

export function createExports({ document, run, runner, now }: ExportsOptions): Studio['exports'] {
  let cancel: (() => void) | undefined;
  const estimate = (options: ExportOptions) =>
    estimateBytes(document.store.getState().design, run.getState().summary, options);

  return {
    async start(options) {
      if (cancel) return failure({ code: 'busy', path: '', message: 'Another export is still running.' });
      const { design } = document.store.getState();
      const target = await runner.choose(suggestedName(design, options), estimate(options), filesOf(options));
      if (!target) return failure({ code: 'cancelled', path: '', message: 'No place was chosen.' });
      const startedAt = now();
      const seconds = () => (now() - startedAt) / 1000;
      run.setState({ exporting: { state: 'running', progress: NOTHING } });
      const job = target.start(design, options, (written) => {
        if (cancel === job.cancel)
          run.setState({ exporting: { state: 'running', progress: speedOf(written, seconds()) } });
      });
      cancel = job.cancel;
      const reply = await job.outcome;
      cancel = undefined;
      if (reply.ok) run.setState({ exporting: { state: 'done', ...reply.value, seconds: seconds() } });
      else if (reply.error.code === 'cancelled') run.setState({ exporting: { state: 'cancelled' } });
      else run.setState({ exporting: { state: 'failed', error: reply.error } });
      return reply;
    },
    cancel: () => cancel?.(),
    dismiss() {
      if (!cancel) run.setState({ exporting: undefined });
    },
    estimateBytes: estimate,
  };
}

function speedOf(
  { rows, totalRows, bytes }: { readonly rows: number; readonly totalRows: number; readonly bytes: number },
  seconds: number,
): ExportProgress {
  const rowsPerSecond = seconds > 0 ? rows / seconds : 0;
  const secondsLeft = rowsPerSecond > 0 ? (totalRows - rows) / rowsPerSecond : Number.NaN;
  return { rows, totalRows, bytes, rowsPerSecond, secondsLeft };
}

function suggestedName(design: Design, { zip, parts, format }: ExportOptions): string {
  const plain =
    design.general.name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'faultline';
  return zip ? `${plain}.zip` : `${parts[0] ?? 'metrics'}.${format}`;
}

function filesOf({ zip, parts }: ExportOptions): number {
  return zip ? 1 : parts.length;
}

function failure(error: EngineError): Reply<never> {
  return { ok: false, error };
}
