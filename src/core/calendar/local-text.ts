/** Instants as local time with offset. Knows no table of zones. */
import { isoTime } from '../lib/time.ts';
import type { LocalClock } from './local-clock.ts';

const MINUTE_MS = 60_000;

/**
 * `2024-10-27T02:30:00.000+01:00`: ISO 8601, which reads back as the same instant. An offset with seconds, as Monrovia
 * had until 1972, is cut to minutes, and the time with it. What no date has is the plain number.
 */
export function createLocalText(clock: LocalClock): (ms: number) => string {
  let span = clock.spanAt(0);
  return (ms) => {
    if (!(ms >= span.from && ms < span.until)) span = clock.spanAt(ms);
    const minutes = Math.trunc(span.offset / MINUTE_MS);
    const text = isoTime(ms + minutes * MINUTE_MS);
    return text.endsWith('Z') ? text.slice(0, -1) + offsetText(minutes) : text;
  };
}

function offsetText(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
