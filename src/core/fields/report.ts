/** Collects problems of one input, so that a person sees them all and not only the first. Knows no rules. */
import type { Problem } from '../lib/problem.ts';
import type { Node, Place } from './node.ts';

const MAX_PROBLEMS = 50;

export interface Reporter {
  /** @param place 'key' to point at the key instead of the value */
  error(code: string, node: Node, message: string, more?: ReportDetail): void;
  warn(code: string, node: Node, message: string, more?: ReportDetail): void;
  /** Whether there are so many that the next ones are only counted: no need to look for suggestions. */
  isFull(severity: 'error' | 'warning'): boolean;
  /** Errors and warnings found so far (at most about 50 of each), in order of the text. */
  errors(): readonly Problem[];
  warnings(): readonly Problem[];
}

export interface ReportDetail {
  readonly suggestion?: string | undefined;
  readonly place?: 'key' | 'value';
}

export function createReporter(): Reporter {
  const found = { error: [] as Problem[], warning: [] as Problem[] };
  const dropped = { error: 0, warning: 0 };
  const add = (severity: 'error' | 'warning', code: string, node: Node, message: string, more: ReportDetail) => {
    if (found[severity].length >= MAX_PROBLEMS) {
      dropped[severity]++;
      return;
    }
    const at: Place | undefined = more.place === 'key' ? (node.keyAt ?? node.at) : (node.at ?? node.keyAt);
    const { suggestion } = more;
    found[severity].push({
      severity,
      code,
      path: node.path,
      message,
      ...at,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  };
  const list = (severity: 'error' | 'warning'): readonly Problem[] => {
    const sorted = [...found[severity]].sort(
      (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
    );
    const more = dropped[severity];
    if (more === 0) return sorted;
    return [
      ...sorted,
      { severity, code: 'too-many-problems', path: '', message: `There are ${more} more like these.` },
    ];
  };
  return {
    error: (code, node, message, more = {}) => add('error', code, node, message, more),
    warn: (code, node, message, more = {}) => add('warning', code, node, message, more),
    isFull: (severity) => found[severity].length >= MAX_PROBLEMS,
    errors: () => list('error'),
    warnings: () => list('warning'),
  };
}
