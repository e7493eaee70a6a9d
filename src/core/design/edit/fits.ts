/** Whether a value fits a field, without saying why not. */
import type { FieldSpec } from '../../fields/spec.ts';
import { nodeOf } from '../../fields/node.ts';
import { readValue } from '../../fields/read-value.ts';
import { createReporter } from '../../fields/report.ts';

/** @param intervalMs milliseconds of a sample, for the least length of durations */
export function fits(spec: FieldSpec, value: unknown, intervalMs = 1000): boolean {
  return value !== undefined && readValue(spec, nodeOf(value), { report: createReporter(), intervalMs }) !== undefined;
}
