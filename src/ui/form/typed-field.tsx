/**
 * A text field for a typed value: valid text is written at once (one undo step a visit), wrong text stays
 * with its error and changes nothing, Esc restores. Knows no parameter tables.
 */
import { type CSSProperties, type KeyboardEvent, memo, useId, useRef, useState } from 'react';
import type { Parsed } from '../../core/fields/text.ts';
import { cx } from '../widgets/class-names.ts';
import type { Binding } from './binding.ts';
import { FieldRow } from './field-row.tsx';
import css from './field.module.css';
import { useFieldError } from './form-hints.tsx';
import { StepButtons } from './step-buttons.tsx';

interface TypedFieldProps<T> {
  readonly label: string;
  readonly help?: string | undefined;
  readonly binding: Binding<T>;
  /** The value as text; what `parse` reads back. */
  readonly text: (value: T) => string;
  readonly parse: (text: string) => Parsed<T>;
  /** The next value up or down; absent: no −/+. `large` is Shift or Page keys. */
  readonly step?: ((value: T | undefined, direction: 1 | -1, large: boolean) => T) | undefined;
  /** Beside the text: a unit, or the same value in other words. */
  readonly unit?: string | undefined;
  readonly placeholder?: string | undefined;
  /** Texts that the browser offers as one types. */
  readonly offers?: readonly string[];
  readonly lines?: number;
  readonly stacked?: boolean;
  /** In a table: without label and buttons; the label is its name. */
  readonly bare?: boolean;
}

interface Draft {
  readonly text: string;
  /** The design's text when the draft was typed; another one means that the value changed elsewhere. */
  readonly seen: string;
  /** Why the design does not take the value, though it can be read. */
  readonly refused: string | undefined;
}

export function TypedField<T>(props: TypedFieldProps<T>) {
  const {
    label,
    help,
    binding,
    text,
    parse,
    step,
    unit,
    placeholder,
    offers,
    lines,
    stacked = false,
    bare = false,
  } = props;
  const id = useId();
  const visit = useRef(0);
  const [draft, setDraft] = useState<Draft>();
  const valueText = binding.value === undefined ? '' : text(binding.value);
  const live = draft !== undefined && draft.seen === valueText ? draft : undefined;
  const parsed = live && parse(live.text);
  const error = parsed?.ok === false ? parsed.message : live?.refused;
  useFieldError(binding.id, error);

  const session = () => `${binding.id}#${id}${visit.current}`;
  const type = (typed: string) => {
    const read = parse(typed);
    const refused = read.ok ? binding.refusal?.(read.value) : undefined;
    const taken = read.ok && refused === undefined ? read : undefined;
    const written = taken?.value === undefined ? '' : text(taken.value);
    setDraft({ text: typed, seen: taken ? written : valueText, refused });
    if (taken) binding.set(taken.value, session());
  };
  const stepBy = (direction: 1 | -1, large: boolean) => {
    if (!step) return;
    setDraft(undefined);
    binding.set(step(binding.value, direction, large), session());
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    const direction =
      event.key === 'ArrowUp' || event.key === 'PageUp'
        ? 1
        : event.key === 'ArrowDown' || event.key === 'PageDown'
          ? -1
          : undefined;
    if (direction !== undefined && step) {
      event.preventDefault();
      stepBy(direction, event.shiftKey || event.key.startsWith('Page'));
    } else if (event.key === 'Escape' && live) {
      event.preventDefault();
      event.stopPropagation();
      setDraft(undefined);
      binding.restore(session());
    } else if (event.key === 'Enter' && lines === undefined) {
      if (error === undefined) setDraft(undefined);
      visit.current += 1;
    }
  };
  const shared = {
    id,
    value: live?.text ?? valueText,
    placeholder: binding.mixed ? 'several values' : placeholder,
    'aria-invalid': error !== undefined,
    'aria-describedby': cx(help !== undefined && !bare && `${id}-help`, error !== undefined && `${id}-error`),
    onKeyDown,
    onFocus: () => {
      visit.current += 1;
    },
    onBlur: () => {
      if (error === undefined) setDraft(undefined);
    },
    style: { '--chars': (live?.text ?? valueText).length + 1 } as CSSProperties,
    autoComplete: 'off',
    spellCheck: lines !== undefined,
  };

  if (bare) {
    return (
      <span className={cx(css.field, css.bare, error !== undefined && css.wrong)} title={error}>
        <input {...shared} className={css.input} aria-label={label} onChange={(event) => type(event.target.value)} />
        {error === undefined ? null : (
          <span id={`${id}-error`} className="visually-hidden" role="alert">
            {error}
          </span>
        )}
      </span>
    );
  }
  return (
    <FieldRow label={label} help={help} error={error} controlId={id} idBase={id} stacked={stacked}>
      {lines === undefined ? (
        <div className={cx(css.field, error !== undefined && css.wrong)}>
          <span className={css.value} title={unit}>
            <input
              {...shared}
              className={css.input}
              list={offers && `${id}-offers`}
              onChange={(event) => type(event.target.value)}
            />
            {offers ? <Offers id={`${id}-offers`} texts={offers} /> : null}
            {unit === undefined || unit === '' ? null : <span className={css.unit}>{unit}</span>}
          </span>
          {step ? <StepButtons label={label} step={stepBy} end={() => (visit.current += 1)} /> : null}
        </div>
      ) : (
        <textarea {...shared} rows={lines} className={css.area} onChange={(event) => type(event.target.value)} />
      )}
    </FieldRow>
  );
}

const Offers = memo(function Offers({ id, texts }: { readonly id: string; readonly texts: readonly string[] }) {
  return (
    <datalist id={id}>
      {texts.map((text) => (
        <option key={text}>{text}</option>
      ))}
    </datalist>
  );
});
