/** A list of names, one a line. */
import type { TextsSpec } from '../../core/fields/spec.ts';
import { type FormTarget, useBinding } from '../form/binding.ts';
import { type Parsed, TypedField } from '../form/typed-field.tsx';

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
      parse={(text) => parseTexts(text, spec)}
      lines={Math.min(6, Math.max(2, binding.value?.length ?? 2))}
      stacked
    />
  );
}

export function parseTexts(text: string, spec: TextsSpec): Parsed<readonly string[]> {
  const values = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const long = values.find((value) => value.length > spec.maxChars);
  const twice = values.find((value, place) => values.indexOf(value) !== place);
  if (values.length < spec.minLength) return { ok: false, message: 'At least one name is needed.' };
  if (values.length > spec.maxLength) return { ok: false, message: `At most ${spec.maxLength} names.` };
  if (long !== undefined) return { ok: false, message: `A name has at most ${spec.maxChars} characters.` };
  if (twice !== undefined) return { ok: false, message: `“${twice}” stands here twice.` };
  return { ok: true, value: values };
}
