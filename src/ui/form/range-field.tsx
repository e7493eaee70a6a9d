/** Ranges, shares, parts of the data, days and tables of numbers, as a person writes them: "3 to 6", "2%", "2h to 5h". */
import { check } from '../../core/fields/check.ts';
import type { SpecOfType } from '../../core/fields/spec.ts';
import { fromText, toText } from '../../core/fields/text.ts';
import type { ValueOf } from '../../core/fields/values.ts';
import { type FormTarget, useBinding } from './binding.ts';
import type { FormEnv } from './param-text.ts';
import { TypedField } from './typed-field.tsx';

type RangeSpec = SpecOfType<
  'range' | 'span-range' | 'ranges' | 'weights' | 'share' | 'window' | 'days' | 'word-or-number' | 'share-or-time'
>;

interface Props {
  readonly name: string;
  readonly spec: RangeSpec;
  readonly sources: readonly object[];
  readonly target: FormTarget;
  readonly env: FormEnv;
}

/** What an empty field says. */
const EMPTY: Readonly<Record<RangeSpec['type'], string>> = {
  range: 'such as 3 to 6',
  'span-range': 'such as 30s to 10m',
  ranges: 'such as slope = 0.1 to 0.5',
  weights: 'such as spike = 2',
  share: 'such as 2%',
  window: 'all of the data',
  days: 'such as 2024-12-25, or DE',
  'word-or-number': '',
  'share-or-time': 'none',
};

export function RangeField({ name, spec, sources, target, env }: Props) {
  const isValue = (value: unknown): value is ValueOf<RangeSpec> => check(spec, value, env) === undefined;
  const binding = useBinding(target, name, spec.label, sources, isValue);
  const listed = spec.type === 'ranges' || spec.type === 'weights' || spec.type === 'days';
  return (
    <TypedField
      label={spec.label}
      help={listed ? `${spec.help} One a line.` : spec.help}
      binding={binding}
      text={(value) => toText<RangeSpec>(spec, value)}
      parse={(text) => fromText<RangeSpec>(spec, text, env)}
      placeholder={EMPTY[spec.type]}
      {...(listed ? { lines: 2, stacked: true } : {})}
    />
  );
}
