/** One of several words: segments where they fit, a list otherwise. And a flag. */
import type { ChoiceSpec, FlagSpec, OptionalFlagSpec } from '../../core/fields/spec.ts';
import { type ReactNode, useId } from 'react';
import { type FormTarget, useBinding } from './binding.ts';
import { FieldRow } from './field-row.tsx';
import { useHelp } from './form-hints.tsx';
import css from './choice-fields.module.css';

interface Props<S> {
  readonly name: string;
  readonly spec: S;
  readonly sources: readonly object[];
  readonly target: FormTarget;
  /** Pictures in place of words; the word stays its name. */
  readonly pictures?: Readonly<Record<string, ReactNode>> | undefined;
}

const SEGMENT_LETTERS = 24;

export function ChoiceField({ name, spec, sources, target, pictures }: Props<ChoiceSpec>) {
  const isOption = (value: unknown): value is string => typeof value === 'string';
  const binding = useBinding(target, name, spec.label, sources, isOption);
  const value = binding.value ?? (binding.mixed ? undefined : spec.default);
  const letters = spec.options.reduce((sum, option) => sum + (spec.words?.[option] ?? option).length, 0);
  const props = {
    label: spec.label,
    help: spec.help,
    value,
    options: spec.options.map((option) => ({ id: option, label: spec.words?.[option] ?? wordText(option) })),
    onChange: (option: string) => binding.set(option, `${binding.id}=${option}`),
  };
  const fits = pictures !== undefined || (spec.options.length <= 4 && letters <= SEGMENT_LETTERS);
  return fits ? <Segments {...props} {...(pictures ? { pictures } : {})} /> : <SelectRow {...props} />;
}

const wordText = (word: string) => word.replaceAll('_', ' ').replaceAll('-', ' ');

interface Option {
  readonly id: string;
  readonly label: string;
}

interface SegmentsProps {
  readonly label: string;
  readonly help?: string | undefined;
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly onChange: (id: string) => void;
  readonly pictures?: Readonly<Record<string, ReactNode>>;
}

export function Segments({ label, help, value, options, onChange, pictures }: SegmentsProps) {
  const id = useId();
  return (
    <FieldRow label={label} help={help} idBase={id} labelId={`${id}-label`}>
      <div
        className={css.segments}
        role="radiogroup"
        aria-labelledby={`${id}-label`}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
      >
        {options.map((option) => (
          <label key={option.id} className={css.segment} title={pictures ? option.label : undefined}>
            <input
              type="radio"
              name={id}
              value={option.id}
              checked={value === option.id}
              onChange={() => onChange(option.id)}
            />
            {pictures?.[option.id] ?? option.label}
            {pictures?.[option.id] === undefined ? null : <span className="visually-hidden">{option.label}</span>}
          </label>
        ))}
      </div>
    </FieldRow>
  );
}

export function SelectRow({ label, help, value, options, onChange }: Omit<SegmentsProps, 'pictures'>) {
  const id = useId();
  return (
    <FieldRow label={label} help={help} idBase={id} controlId={id}>
      <select
        id={id}
        className={css.select}
        value={value ?? ''}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onChange={(event) => onChange(event.target.value)}
      >
        {value === undefined ? <option value="">several values</option> : null}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldRow>
  );
}

export function FlagField({ name, spec, sources, target }: Props<FlagSpec | OptionalFlagSpec>) {
  const id = useId();
  const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
  const binding = useBinding(target, name, spec.label, sources, isFlag);
  const handlers = useHelp(spec.label, spec.help);
  const checked = binding.value ?? (spec.type === 'flag' && spec.default);
  // An optional flag that is not set is left out of the file.
  const write = (on: boolean) => binding.set(on || spec.type === 'flag' ? on : undefined, `${binding.id}=${on}`);
  return (
    <label className={css.check} htmlFor={id} {...handlers}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        ref={(input) => {
          if (input) input.indeterminate = binding.mixed;
        }}
        aria-describedby={`${id}-help`}
        onChange={(event) => write(event.target.checked)}
      />
      <span>{spec.label}</span>
      <span id={`${id}-help`} hidden>
        {spec.help}
      </span>
    </label>
  );
}
