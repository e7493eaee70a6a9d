/** A list of numbers: a small field each where the places have names, else one text with commas. */
import type { NumberSpec, NumbersSpec } from '../../core/fields/spec.ts';
import { fromText } from '../../core/fields/text.ts';
import { type Binding, type FormTarget, useBinding } from './binding.ts';
import { FieldRow } from './field-row.tsx';
import css from './numbers-field.module.css';
import { type FormEnv, unitText } from './param-text.ts';
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

/** One number of the list; the list's own length is checked apart. */
function itemOf({ names: _names, default: _default, ...spec }: NumbersSpec): NumberSpec {
  return { ...spec, type: 'number', default: 0 };
}

export function NumbersField({ name, spec, sources, target, env }: Props) {
  const binding = useBinding(target, name, spec.label, sources, isNumbers);
  if (spec.names) return <NamedNumbers spec={spec} names={spec.names} binding={binding} env={env} />;
  return (
    <TypedField
      label={spec.label}
      help={spec.help}
      binding={binding}
      text={(values) => values.join(', ')}
      parse={(text) => fromText(spec, text, env)}
      unit={unitText(spec.unit, env)}
    />
  );
}

function NamedNumbers({
  spec,
  names,
  binding,
  env,
}: {
  readonly spec: NumbersSpec;
  readonly names: readonly string[];
  readonly binding: Binding<readonly number[]>;
  readonly env: FormEnv;
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
            parse={(text) => fromText(itemOf(spec), text, env)}
            onChange={(value, session) => binding.set(values.with(index, value), session)}
          />
        ))}
      </div>
    </FieldRow>
  );
}
