/** The one way of words to the terminal: what came from outside (a key, a header, an answer) cannot steer it. */
import { visibleLines } from '../core/lib/visible-text.ts';

/** One or more lines for the person, on standard error. */
export function writeError(text: string): void {
  process.stderr.write(`${visibleLines(text)}\n`);
}

/** One or more lines of the command's answer, on standard output. */
export function writeOut(text: string): void {
  process.stdout.write(`${visibleLines(text)}\n`);
}
