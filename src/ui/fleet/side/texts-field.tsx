/** A list of names, one a line. */
import type { TextsSpec } from '../../../core/fields/spec.ts';
import { fromText } from '../../../core/fields/text.ts';
import { type FormTarget, useBinding } from '../../form/binding.ts';
import { TypedField } from '../../form/typed-field.tsx';

interface TextsFieldProps {
  readonly name: string;
  readonly spec: TextsSpec;
  readonly source: object;
  readonly target: FormTarget;
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((part) => typeof part === 'string');

export function TextsField({ name, spec, source, target }: TextsFieldProps) {
  const binding = useBinding(target, name, spec.label, [source], isTexts);
  return (
    <TypedField
      label={spec.label}
      help={`${spec.help} One a line.`}
      binding={binding}
      text={(values) => values.join('\n')}
      parse={(text) => fromText(spec, text, { intervalMs: 1 })}
      lines={Math.min(6, Math.max(2, binding.value?.length ?? 2))}
      stacked
    />
  );
}
