/**
 * A field as JSON Schema (draft-07): what can be said of one value by itself. Never stricter than the checker of
 * values (fields/check.ts), which says the rest: the calendar, formulas, what values must keep together.
 */
import { isRequired } from '../fields/check.ts';
import type { FieldSpec, FieldTable, NumberRange, SpecOfType } from '../fields/spec.ts';

/** A JSON Schema, or a part of one. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** As in lib/time.ts. */
const DURATION = { type: 'string', pattern: '^-?\\d{1,15}(\\.\\d{1,9})?(ms|s|m|h|d)$' } as const;
/** As in lib/share.ts. */
const SHARE = { type: 'string', pattern: '^\\d{1,9}(\\.\\d{1,9})?%$' } as const;
/** An offset date-time of TOML, which editors hand on as a text. */
const MOMENT = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?([Zz]|[+-]\\d{2}:\\d{2})$',
} as const;
const WORD_NAME = '^[A-Za-z_][A-Za-z0-9_]{0,63}$';

/** The schema of a field, with its label, help and default for editors. */
export function fieldSchema(spec: FieldSpec): JsonSchema {
  const help = 'unit' in spec && typeof spec.unit === 'string' ? `${spec.help} Unit: ${spec.unit}.` : spec.help;
  return {
    title: spec.label,
    description: help,
    ...('default' in spec && spec.type !== 'time' ? { default: spec.default } : {}),
    ...valueSchema(spec),
  };
}

/** A table of fields as an object that may hold nothing else. @param also properties that are no fields */
export function tableSchema(fields: FieldTable, also: Readonly<Record<string, JsonSchema>> = {}): JsonSchema {
  const required = Object.entries(fields).flatMap(([name, spec]) => (isRequired(spec) ? [name] : []));
  return {
    type: 'object',
    properties: { ...propertiesOf(fields), ...also },
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

export function propertiesOf(fields: FieldTable): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(Object.entries(fields).map(([name, spec]) => [name, fieldSchema(spec)]));
}

export function numberSchema(range: NumberRange): JsonSchema {
  const { min, max, open } = range;
  const isOpen = (end: 'min' | 'max') => open === end || open === 'both';
  return {
    type: range.integer === true ? 'integer' : 'number',
    ...(min === undefined ? {} : { [isOpen('min') ? 'exclusiveMinimum' : 'minimum']: min }),
    ...(max === undefined ? {} : { [isOpen('max') ? 'exclusiveMaximum' : 'maximum']: max }),
  };
}

function spanSchema({ minSamples, fractional }: Pick<SpecOfType<'span'>, 'minSamples' | 'fractional'>): JsonSchema {
  return { anyOf: [numberSchema({ integer: fractional !== true, min: minSamples ?? 0 }), DURATION] };
}

const SIGNED_SPAN: JsonSchema = { anyOf: [{ type: 'number' }, DURATION] };

/** [least, most] */
function pairOf(items: JsonSchema): JsonSchema {
  return { type: 'array', items, minItems: 2, maxItems: 2 };
}

/** Values by name. */
function namedSchema(spec: { readonly minLength: number; readonly maxLength: number }, value: JsonSchema): JsonSchema {
  return {
    type: 'object',
    additionalProperties: value,
    minProperties: spec.minLength,
    maxProperties: spec.maxLength,
  };
}

const POINT_X: { readonly [X in SpecOfType<'points'>['x']]: NumberRange } = {
  sample: { min: 0 },
  'hour-of-day': { min: 0, max: 24, open: 'max' },
  'day-of-week': { min: 0, max: 7, open: 'max' },
  'day-of-month': { min: 1, max: 32, open: 'max' },
  'month-of-year': { min: 0, max: 12, open: 'max' },
  fraction: { min: 0, max: 1 },
};

function valueSchema(spec: FieldSpec): JsonSchema {
  switch (spec.type) {
    case 'number':
    case 'number?':
      return numberSchema(spec);
    case 'span':
    case 'span?':
      return spanSchema(spec);
    case 'choice':
    case 'choice?':
      return { enum: [...spec.options] };
    case 'flag':
    case 'flag?':
      return { type: 'boolean' };
    case 'numbers':
      return { type: 'array', items: numberSchema(spec), minItems: spec.minLength, maxItems: spec.maxLength };
    case 'points':
      return {
        type: 'array',
        items: { type: 'array', items: [numberSchema(POINT_X[spec.x]), { type: 'number' }], minItems: 2, maxItems: 2 },
        minItems: spec.minLength,
        maxItems: spec.maxLength,
      };
    case 'text':
      return { type: 'string', maxLength: spec.maxLength, ...(spec.required ? { minLength: 1 } : {}) };
    case 'texts':
      return {
        type: 'array',
        items: { type: 'string', minLength: 1, maxLength: spec.maxChars },
        minItems: spec.minLength,
        maxItems: spec.maxLength,
        ...(spec.distinct ? { uniqueItems: true } : {}),
      };
    case 'words':
      return wordsSchema(spec);
    case 'shares':
      return namedSchema(spec, numberSchema(spec));
    case 'weights':
      return {
        ...namedSchema(spec, numberSchema(spec)),
        ...(spec.names ? { propertyNames: { enum: [...spec.names] } } : {}),
      };
    case 'formula':
      return { type: 'string', minLength: 1, maxLength: spec.maxLength };
    case 'range':
      return pairOf(numberSchema(spec));
    case 'span-range':
      return pairOf(spanSchema(spec));
    case 'ranges':
      return namedSchema(spec, pairOf(SIGNED_SPAN));
    case 'share':
      return SHARE;
    case 'window':
      return { anyOf: [{ enum: [...spec.words] }, pairOf(spanSchema({}))] };
    case 'id':
      return { type: 'string', pattern: '^[A-Za-z0-9_@-]{1,96}(/[1-9][0-9]{0,4})?$' };
    case 'time':
      return MOMENT;
    case 'duration':
      return DURATION;
    case 'zone':
      return { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,2}$', maxLength: 40 };
    case 'days':
      return daysSchema(spec);
    case 'word-or-number':
      return { anyOf: [{ enum: [...spec.options] }, numberSchema(spec)] };
    case 'share-or-time':
      return { anyOf: [SHARE, MOMENT] };
    case 'table':
      return tableSchema(spec.fields);
    case 'tables':
      return { type: 'array', items: tableSchema(spec.fields), maxItems: spec.maxLength };
  }
}

function wordsSchema(spec: SpecOfType<'words'>): JsonSchema {
  const reserved = spec.reserved ?? [];
  return {
    ...namedSchema(spec, { type: 'string', minLength: 1, maxLength: spec.maxChars }),
    propertyNames: {
      pattern: WORD_NAME,
      ...(reserved.length > 0
        ? { not: { anyOf: [{ enum: [...reserved] }, { pattern: '^__' }] } }
        : { not: { pattern: '^__' } }),
    },
  };
}

/** A list of days and names of lists, or one name by itself. */
function daysSchema(spec: SpecOfType<'days'>): JsonSchema {
  const day = { anyOf: [{ enum: [...spec.names] }, { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }] };
  return { anyOf: [{ type: 'array', items: day, maxItems: spec.maxLength, uniqueItems: true }, day] };
}
