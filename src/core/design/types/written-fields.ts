/** What of a part of a design is written down: everything but defaults, in the order of the tables. Knows no file format. */
import type { FieldSpec, FieldTable } from '../../fields/spec.ts';

/** Same value: numbers by bits (−0 is not 0), lists and tables by content. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
  if (isTable(a) && isTable(b))
    return sameValue(Object.keys(a), Object.keys(b)) && sameValue(Object.values(a), Object.values(b));
  return false;
}

function isTable(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isDefault(spec: FieldSpec, value: unknown): boolean {
  return value === undefined || ('default' in spec && sameValue(spec.default, value));
}

/**
 * Names and values of a part that are not defaults, in the order of the table.
 * @param part a part of a design whose properties the table describes
 * @param always names that are written even at their default
 */
export function writtenFields(
  part: object,
  table: FieldTable,
  always: readonly string[] = [],
): readonly (readonly [name: string, value: unknown, spec: FieldSpec])[] {
  return Object.entries(table).flatMap(([name, spec]) => {
    const value = propertyOf(part, name);
    return isDefault(spec, value) && (value === undefined || !always.includes(name))
      ? []
      : [[name, value, spec] as const];
  });
}

export function propertyOf(part: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(part, name)?.value;
}
