/** Lists of texts, one a line, and texts by name, "name = text" a line. */
import type { TextsSpec, WordsSpec } from '../../core/fields/spec.ts';
import { fromText, toText } from '../../core/fields/text.ts';
import { type Binding, type FormTarget, useBinding } from './binding.ts';
import type { FormEnv } from './param-text.ts';
import { TypedField } from './typed-field.tsx';

interface Props<S> {
  readonly name: string;
  readonly spec: S;
  readonly sources: readonly object[];
  readonly target: FormTarget;
  readonly env: FormEnv;
}

type Words = Readonly<Record<string, string>>;

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);
const isWords = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isText);

export function TextsField({ name, spec, sources, target, env }: Props<TextsSpec>) {
  const binding = useBinding(target, name, spec.label, sources, isTexts);
  return (
    <TypedField
      label={spec.label}
      help={`${spec.help} One a line.`}
      binding={binding}
      text={(value) => toText(spec, value)}
      parse={(text) => fromText(spec, text, env)}
      lines={linesOf(binding)}
      stacked
    />
  );
}

export function WordsField({ name, spec, sources, target, env }: Props<WordsSpec>) {
  const binding = useBinding(target, name, spec.label, sources, isWords);
  return (
    <TypedField
      label={spec.label}
      help={`${spec.help} One a line: name = text.`}
      binding={binding}
      text={(value) => toText(spec, value)}
      parse={(text) => fromText(spec, text, env)}
      lines={linesOf(binding)}
      stacked
    />
  );
}

function linesOf({ value }: Binding<readonly string[] | Words>): number {
  return Math.min(6, Math.max(2, Object.keys(value ?? {}).length));
}
