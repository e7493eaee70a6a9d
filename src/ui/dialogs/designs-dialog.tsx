/** The designs kept in this browser: open, copy, delete. */
import { Copy, Trash2 } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { SavedDesign } from '../../app/studio/studio.ts';
import { clockText } from '../words/number-text.ts';
import { useStudio } from '../studio-context.tsx';
import { Button, IconButton } from '../widgets/button.tsx';
import { Dialog } from '../widgets/dialog.tsx';
import css from './dialogs.module.css';
import type { DialogBodyProps } from './dialogs.tsx';

export function DesignsDialog({ onClose }: DialogBodyProps) {
  const { designs, view } = useStudio();
  const [saved, setSaved] = useState<readonly SavedDesign[]>();
  const [doomed, setDoomed] = useState<string>();
  const refresh = useCallback(() => void designs.list().then(setSaved), [designs]);
  useEffect(refresh, [refresh]);
  return (
    <Dialog title="My designs" onClose={onClose}>
      <p className={css.dim}>Kept in this browser only. A link or a TOML file takes one elsewhere.</p>
      {saved?.length === 0 ? <p>Nothing is kept yet. A design is kept from its first change on.</p> : null}
      <ul className={css.rows}>
        {saved?.map((each) => (
          <li key={each.id} className={css.row}>
            <button
              type="button"
              className={css.rowButton}
              aria-current={each.id === designs.currentId ? 'true' : undefined}
              onClick={() => void designs.open(each.id).then(onClose)}
            >
              {each.name === '' ? 'Untitled' : each.name}
              <small>
                {each.id === designs.currentId ? 'open' : `${clockText(each.savedAtMs, true).slice(0, 16)} UTC`}
              </small>
            </button>
            {doomed === each.id ? (
              <Button small variant="danger" onPress={() => void designs.remove(each.id).then(refresh)}>
                Delete for good
              </Button>
            ) : (
              <IconButton
                label={`Delete ${each.name}`}
                isDisabled={each.id === designs.currentId}
                onPress={() => setDoomed(each.id)}
              >
                <Trash2 size={14} />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      <div className={css.actions}>
        <Button onPress={() => void designs.fork().then(onClose)}>
          <Copy size={14} /> Copy of the open design
        </Button>
        <Button variant="primary" onPress={() => view.setState({ dialog: 'gallery' })}>
          New from a template…
        </Button>
      </div>
    </Dialog>
  );
}
