/** A table against its fields, and a table that names a kind. Knows no particular table. */
import type { Kind } from './spec.ts';
import type { FieldTable } from '../design/types/fields.ts';
import { nearestWord } from '../lib/nearest-word.ts';
import type { Node, TableNode } from './node.ts';
import { readValue, type ReadContext, reportUnknownWord, wrongType } from './read-value.ts';
import { kindOf, REGISTRIES, type RegistryName } from '../kinds/registry.ts';

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

export interface SpecRules {
  readonly registry: RegistryName;
  /** Fields beside the kind's own parameters. */
  readonly fields: FieldTable;
  readonly also?: readonly string[];
  readonly fileWords?: Readonly<Record<string, string>>;
  /** The kind of a table that names none. */
  readonly defaultKind?: string;
}

/** `{ kind, …parameters, …fields }` of a table that names a kind of a registry, or undefined after reporting. */
export function readSpec(node: Node, rules: SpecRules, context: ReadContext): Record<string, unknown> | undefined {
  const { report } = context;
  if (node.type !== 'table')
    return wrongType(node, `a table such as { kind = "${REGISTRIES[rules.registry][0]?.id ?? ''}" }`, report);
  const kind = readKind(node, rules, context);
  if (!kind) return undefined;
  const values = readTable(
    node,
    {
      fields: { ...rules.fields, ...kind.params },
      also: ['kind', ...(rules.also ?? [])],
      ...(rules.fileWords ? { fileWords: rules.fileWords } : {}),
      explain: (key) => belongsElsewhere(rules.registry, kind, key),
    },
    context,
  );
  const complaint = kind.check?.(values);
  if (complaint) report.error('contradiction', node.entries.get(complaint.param) ?? node, complaint.message);
  return { kind: kind.id, ...values };
}

function readKind(node: TableNode, rules: SpecRules, { report }: ReadContext): Kind | undefined {
  const word = node.entries.get('kind');
  const ids = REGISTRIES[rules.registry].map((kind) => kind.id);
  if (!word) {
    const fallback = rules.defaultKind === undefined ? undefined : kindOf(rules.registry, rules.defaultKind);
    if (!fallback)
      report.error('missing-key', node, `\`kind\` is missing; one of ${ids.join(', ')}.`, { place: 'key' });
    return fallback;
  }
  if (word.type !== 'leaf' || typeof word.value !== 'string')
    return wrongType(word, 'the name of a kind in quotes', report);
  const kind = kindOf(rules.registry, word.value);
  if (!kind) reportUnknownWord('unknown-kind', word.value, ids, word, report);
  return kind;
}

/** "`magnitude` belongs to …" where a parameter of other kinds is used. */
function belongsElsewhere(registry: RegistryName, kind: Kind, key: string): string | undefined {
  const owners = REGISTRIES[registry]
    .filter((other) => Object.hasOwn(other.params, key))
    .map((other) => `"${other.id}"`);
  if (owners.length === 0) return undefined;
  const own = Object.keys(kind.params);
  return `It belongs to ${owners.join(', ')}; "${kind.id}" has ${own.length === 0 ? 'no parameters of its own' : own.join(', ')}.`;
}
