/** Option values of an exporter, checked against its parameter table. Knows no exporter. */
import { defaultsOf, type FieldValues } from '../core/fields/values.ts';
import { nearestWord } from '../core/lib/nearest-word.ts';
import type { FieldSpec, FieldTable } from '../core/fields/spec.ts';
import type { Problem, Result } from '../core/lib/problem.ts';

export type OptionValue = string | number | boolean;
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** Defaults of the table with the given values on top. Every unknown name or wrong value is a problem (path `options.NAME`). */
export function readOptions<T extends FieldTable>(table: T, given: OptionValues): Result<FieldValues<T>> {
  const problems: Problem[] = [];
  for (const [name, value] of Object.entries(given)) {
    const spec = Object.hasOwn(table, name) ? table[name] : undefined;
    const problem = spec === undefined ? unknownOption(table, name) : checkValue(spec, value);
    if (problem !== undefined) problems.push({ severity: 'error', path: `options.${name}`, ...problem });
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { ...defaultsOf(table), ...given }, warnings: [] };
}

/**
 * The value that a command line's text means for an option: "true"/"false" for flags, digits for numbers.
 * A text that fits no such type stays a text, for `readOptions` to refuse.
 */
export function optionFromText(spec: FieldSpec | undefined, text: string): OptionValue {
  if (spec?.type === 'flag' && (text === 'true' || text === 'false')) return text === 'true';
  const isNumber = spec?.type === 'number' || spec?.type === 'number?';
  return isNumber && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

type Fault = Pick<Problem, 'code' | 'message' | 'suggestion'>;

function unknownOption(table: FieldTable, name: string): Fault {
  const suggestion = nearestWord(name, Object.keys(table));
  const hint =
    suggestion === undefined ? `The options are ${Object.keys(table).join(', ')}.` : `Did you mean ${suggestion}?`;
  return {
    code: 'unknown-key',
    message: `There is no option "${name}". ${hint}`,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

function checkValue(spec: FieldSpec, value: OptionValue): Fault | undefined {
  switch (spec.type) {
    case 'flag':
      return typeof value === 'boolean' ? undefined : { code: 'wrong-type', message: 'Must be true or false.' };
    case 'choice': {
      if (spec.options.some((option) => option === value)) return undefined;
      const suggestion = nearestWord(String(value), spec.options);
      const message = `Must be one of ${spec.options.join(', ')}; it is "${value}".`;
      return { code: 'unknown-word', message, ...(suggestion === undefined ? {} : { suggestion }) };
    }
    case 'number':
    case 'number?': {
      if (typeof value !== 'number' || Number.isNaN(value)) return { code: 'wrong-type', message: 'Must be a number.' };
      if (spec.integer && !Number.isInteger(value)) return { code: 'wrong-type', message: 'Must be a whole number.' };
      const low = spec.min !== undefined && value < spec.min;
      const high = spec.max !== undefined && value > spec.max;
      const range = `between ${spec.min ?? '−∞'} and ${spec.max ?? '∞'}`;
      return low || high ? { code: 'out-of-range', message: `Must be ${range}; it is ${value}.` } : undefined;
    }
    default:
      return { code: 'wrong-type', message: 'This option cannot be given here.' };
  }
}
