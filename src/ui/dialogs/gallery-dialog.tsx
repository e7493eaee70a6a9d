import { TEMPLATES } from '../../app/templates.ts';
import { useStudio } from '../studio-context.tsx';
import { Dialog } from '../widgets/dialog.tsx';
import css from './dialogs.module.css';
import type { DialogBodyProps } from './dialogs.tsx';

export function GalleryDialog({ onClose }: DialogBodyProps) {
  const { designs } = useStudio();
  return (
    <Dialog title="New from a template" onClose={onClose} width={860}>
      <div className={css.cards}>
        {TEMPLATES.map((template) => (
          <button
            key={template.id}
            type="button"
            className={css.card}
            onClick={() =>
              void template
                .load()
                .then((toml) => designs.create(toml))
                .then(onClose)
            }
          >
            <b>{template.name}</b>
            <p>{template.story}</p>
          </button>
        ))}
      </div>
    </Dialog>
  );
}
