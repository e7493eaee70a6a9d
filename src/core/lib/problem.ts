/** What is wrong with an input, said for the person who wrote it. Knows no particular input. */

export interface Problem {
  readonly severity: 'error' | 'warning';
  /** Stable id for tests and programs: 'unknown-key', 'out-of-range', 'bad-link', … */
  readonly code: string;
  /** Where in the design: `metrics.cpu.noise_args.scale`, `anomalies.cpu[1].at`; '' for the whole. */
  readonly path: string;
  /** One sentence: what was wrong and what to do. Does not repeat path, line and column. */
  readonly message: string;
  /** 1-based place in the text, where there is a text. */
  readonly line?: number;
  readonly column?: number;
  /** The nearest valid word, where there is one. */
  readonly suggestion?: string;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** `line 4, column 3, metrics.cpu.noise: …` for terminals and error lists. */
export function formatProblem(problem: Problem): string {
  const place = problem.line === undefined ? '' : `line ${problem.line}, column ${problem.column ?? 1}`;
  const where = [place, problem.path].filter((part) => part !== '').join(', ');
  return where === '' ? problem.message : `${where}: ${problem.message}`;
}
