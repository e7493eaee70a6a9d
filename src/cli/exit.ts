/** How the command line ends: statuses, and errors that a person caused. Knows no command. */
import { formatProblem, type Problem } from '../core/lib/problem.ts';
import { visibleText } from '../core/lib/visible-text.ts';

/** 1: bad input; 2: wrong use of the command line. */
export type ExitStatus = 1 | 2;

/** Ends the command with a message for the person and a status; no stack is shown. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly status: ExitStatus;

  constructor(status: ExitStatus, message: string) {
    super(message);
    this.status = status;
  }
}

/** Ends the command with what is wrong with a design, one line a problem. */
export class DesignFault extends CommandError {
  readonly problems: readonly Problem[];
  /** Name of the input. */
  readonly source: string;

  constructor(problems: readonly Problem[], source: string) {
    super(1, problemLines(problems, source));
    this.problems = problems;
    this.source = source;
  }
}

export function badInput(message: string): CommandError {
  return new CommandError(1, message);
}

export function wrongUse(message: string): CommandError {
  return new CommandError(2, message);
}

/** One line a problem: `FILE: line 4, column 3, metrics.cpu.noise: …`. @param source name of the input, '' for none */
export function problemLines(problems: readonly Problem[], source: string): string {
  return problems
    .map((problem) => {
      const mark = problem.severity === 'warning' ? 'warning: ' : '';
      return visibleText(`${source === '' ? '' : `${source}: `}${mark}${formatProblem(problem)}`);
    })
    .join('\n');
}

/** A system error (no such file, no space, …) in words; other errors are bugs and are given back as they are. */
export function systemError(error: unknown, what: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the file system is read-only',
    EISDIR: 'it is a folder, not a file',
    ENOTDIR: 'a part of the path is a file, not a folder',
    EEXIST: 'there is a file of that name',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EFBIG: 'the file would be too large',
  };
  return badInput(`${what}: ${known[error.code] ?? error.message}`);
}
