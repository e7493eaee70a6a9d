/** `--param name=value`: values of a sink's own parameter table, read from words. Knows no sink. */
import { describeField, fromText } from '../../core/fields/text.ts';
import { nearestWord } from '../../core/lib/nearest-word.ts';
import type { SinkKind, SinkTable, Target } from '../../live/types.ts';
import { wrongUse } from '../exit.ts';

/**
 * @param lines `name=value`, each name once @returns every parameter of the sink, defaults filled in
 * @throws CommandError that names the parameters of the sink, or the values of the one that is wrong
 */
export function sinkParamsOf(
  sink: Pick<SinkKind, 'id' | 'params' | 'check'>,
  lines: readonly string[],
): Target['params'] {
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
    const read = fromText(param, text, { intervalMs: 1 });
    if (!read.ok) throw wrongUse(`--param ${line}: ${name} is ${describeField(param)}. ${read.message}`);
    given.set(name, read.value ?? param.default);
  }
  const params = Object.fromEntries(
    Object.entries(table).map(([key, param]) => [key, given.get(key) ?? param.default]),
  );
  const fault = sink.check?.(params);
  if (fault) throw wrongUse(`--param ${fault.param}: ${fault.message}`);
  return params;
}

function unknownWords(sink: string, table: SinkTable, name: string): string {
  const meant = nearestWord(name, Object.keys(table));
  return `${meant === undefined ? '' : `did you mean ${meant}? `}${knownWords(sink, table)}`;
}

function knownWords(sink: string, table: SinkTable): string {
  const known = Object.entries(table).map(([key, param]) => `${key} (${describeField(param)})`);
  return known.length === 0
    ? `The sink ${sink} has no parameters.`
    : `Parameters of the sink ${sink}: ${known.join('; ')}.`;
}
