import { useStudio } from '../studio-context.tsx';
import { Button } from '../widgets/button.tsx';
import { Dialog } from '../widgets/dialog.tsx';
import type { DialogBodyProps } from './dialogs.tsx';

export function ExportDialog({ onClose }: DialogBodyProps) {
  const { exports } = useStudio();
  return (
    <Dialog title="Export" onClose={onClose}>
      <Button
        variant="primary"
        onPress={() => void exports.start({ parts: ['metrics'], format: 'csv', options: {}, zip: false })}
      >
        Export
      </Button>
    </Dialog>
  );
}
