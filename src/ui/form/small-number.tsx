/** A number in a cell: as narrow as a table wants it, with the rules of a field. */
import { useRef, useState } from 'react';
import { cx } from '../widgets/class-names.ts';
import { useFieldError } from './form-hints.tsx';
import css from './field.module.css';
import type { Parsed } from '../../core/fields/text.ts';

interface SmallNumberProps {
  readonly id: string;
  readonly label: string;
  readonly showLabel?: boolean;
  readonly value: number;
  readonly parse: (text: string) => Parsed<number>;
  /** Calls with one session are one undo step. */
  readonly onChange: (value: number, session: string) => void;
}

export function SmallNumber({ id, label, showLabel = false, value, parse, onChange }: SmallNumberProps) {
  const [draft, setDraft] = useState<{ readonly text: string; readonly seen: number }>();
  const visit = useRef(0);
  const live = draft && Object.is(draft.seen, value) ? draft : undefined;
  const read = live && parse(live.text);
  const message = read?.ok === false ? read.message : undefined;
  useFieldError(id, message);
  const type = (text: string) => {
    const typed = parse(text);
    const next = typed.ok ? typed.value : undefined;
    setDraft({ text, seen: next ?? value });
    if (next !== undefined) onChange(next, `${id}#${visit.current}`);
  };
  const input = (
    <span className={cx(css.field, css.small, message !== undefined && css.wrong)} title={message}>
      <input
        className={css.input}
        value={live?.text ?? String(value)}
        aria-label={label}
        aria-invalid={message !== undefined}
        inputMode="decimal"
        autoComplete="off"
        onFocus={() => {
          visit.current += 1;
        }}
        onBlur={() => message === undefined && setDraft(undefined)}
        onChange={(event) => type(event.target.value)}
      />
    </span>
  );
  return showLabel ? (
    <label>
      <span aria-hidden="true">{label}</span>
      {input}
    </label>
  ) : (
    input
  );
}
