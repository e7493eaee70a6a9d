/** A table against its fields. Knows no particular table. */
import { faultsOf, isRequired, missingFault, unknownKeyFault } from './check.ts';
import type { Node, TableNode } from './node.ts';
import { daysOf, readTime } from './read-time.ts';
import { plainOf, type ReadContext, reportFault, wrongType } from './read-value.ts';
import type { FieldSpec, FieldTable } from './spec.ts';
import type { FieldValues, ValueOf } from './values.ts';

export interface TableRules<T extends FieldTable> {
  readonly fields: T;
  /** Keys that the caller reads itself. */
  readonly also?: readonly string[];
  /** Words of the stored form, and what a person writes in the file for them ('' = nothing). */
  readonly fileWords?: Readonly<Record<string, string>>;
  /** What a person may have meant by an unknown key; a whole sentence. */
  readonly explain?: (key: string) => string | undefined;
}

/**
 * The values of a table: what is written, defaults where there are any. Reports unknown keys, missing required ones
 * and wrong values; in place of these stand the defaults, or an empty text where a field must be written.
 */
export function readTable<T extends FieldTable>(
  node: TableNode,
  rules: TableRules<T>,
  context: ReadContext,
): FieldValues<T> {
  reportUnknownKeys(node, rules, context);
  const values: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries<FieldSpec>(rules.fields)) {
    const item = node.entries.get(name);
    const value = item && readValue(spec, item, context);
    if (value !== undefined) values[name] = value;
    else if ('default' in spec) values[name] = spec.default;
    else if (isRequired(spec)) {
      if (!item) reportFault(missingFault(name), node, context.report);
      values[name] = '';
    }
  }
  // Each value was checked against its field, and each field that always has a value got one.
  return values as FieldValues<T>;
}

/** The values that a table gives, without defaults; reports unknown keys and wrong values. */
export function readGiven<T extends FieldTable>(
  node: TableNode,
  rules: TableRules<T>,
  context: ReadContext,
): Partial<FieldValues<T>> {
  reportUnknownKeys(node, rules, context);
  const values = Object.entries<FieldSpec>(rules.fields).flatMap(([name, spec]) => {
    const item = node.entries.get(name);
    const value = item && readValue(spec, item, context);
    return value === undefined ? [] : [[name, value] as const];
  });
  // Each value was checked against its field.
  return Object.fromEntries(values) as Partial<FieldValues<T>>;
}

/** The value of a field, or undefined after reporting what is wrong with it. */
function readValue(spec: FieldSpec, node: Node, context: ReadContext): ValueOf<FieldSpec> | undefined {
  const { report, intervalMs } = context;
  if (spec.type === 'time') return readTime(node, report);
  if (spec.type === 'table') {
    if (node.type === 'table') return readTable(node, { fields: spec.fields }, context);
    return wrongType(node, 'a table', report);
  }
  if (spec.type === 'tables') return readTables(node, spec, context);
  if (spec.type === 'share-or-time' && !(node.type === 'leaf' && typeof node.value === 'string'))
    return readTime(node, report);
  const value = spec.type === 'days' ? daysOf(node) : plainOf(node);
  const faults = faultsOf(spec, value, { intervalMs, terse: report.isFull('error') });
  for (const fault of faults) reportFault(fault, node, report);
  // A value without fault is one of its field.
  return faults.length === 0 ? (value as ValueOf<typeof spec>) : undefined;
}

interface TablesRules<T extends FieldTable> extends TableRules<T> {
  readonly maxLength: number;
  /** What the tables are, for messages. */
  readonly label?: string;
}

/** The tables of a list, each against the same fields. */
function readTables<T extends FieldTable>(
  node: Node,
  { maxLength, ...rules }: TablesRules<T>,
  context: ReadContext,
): readonly FieldValues<T>[] {
  return tablesIn(node, rules.label?.toLowerCase() ?? 'tables', maxLength, context).map((item) =>
    readTable(item, rules, context),
  );
}

/** The tables of a list; anything else in it is reported. @param what 'anomalies': what they are */
export function tablesIn(node: Node, what: string, most: number, { report }: ReadContext): readonly TableNode[] {
  if (node.type !== 'list') {
    wrongType(node, `a list of ${what}`, report);
    return [];
  }
  if (node.items.length > most) {
    report.error('too-many', node, `There are ${node.items.length} ${what} here; at most ${most} fit.`);
    return [];
  }
  return node.items.flatMap((item) => {
    if (item.type === 'table') return [item];
    wrongType(item, 'a table', report);
    return [];
  });
}

function reportUnknownKeys<T extends FieldTable>(
  node: TableNode,
  { fields, also = [], fileWords, explain }: TableRules<T>,
  { report }: ReadContext,
): void {
  const known = [...Object.keys(fields), ...also]
    .map((word) => fileWords?.[word] ?? word)
    .filter((word) => word !== '');
  for (const [key, item] of node.entries) {
    if (Object.hasOwn(fields, key) || also.includes(key)) continue;
    const full = report.isFull('error');
    reportFault(unknownKeyFault(key, known, full, full ? undefined : explain?.(key)), item, report);
  }
}
