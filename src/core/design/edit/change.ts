/** The small steps that all edits are made of. They keep an object where nothing changes in it. Knows no designs. */
import { sameValue } from '../types/written-fields.ts';

/**
 * How an edit says what becomes of a thing: a function, or new values by name, where `undefined` takes a
 * property away. Values come from forms that check them against the parameter tables.
 */
export type Change<T> = ((thing: T) => T) | Readonly<Record<string, unknown>>;

export function applyChange<T extends object>(thing: T, change: Change<T>): T {
  if (typeof change === 'function') return change(thing);
  const next: Record<string, unknown> = Object.fromEntries(Object.entries(thing));
  let changed = false;
  for (const [name, value] of Object.entries(change)) {
    const had = Object.hasOwn(next, name);
    if (value === undefined ? !had : had && sameValue(next[name], value)) continue;
    changed = true;
    if (value === undefined) delete next[name];
    else next[name] = value;
  }
  // The names and values of a change belong to the same tables as the thing's own.
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
