/** The answer that the UCR anomaly archive asks for: one place in data with one event. */
import type { Scored } from './scored.ts';

/** Rows that an answer may lie before or after the event at least. */
const SLACK = 100;

/** Place of the highest score at or after `train` (the first of equal ones), and whether it counts. Undefined unless there is one event. */
export function ucrAnswer(
  { events, scores, rows }: Scored,
  train: number,
): { readonly row: number; readonly correct: boolean } | undefined {
  if (events.count !== 1 || train >= rows) return undefined;
  const start = events.starts[0] ?? 0;
  const end = events.ends[0] ?? 0;
  let row = train;
  for (let at = train + 1; at < rows; at++) if ((scores[at] ?? 0) > (scores[row] ?? 0)) row = at;
  const last = end - 1;
  const length = end - start;
  const correct = Math.min(start - length, start - SLACK) < row && row < Math.max(last + length, last + SLACK);
  return { row, correct };
}
