/** One row of a form: label on the left, control on the right, the error under it. */
import type { ReactNode } from 'react';
import { cx } from '../widgets/class-names.ts';
import { useHelp } from './form-hints.tsx';
import css from './field-row.module.css';

interface FieldRowProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  /** Of the control, for the label; absent: the control is a group that names itself by `labelId`. */
  readonly controlId?: string;
  readonly labelId?: string;
  /** Ids for aria-describedby are `${idBase}-help` and `${idBase}-error`. */
  readonly idBase: string;
  /** Label above, control over the whole width. */
  readonly stacked?: boolean;
  readonly children: ReactNode;
}

export function FieldRow({ label, help, error, controlId, labelId, idBase, stacked = false, children }: FieldRowProps) {
  const handlers = useHelp(label, help);
  return (
    <div className={cx(css.row, stacked && css.stacked)} {...handlers}>
      {controlId === undefined ? (
        <span className={css.label} id={labelId}>
          {label}
        </span>
      ) : (
        <label className={css.label} htmlFor={controlId} id={labelId}>
          {label}
        </label>
      )}
      <div className={css.control}>
        {children}
        {help === undefined ? null : (
          <span id={`${idBase}-help`} hidden>
            {help}
          </span>
        )}
        {error === undefined ? null : (
          <p id={`${idBase}-error`} className={css.error} role="alert">
            {error}
          </p>
        )}
      </div>
    </div>
  );
}
