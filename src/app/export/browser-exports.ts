/** Export targets of a browser: a chosen file for big data, a download otherwise. Knows no screen and no format. */
import type { ExportWorkerClient } from '../../engine/export/export-client.ts';
import type { ExportRunner, Target } from './exports.ts';

/** From here on a file is written in its place at once: a download would need the space twice. */
const BIG_BYTES = 256 * 1024 * 1024;

/** One thread puts the rows of the others in order; more of them than this only wait for it. */
const MOST_THREADS = 8;

type SavePicker = (options: { readonly suggestedName: string }) => Promise<FileSystemFileHandle>;

export interface BrowserExportsOptions {
  readonly client: ExportWorkerClient;
  readonly wallClock: () => number;
  readonly newId: () => string;
  /** Processors that an export may use. */
  readonly processors: number;
}

export function createBrowserExports({ client, wallClock, newId, processors }: BrowserExportsOptions): ExportRunner {
  const target = (start: () => Parameters<ExportWorkerClient['start']>[0]['destination']): Target => ({
    start(design, options, report) {
      const run = client.start(
        { design, options, destination: start(), threads: Math.min(processors, MOST_THREADS) },
        report,
      );
      const outcome = run.outcome.then((reply) => {
        if (!reply.ok) return reply;
        for (const file of reply.value.downloads) download(file, file.name);
        const { files, notes } = reply.value;
        return { ok: true, value: { files, notes } } as const;
      });
      return { outcome, cancel: run.cancel };
    },
  });
  return {
    async choose(fileName, estimatedBytes, files) {
      const asDownload = () => target(() => ({ kind: 'download', run: `${wallClock()}-${newId()}` }));
      const picker = savePicker();
      if (!picker || estimatedBytes < BIG_BYTES || files !== 1) return asDownload();
      try {
        const handle = await picker({ suggestedName: fileName });
        return target(() => ({ kind: 'chosen-file', handle }));
      } catch (error) {
        // Closing the dialog is the person's word; any other refusal is the browser's, and a download still works.
        return error instanceof DOMException && error.name === 'AbortError' ? undefined : asDownload();
      }
    },
  };
}

function savePicker(): SavePicker | undefined {
  const scope: Window & { readonly showSaveFilePicker?: SavePicker } = window;
  return scope.showSaveFilePicker?.bind(window);
}

/** Hands a file to the person as the browser's own download. */
export function download(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // The download has begun to read by then; the file itself is not held by the address.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
