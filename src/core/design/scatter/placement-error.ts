/** What is thrown where data are asked for and a rule of placement cannot do what it asks for. */
import { formatProblem, type Problem } from '../../lib/problem.ts';

export class PlacementError extends Error {
  override readonly name = 'PlacementError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}
