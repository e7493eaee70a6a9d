/** When an effect shows, by the clock; seconds where it is short. */
import type { FormEnv } from '../form/param-text.ts';
import { clockText, minuteText } from '../words/number-text.ts';

const SHORT_MS = 10 * 60_000;

/** @param start samples, half-open */
export function spanOfTime(start: number, end: number, { startMs, intervalMs }: FormEnv): string {
  const from = startMs + start * intervalMs;
  const to = startMs + end * intervalMs;
  if (to - from < SHORT_MS) return `${clockText(from, false)} – ${clockText(to, false)}`;
  return `${minuteText(from)} – ${minuteText(to)}`;
}
