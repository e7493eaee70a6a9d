/** The gallery: templates with the curve of their story. Opening one leaves the present design as it was saved. */
import { PICTURE_HEIGHT, PICTURE_WIDTH } from '../../app/templates/picture-size.ts';
import { TEMPLATE_PICTURES } from '../../app/templates/template-pictures.generated.ts';
import { TEMPLATES, type Template } from '../../app/templates/templates.ts';
import { seriesColor } from '../styles/metric-color.ts';
import { useStudio } from '../studio-context.tsx';
import { Dialog } from '../widgets/dialog.tsx';
import css from './dialogs.module.css';
import type { DialogBodyProps } from './dialogs.tsx';

export function GalleryDialog({ onClose }: DialogBodyProps) {
  const { toml, view } = useStudio();
  const open = async (template: Template) => {
    await toml.open(await template.load(), template.name);
    view.setState({ selection: { kind: 'design' } });
    onClose();
  };
  return (
    <Dialog title="New from a template" onClose={onClose} width={900}>
      <p className={css.dim}>Each opens as a new design of yours; what you have now stays in “My designs”.</p>
      <ul className={css.cards}>
        {TEMPLATES.map((template, index) => (
          <li key={template.id}>
            <button type="button" className={css.card} onClick={() => void open(template)}>
              <Picture id={template.id} color={seriesColor(index)} />
              <b>{template.name}</b>
              <span>{template.story}</span>
              <small>{TEMPLATE_PICTURES[template.id]?.facts}</small>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function Picture({ id, color }: { readonly id: string; readonly color: string }) {
  return (
    <svg viewBox={`0 0 ${PICTURE_WIDTH} ${PICTURE_HEIGHT}`} aria-hidden="true">
      <path d={TEMPLATE_PICTURES[id]?.path} fill="none" stroke={color} strokeWidth="1.1" strokeLinejoin="round" />
    </svg>
  );
}
