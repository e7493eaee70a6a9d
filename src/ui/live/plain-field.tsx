/** A row with a text field of the page's own state, for what is no part of a design: addresses, secrets. */
import { type ReactNode, useId } from 'react';
import { FieldRow } from '../form/field-row.tsx';
import form from '../form/form.module.css';
import { cx } from '../widgets/class-names.ts';

interface PlainFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'url' | 'password' | 'time';
  readonly placeholder?: string | undefined;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly stacked?: boolean;
  readonly after?: ReactNode;
}

export function PlainField(props: PlainFieldProps) {
  const { label, value, onChange, type = 'text', placeholder, help, error, stacked = true, after } = props;
  const id = useId();
  return (
    <FieldRow label={label} help={help} error={error} controlId={id} idBase={id} stacked={stacked}>
      <div className={cx(form.field, error !== undefined && form.wrong)}>
        <input
          id={id}
          className={form.input}
          type={type}
          value={value}
          placeholder={placeholder}
          // A password manager must not keep what is to stay in memory.
          autoComplete={type === 'password' ? 'one-time-code' : 'off'}
          data-1p-ignore
          data-lpignore="true"
          spellCheck={false}
          aria-invalid={error !== undefined}
          aria-describedby={cx(help !== undefined && `${id}-help`, error !== undefined && `${id}-error`)}
          onChange={(event) => onChange(event.target.value)}
        />
        {after}
      </div>
    </FieldRow>
  );
}
