/** A table that names a kind of a registry, against that kind's parameters. Knows no particular kind. */
import type { Kind } from '../../fields/kind.ts';
import type { Node, TableNode } from '../../fields/node.ts';
import { readTable } from '../../fields/read-table.ts';
import { type ReadContext, reportUnknownWord, wrongType } from '../../fields/read-value.ts';
import type { FieldTable } from '../../fields/spec.ts';
import type { FieldValues } from '../../fields/values.ts';
import { kindOf, type PartOf, REGISTRIES, type RegistryName } from '../../kinds/registry.ts';

export interface SpecRules<R extends RegistryName, T extends FieldTable> {
  readonly registry: R;
  /** Fields beside the kind's own parameters. */
  readonly fields: T;
  readonly also?: readonly string[];
  readonly fileWords?: Readonly<Record<string, string>>;
  /** The kind of a table that names none. */
  readonly defaultKind?: string;
}

/** `{ kind, …parameters, …fields }` of a table that names a kind of a registry, or undefined after reporting. */
export function readSpec<R extends RegistryName, T extends FieldTable>(
  node: Node,
  rules: SpecRules<R, T>,
  context: ReadContext,
): (PartOf<R> & FieldValues<T>) | undefined {
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
  else if (kind.doubt) {
    const doubt = kind.doubt(values);
    if (doubt) report.warn('doubtful-value', node.entries.get(doubt.param) ?? node, doubt.message);
  }
  // The parameters were checked against the table of this kind, which is one of the registry's.
  return { kind: kind.id, ...values } as PartOf<R> & FieldValues<T>;
}

function readKind(
  node: TableNode,
  rules: Pick<SpecRules<RegistryName, FieldTable>, 'registry' | 'defaultKind'>,
  { report }: ReadContext,
): Kind | undefined {
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
