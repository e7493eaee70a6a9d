/** A row with a text field of the page's own state, for what is no part of a design: addresses, secrets. */
import { useId } from 'react';
import { FieldRow } from '../../form/field-row.tsx';
import field from '../../form/field.module.css';
import { cx } from '../../widgets/class-names.ts';
import { SecretInput } from './secret-input.tsx';

interface PlainFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'url' | 'password' | 'time';
  readonly placeholder?: string | undefined;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly stacked?: boolean;
}

export function PlainField(props: PlainFieldProps) {
  const { label, value, onChange, type = 'text', placeholder, help, error, stacked = true } = props;
  const id = useId();
  const shared = {
    id,
    className: field.input,
    placeholder,
    'aria-invalid': error !== undefined,
    'aria-describedby': cx(help !== undefined && `${id}-help`, error !== undefined && `${id}-error`),
  };
  return (
    <FieldRow label={label} help={help} error={error} controlId={id} idBase={id} stacked={stacked}>
      <div className={cx(field.field, error !== undefined && field.wrong)}>
        {type === 'password' ? (
          <SecretInput {...shared} secret={value} onSecret={onChange} />
        ) : (
          <input
            {...shared}
            type={type}
            value={value}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </div>
    </FieldRow>
  );
}
