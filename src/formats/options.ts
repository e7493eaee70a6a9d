/** Option values of an exporter, checked against its parameter table. Knows no exporter. */
import { defaultsOf, type FieldValues } from '../core/fields/values.ts';
import { check, unknownKeyFault } from '../core/fields/check.ts';
import type { Fault } from '../core/fields/fault.ts';
import type { FieldTable } from '../core/fields/spec.ts';
import type { Problem, Result } from '../core/lib/problem.ts';

export type OptionValue = string | number | boolean;
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** Defaults of the table with the given values on top. Every unknown name or wrong value is a problem (path `options.NAME`). */
export function readOptions<T extends FieldTable>(table: T, given: OptionValues): Result<FieldValues<T>> {
  const problems: Problem[] = [];
  for (const [name, value] of Object.entries(given)) {
    const spec = Object.hasOwn(table, name) ? table[name] : undefined;
    const fault = spec ? check(spec, value, { intervalMs: 1 }) : unknownKeyFault(name, Object.keys(table));
    if (fault) problems.push(problemOf(name, fault));
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { ...defaultsOf(table), ...given }, warnings: [] };
}

function problemOf(name: string, { code, message, suggestion }: Fault): Problem {
  const path = `options.${name}`;
  return { severity: 'error', code, path, message, ...(suggestion === undefined ? {} : { suggestion }) };
}
