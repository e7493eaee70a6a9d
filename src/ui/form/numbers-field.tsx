/** A list of numbers: a small field each where the places have names, else one text with commas. */
import type { NumbersSpec } from '../../core/fields/spec.ts';
import { type Binding, type FormTarget, useBinding } from './binding.ts';
import { FieldRow } from './field-row.tsx';
import css from './form.module.css';
import { type FormEnv, parseNumber, parseNumbers, unitText } from './param-text.ts';
import { TypedField } from './typed-field.tsx';
import { SmallNumber } from './small-number.tsx';

interface Props {
  readonly name: string;
  readonly spec: NumbersSpec;
  readonly sources: readonly object[];
  readonly target: FormTarget;
  readonly env: FormEnv;
}

export function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((part) => typeof part === 'number');
}

/** Bounds of one number of the list; the list's own length is checked apart. */
function boundsOf(spec: NumbersSpec) {
  return {
    label: spec.label,
    help: spec.help,
    ...(spec.min === undefined ? {} : { min: spec.min }),
    ...(spec.max === undefined ? {} : { max: spec.max }),
  };
}

export function NumbersField({ name, spec, sources, target, env }: Props) {
  const binding = useBinding(target, name, spec.label, sources, isNumbers);
  if (spec.names) return <NamedNumbers spec={spec} names={spec.names} binding={binding} />;
  return (
    <TypedField
      label={spec.label}
      help={spec.help}
      binding={binding}
      text={(values) => values.join(', ')}
      parse={(text) => parseNumbers(text, spec.minLength, spec.maxLength, boundsOf(spec))}
      unit={unitText(spec.unit, env)}
    />
  );
}

function NamedNumbers({
  spec,
  names,
  binding,
}: {
  readonly spec: NumbersSpec;
  readonly names: readonly string[];
  readonly binding: Binding<readonly number[]>;
}) {
  const values = binding.value ?? spec.default;
  return (
    <FieldRow label={spec.label} help={spec.help} idBase={binding.id} labelId={`${binding.id}-label`}>
      <div className={css.many} role="group" aria-labelledby={`${binding.id}-label`}>
        {names.map((place, index) => (
          <SmallNumber
            key={place}
            id={`${binding.id}[${index}]`}
            label={place}
            showLabel
            value={values[index] ?? 0}
            parse={(text) => parseNumber(text, boundsOf(spec), false)}
            onChange={(value, session) => binding.set(values.with(index, value), session)}
          />
        ))}
      </div>
    </FieldRow>
  );
}
