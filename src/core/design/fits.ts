/** Whether a value fits a field, without saying why not. */
import type { FieldSpec } from './fields.ts';
import { nodeOf } from './node.ts';
import { readValue } from './read-value.ts';
import { createReporter } from './report.ts';

/** @param intervalMs milliseconds of a sample, for the least length of durations */
export function fits(spec: FieldSpec, value: unknown, intervalMs = 1000): boolean {
  return value !== undefined && readValue(spec, nodeOf(value), { report: createReporter(), intervalMs }) !== undefined;
}
