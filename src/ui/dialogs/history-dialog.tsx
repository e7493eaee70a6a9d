/** The history: every step of this session, newest first; pressing one goes there. */
import { useDocument, useStudio } from '../studio-context.tsx';
import { Dialog } from '../widgets/dialog.tsx';
import { cx } from '../widgets/class-names.ts';
import css from './dialogs.module.css';
import type { DialogBodyProps } from './dialogs.tsx';

export function HistoryDialog({ onClose }: DialogBodyProps) {
  const { document } = useStudio();
  const past = useDocument((state) => state.past);
  const future = useDocument((state) => state.future);
  const go = (steps: number) => {
    const step = () => (steps < 0 ? document.undo() : document.redo());
    for (let done = 0; done < Math.abs(steps); done += 1) step();
  };
  const steps = [
    { label: 'As it was opened', by: -past.length },
    ...past.map((entry, index) => ({ label: entry.label, by: index + 1 - past.length })),
    ...future.map((entry, index) => ({ label: entry.label, by: index + 1 })),
  ];
  return (
    <Dialog title="History" onClose={onClose} width={420}>
      <p className={css.dim}>
        Steps of this session. Pressing one takes the design there; the others stay until you change something.
      </p>
      <ol className={css.rows} reversed>
        {steps.toReversed().map((step) => (
          <li key={step.by}>
            <button
              type="button"
              className={cx(css.rowButton, step.by > 0 && css.future)}
              aria-current={step.by === 0 ? 'step' : undefined}
              onClick={() => go(step.by)}
            >
              {step.label}
              <small>{step.by === 0 ? 'now' : step.by > 0 ? 'undone' : ''}</small>
            </button>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
