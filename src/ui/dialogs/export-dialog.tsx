/** Export: what to write and how, then progress with a way to stop, then the files with their hashes. */
import { useRun, useStudio } from '../studio-context.tsx';
import { Dialog } from '../widgets/dialog.tsx';
import type { DialogBodyProps } from './dialogs.tsx';
import { ExportForm } from './export-form.tsx';
import { ExportOutcome } from './export-outcome.tsx';
import { ExportRunning } from './export-running.tsx';
import { useExportChoice } from './use-export-choice.ts';

export function ExportDialog({ onClose }: DialogBodyProps) {
  const { exports } = useStudio();
  const exporting = useRun((state) => state.exporting);
  const choice = useExportChoice();
  const close = () => {
    if (exporting?.state !== 'running') exports.dismiss();
    onClose();
  };
  return (
    <Dialog title="Export" onClose={close} width={620} sticky={exporting?.state === 'running'}>
      {exporting === undefined || exporting.state === 'cancelled' || exporting.state === 'failed' ? (
        <ExportForm
          choice={choice}
          message={
            exporting?.state === 'failed'
              ? exporting.error.message
              : exporting?.state === 'cancelled'
                ? 'Cancelled. Nothing was left behind.'
                : undefined
          }
        />
      ) : null}
      {exporting?.state === 'running' ? <ExportRunning progress={exporting.progress} /> : null}
      {exporting?.state === 'done' ? (
        <ExportOutcome written={exporting} seconds={exporting.seconds} options={choice.options} onClose={close} />
      ) : null}
    </Dialog>
  );
}
