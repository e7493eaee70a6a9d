/** The body of a view in the right panel: it scrolls; with a line of help that keeps its room. */
import type { ReactNode } from 'react';
import css from './panel.module.css';

interface PartProps {
  readonly children: ReactNode;
}

export function Panel({ children }: PartProps) {
  return <div className={css.panel}>{children}</div>;
}

interface PanelHelpProps extends PartProps {
  /** Said elsewhere to those who do not see it. */
  readonly hidden?: true;
}

export function PanelHelp({ children, hidden }: PanelHelpProps) {
  return (
    <p className={css.help} aria-hidden={hidden}>
      {children}
    </p>
  );
}

/** Instead of what is not there yet. */
export function PanelMessage({ children }: PartProps) {
  return <p className={css.message}>{children}</p>;
}
