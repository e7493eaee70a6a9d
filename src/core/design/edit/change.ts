/** The small steps that all edits are made of. They keep an object where nothing changes in it. Knows no designs. */
import { check, type CheckEnv, isRequired } from '../../fields/check.ts';
import type { FieldTable } from '../../fields/spec.ts';
import { sameValue } from '../types/written-fields.ts';

/** New values by name, where `undefined` takes a property away; of a union of things, those of any of them. */
export type Patch<T> = T extends unknown ? { readonly [K in keyof T]?: T[K] | undefined } : never;

/** The same for each of a union of things, but for the kind: what is known of one to be made. */
export type WithoutKind<T> = T extends unknown ? Omit<T, 'kind'> : never;

/** How an edit says what becomes of a thing: a function, or a patch. */
export type Change<T> = ((thing: T) => T) | Patch<T>;

export function applyChange<T extends object>(thing: T, change: Change<T>): T {
  return typeof change === 'function' ? change(thing) : withValues(thing, Object.entries(change));
}

/**
 * The change of one field by name, as a form makes it: the value is checked by the table, and one that does not
 * fit changes nothing. `undefined` takes away what may be left out.
 */
export function fieldChange<T extends object>(
  table: FieldTable,
  name: string,
  value: unknown,
  env: CheckEnv,
): (thing: T) => T {
  const spec = Object.hasOwn(table, name) ? table[name] : undefined;
  const fits =
    spec !== undefined &&
    (value === undefined ? !('default' in spec) && !isRequired(spec) : check(spec, value, env) === undefined);
  return (thing) => (fits ? withValues(thing, [[name, value]]) : thing);
}

/** The thing with these values, whose names and values the caller knows to be its own; the same where none differs. */
export function withValues<T extends object>(
  thing: T,
  values: readonly (readonly [name: string, value: unknown])[],
): T {
  const next: Record<string, unknown> = Object.fromEntries(Object.entries(thing));
  let changed = false;
  for (const [name, value] of values) {
    const had = Object.hasOwn(next, name);
    if (value === undefined ? !had : had && sameValue(next[name], value)) continue;
    changed = true;
    if (value === undefined) delete next[name];
    else next[name] = value;
  }
  // The callers' types or tables say that the names and values belong to the thing.
  return changed ? (next as T) : thing;
}

/** The list with `change` applied to the items that match; the same list if none of them changes. */
export function mapWhere<T>(list: readonly T[], matches: (item: T) => boolean, change: (item: T) => T): readonly T[] {
  let changed = false;
  const next = list.map((item) => {
    const result = matches(item) ? change(item) : item;
    changed ||= result !== item;
    return result;
  });
  return changed ? next : list;
}

/** The list without what matches; the same list if nothing does. */
export function without<T>(list: readonly T[], matches: (item: T) => boolean): readonly T[] {
  const next = list.filter((item) => !matches(item));
  return next.length === list.length ? list : next;
}

/** `name`, or `name_2`, `name_3`, …: the first that is not taken. */
export function uniqueName(name: string, taken: Iterable<string>, join = '_'): string {
  const known = new Set(taken);
  if (!known.has(name)) return name;
  const stem = name.replace(/[_ ]\d+$/, '') || name;
  let number = 2;
  while (known.has(`${stem}${join}${number}`)) number++;
  return `${stem}${join}${number}`;
}
