/** Which dialog is open. Each is a chunk of its own, loaded when it is first wanted. */
import { type ComponentType, lazy, Suspense } from 'react';
import type { ViewState } from '../../store/view.ts';
import { useStudio, useView } from '../studio-context.tsx';

type DialogId = NonNullable<ViewState['dialog']>;

export interface DialogBodyProps {
  readonly onClose: () => void;
}

const DIALOGS: Partial<Record<DialogId, ComponentType<DialogBodyProps>>> = {
  share: lazy(async () => ({ default: (await import('./share-dialog.tsx')).ShareDialog })),
  export: lazy(async () => ({ default: (await import('./export-dialog.tsx')).ExportDialog })),
  gallery: lazy(async () => ({ default: (await import('./gallery-dialog.tsx')).GalleryDialog })),
  designs: lazy(async () => ({ default: (await import('./designs-dialog.tsx')).DesignsDialog })),
  palette: lazy(async () => ({ default: (await import('./command-palette.tsx')).CommandPalette })),
  keys: lazy(async () => ({ default: (await import('./keys-dialog.tsx')).KeysDialog })),
  history: lazy(async () => ({ default: (await import('./history-dialog.tsx')).HistoryDialog })),
};

export function Dialogs() {
  const { view } = useStudio();
  const dialog = useView((state) => state.dialog);
  const Body = dialog === undefined ? undefined : DIALOGS[dialog];
  if (!Body) return null;
  return (
    <Suspense fallback={null}>
      <Body onClose={() => view.setState({ dialog: undefined })} />
    </Suspense>
  );
}
