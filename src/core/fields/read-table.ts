/** A table against its fields. Knows no particular table. */
import { nearestWord } from '../lib/nearest-word.ts';
import type { Node, TableNode } from './node.ts';
import { readValue, type ReadContext } from './read-value.ts';
import type { FieldTable } from './spec.ts';

export interface TableRules {
  readonly fields: FieldTable;
  /** Keys that the caller reads itself. */
  readonly also?: readonly string[];
  /** Words of the stored form, and what a person writes in the file for them ('' = nothing). */
  readonly fileWords?: Readonly<Record<string, string>>;
  /** What a person may have meant by an unknown key; a whole sentence. */
  readonly explain?: (key: string) => string | undefined;
}

/**
 * The values of a table: what is written, defaults where there are any. Reports unknown keys, missing
 * required ones and wrong values (which are then left out, or their default taken).
 */
export function readTable(node: TableNode, rules: TableRules, context: ReadContext): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [key, item] of node.entries) {
    if (!Object.hasOwn(rules.fields, key) && !rules.also?.includes(key)) reportUnknownKey(key, item, rules, context);
  }
  for (const [key, spec] of Object.entries(rules.fields)) {
    const item = node.entries.get(key);
    const value = item === undefined ? undefined : readValue(spec, item, context);
    const fallback = 'default' in spec ? spec.default : undefined;
    if (value !== undefined) values[key] = value;
    else if (fallback !== undefined) values[key] = fallback;
    else if (item === undefined && 'required' in spec && spec.required) {
      context.report.error('missing-key', node, `\`${key}\` is missing.`, { place: 'key' });
    }
  }
  return values;
}

function reportUnknownKey(key: string, item: Node, rules: TableRules, { report }: ReadContext): void {
  if (report.isFull('error')) {
    report.error('unknown-key', item, '', { place: 'key' });
    return;
  }
  const known = [...Object.keys(rules.fields), ...(rules.also ?? [])]
    .map((word) => rules.fileWords?.[word] ?? word)
    .filter((word) => word !== '');
  const explained = rules.explain?.(key);
  const suggestion = explained === undefined ? nearestWord(key, known) : undefined;
  const name = key.length > 60 ? `${key.slice(0, 57)}…` : key;
  const hint =
    explained ?? (suggestion === undefined ? `Known here: ${known.join(', ')}.` : `Did you mean \`${suggestion}\`?`);
  report.error('unknown-key', item, `\`${name}\` is not known here. ${hint}`, { suggestion, place: 'key' });
}
