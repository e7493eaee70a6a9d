/** `--param name=value`: values of a sink's own parameter table, read from words. Knows no sink. */
import { nearestWord } from '../../core/lib/nearest-word.ts';
import type { SinkKind, SinkTable, Target } from '../../live/types.ts';
import { wrongUse } from '../exit.ts';

type SinkParam = SinkTable[string];

/**
 * @param lines `name=value`, each name once @returns every parameter of the sink, defaults filled in
 * @throws CommandError that names the parameters of the sink, or the values of the one that is wrong
 */
export function sinkParamsOf(sink: Pick<SinkKind, 'id' | 'params'>, lines: readonly string[]): Target['params'] {
  const table: SinkTable = sink.params;
  const given = new Map<string, string | number | boolean>();
  for (const line of lines) {
    const [, name, text] = /^([^=]+)=(.*)$/s.exec(line) ?? [];
    if (name === undefined || text === undefined) {
      throw wrongUse(`--param ${line}: write it as name=value. ${knownWords(sink.id, table)}`);
    }
    const param = Object.hasOwn(table, name) ? table[name] : undefined;
    if (!param) throw wrongUse(`--param ${name}: ${unknownWords(sink.id, table, name)}`);
    if (given.has(name)) throw wrongUse(`--param ${name}: it is given twice.`);
    const value = readValue(param, text);
    if (value === undefined) throw wrongUse(`--param ${line}: ${name} is ${valueWords(param)}.`);
    given.set(name, value);
  }
  return Object.fromEntries(Object.entries(table).map(([key, param]) => [key, given.get(key) ?? param.default]));
}

function readValue(param: SinkParam, text: string): string | number | boolean | undefined {
  switch (param.type) {
    case 'text':
      return text.length <= param.maxLength ? text : undefined;
    case 'choice':
      return param.options.includes(text) ? text : undefined;
    case 'flag':
      return text === 'true' ? true : text === 'false' ? false : undefined;
    case 'number':
      return readNumber(param, text);
  }
}

function readNumber(param: Extract<SinkParam, { type: 'number' }>, text: string): number | undefined {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, open } = param;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value) || value < min || value > max) return undefined;
  if (param.integer === true && !Number.isInteger(value)) return undefined;
  if ((open === 'min' || open === 'both') && value === min) return undefined;
  if ((open === 'max' || open === 'both') && value === max) return undefined;
  return value;
}

function valueWords(param: SinkParam): string {
  switch (param.type) {
    case 'text':
      return `a text of at most ${param.maxLength} characters`;
    case 'choice':
      return `one of ${param.options.join(', ')}`;
    case 'flag':
      return 'true or false';
    case 'number': {
      const kind = param.integer === true ? 'a whole number' : 'a number';
      const least = param.open === 'min' || param.open === 'both' ? 'above' : 'from';
      const most = param.open === 'max' || param.open === 'both' ? 'below' : 'up to';
      return `${kind}${param.min === undefined ? '' : ` ${least} ${param.min}`}${param.max === undefined ? '' : ` ${most} ${param.max}`}`;
    }
  }
}

function unknownWords(sink: string, table: SinkTable, name: string): string {
  const meant = nearestWord(name, Object.keys(table));
  return `${meant === undefined ? '' : `did you mean ${meant}? `}${knownWords(sink, table)}`;
}

function knownWords(sink: string, table: SinkTable): string {
  const known = Object.entries(table).map(([key, param]) => `${key} (${valueWords(param)})`);
  return known.length === 0
    ? `The sink ${sink} has no parameters.`
    : `Parameters of the sink ${sink}: ${known.join('; ')}.`;
}
