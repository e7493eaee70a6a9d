/** The generic form: one field a parameter, made from a table of fields. Knows no kinds. */
import type { FieldSpec, FieldTable } from '../../core/fields/spec.ts';
import type { ReactNode } from 'react';
import { fromText, toText } from '../../core/fields/text.ts';
import { isDuration, type Span } from '../../core/lib/time.ts';
import { type FormTarget, useBinding } from './binding.ts';
import { ChoiceField, FlagField } from './choice-fields.tsx';
import css from './param-form.module.css';
import { TextsField, WordsField } from './lines-field.tsx';
import { NumbersField } from './numbers-field.tsx';
import { clockText } from '../words/number-text.ts';
import { type FormEnv, spanHint, stepNumber, stepSpan, unitText } from './param-text.ts';
import { parsePlace, parseTime, placeText, stepPlace } from './place-text.ts';
import { RangeField } from './range-field.tsx';
import { PointsField } from './points-field.tsx';
import { TypedField } from './typed-field.tsx';
import { ZoneField } from './zone-field.tsx';

export interface ParamFormProps {
  readonly table: FieldTable;
  /** The selected things that hold the values: one, or several for common fields. */
  readonly sources: readonly object[];
  readonly target: FormTarget;
  readonly env: FormEnv;
  /** Keys to show; absent: all. */
  readonly only?: readonly string[];
  /** Pictures in place of a choice's words. */
  readonly pictures?: Readonly<Record<string, Readonly<Record<string, ReactNode>>>>;
  /** What stands directly below a field (a slider below the main parameter). */
  readonly below?: Readonly<Record<string, ReactNode>>;
}

export function ParamForm({ table, sources, target, env, only, pictures = {}, below = {} }: ParamFormProps) {
  const keys = Object.keys(table).filter((key) => only === undefined || only.includes(key));
  if (keys.length === 0) return null;
  return (
    <div className={css.form}>
      {keys.map((key) => {
        const spec = table[key];
        return spec === undefined ? null : (
          <div key={`${target.path}.${key}`}>
            <ParamField name={key} spec={spec} sources={sources} target={target} env={env} pictures={pictures[key]} />
            {below[key]}
          </div>
        );
      })}
    </div>
  );
}

interface ParamFieldProps {
  readonly name: string;
  readonly spec: FieldSpec;
  readonly sources: readonly object[];
  readonly target: FormTarget;
  readonly env: FormEnv;
  /** In a table cell, for numbers, spans and texts. */
  readonly bare?: boolean;
  readonly pictures?: Readonly<Record<string, ReactNode>> | undefined;
}

type Props<T extends FieldSpec['type']> = Omit<ParamFieldProps, 'spec'> & {
  readonly spec: Extract<FieldSpec, { readonly type: T }>;
};

const isNumber = (value: unknown): value is number => typeof value === 'number';
const isText = (value: unknown): value is string => typeof value === 'string';
const isSpan = (value: unknown): value is Span => typeof value === 'number' || isDuration(value);

export function ParamField(props: ParamFieldProps) {
  const { spec } = props;
  switch (spec.type) {
    case 'number':
    case 'number?':
      return <NumberField {...props} spec={spec} />;
    case 'span':
    case 'span?':
      return spec.isPlace === true ? <PlaceField {...props} spec={spec} /> : <SpanField {...props} spec={spec} />;
    case 'choice':
      return <ChoiceField {...props} spec={spec} />;
    case 'flag':
    case 'flag?':
      return <FlagField {...props} spec={spec} />;
    case 'numbers':
      return <NumbersField {...props} spec={spec} />;
    case 'points':
      return <PointsField {...props} spec={spec} />;
    case 'text':
      return <TextField {...props} spec={spec} />;
    case 'texts':
      return <TextsField {...props} spec={spec} />;
    case 'words':
      return <WordsField {...props} spec={spec} />;
    case 'range':
    case 'span-range':
    case 'ranges':
    case 'weights':
    case 'share':
    case 'window':
    case 'days':
    case 'word-or-number':
    case 'share-or-time':
      return <RangeField {...props} spec={spec} />;
    case 'zone':
      return <ZoneField {...props} spec={spec} />;
    case 'time':
      return <TimeField {...props} spec={spec} />;
    case 'duration':
      return <DurationField {...props} spec={spec} />;
    case 'id':
      // Names the random numbers: shown where it matters, edited in the TOML.
      return null;
  }
}

function NumberField({ name, spec, sources, target, env, bare = false }: Props<'number' | 'number?'>) {
  const binding = useBinding(target, name, spec.label, sources, isNumber);
  return (
    <TypedField
      label={spec.label}
      help={spec.help}
      bare={bare}
      binding={binding}
      text={(value) => toText(spec, value)}
      parse={(text) => fromText(spec, text, env)}
      step={(value, direction, large) => stepNumber(value, spec, direction, large)}
      unit={unitText(spec.unit, env)}
      placeholder={spec.type === 'number?' ? 'none' : undefined}
    />
  );
}

function SpanField({ name, spec, sources, target, env, bare = false }: Props<'span' | 'span?'>) {
  const binding = useBinding(target, name, spec.label, sources, isSpan);
  return (
    <TypedField
      label={spec.label}
      help={spec.help}
      bare={bare}
      binding={binding}
      text={(value) => toText(spec, value)}
      parse={(text) => fromText(spec, text, env)}
      step={(value, direction, large) => stepSpan(value, spec, env, direction, large)}
      unit={spanHint(binding.value, env)}
      placeholder={spec.type === 'span?' ? 'none' : undefined}
    />
  );
}

/** A place on the time axis: by the clock in the field, as the file has it beside it. */
function PlaceField({ name, spec, sources, target, env, bare = false }: Props<'span' | 'span?'>) {
  const binding = useBinding(target, name, spec.label, sources, isSpan);
  const { value } = binding;
  return (
    <TypedField
      label={spec.label}
      help={spec.help}
      bare={bare}
      binding={binding}
      text={(span) => placeText(span, env)}
      parse={(text) => parsePlace(text, value, env)}
      step={(span, direction, large) => stepPlace(span, env, direction, large)}
      unit={
        value === undefined ? undefined : typeof value === 'number' ? `# ${toText(spec, value)}` : toText(spec, value)
      }
    />
  );
}

function TextField({ name, spec, sources, target, env, bare = false }: Props<'text'>) {
  const binding = useBinding(target, name, spec.label, sources, isText);
  return (
    <TypedField
      label={spec.label}
      help={spec.help}
      bare={bare}
      binding={binding}
      text={(text) => text}
      parse={(text) => fromText(spec, text, env)}
      {...(spec.long && !bare ? { lines: 2, stacked: true } : {})}
    />
  );
}

function TimeField({ name, spec, sources, target }: Props<'time'>) {
  const binding = useBinding(target, name, spec.label, sources, isNumber);
  return (
    <TypedField
      label={spec.label}
      help={spec.help}
      binding={binding}
      text={(ms) => clockText(ms, true)}
      parse={parseTime}
      unit="UTC"
    />
  );
}

function DurationField({ name, spec, sources, target, env }: Props<'duration'>) {
  const binding = useBinding(target, name, spec.label, sources, isDuration);
  return (
    <TypedField
      label={spec.label}
      help={spec.help}
      binding={binding}
      text={(value) => toText(spec, value)}
      parse={(text) => fromText(spec, text, env)}
    />
  );
}
