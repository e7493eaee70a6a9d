/** A part of the inspector that folds, with room for buttons in its head. */
import type { ReactNode } from 'react';
import css from './inspector.module.css';

interface SectionProps {
  readonly title: string;
  /** Beside the title, in short what is inside. */
  readonly summary?: string | undefined;
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
  readonly children: ReactNode;
}

export function Section({ title, summary, open = true, onToggle, children }: SectionProps) {
  return (
    <details
      className={css.section}
      open={open}
      onToggle={onToggle && (({ currentTarget }) => onToggle(currentTarget.open))}
    >
      <summary>
        <h3>{title}</h3>
        {summary === undefined ? null : <small>{summary}</small>}
      </summary>
      <div className={css.sectionBody}>{children}</div>
    </details>
  );
}
