/** Durations, times and numbers as people say them, the same on the screen, in pictures and in tables. Knows no units of data. */
import { isoTime } from './time.ts';

const DURATION_UNITS = [
  ['y', 31_556_952_000],
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
  ['ms', 1],
] as const;

/** A duration exactly: "7 h 23 min 40 s", "1 d", "250 ms", "−30 s". What it says is read back as the same duration. */
export function durationText(ms: number): string {
  return wordsOf(ms, DURATION_UNITS.slice(1));
}

/** A duration by its two greatest parts: "35 min", "1 h 20 min", "3 d 4 h"; below a second "250 ms". */
export function lengthText(ms: number): string {
  const rounded = Math.abs(ms) < 1000 ? Number(ms.toFixed(1)) : Math.round(ms / 1000) * 1000;
  return wordsOf(rounded, DURATION_UNITS, 2);
}

function wordsOf(ms: number, units: readonly (readonly [string, number])[], most = Infinity): string {
  const parts: string[] = [];
  let rest = Math.abs(ms);
  for (const [unit, size] of units) {
    const count = size === 1 ? rest : Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${unit}`);
  }
  if (parts.length === 0) return '0 s';
  return `${ms < 0 ? '−' : ''}${parts.slice(0, most).join(' ')}`;
}

/** 20160 → "20,160", 1234567.5 → "1,234,567.5". @param from size from which digits are grouped */
export function groupedText(value: number, from = 1000): string {
  const text = String(value);
  if (Math.abs(value) < from || text.includes('e')) return text;
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** "14:20:00" or "14:20:00.250" in UTC, with the date before it where `withDate`. @param ms epoch milliseconds */
export function clockText(ms: number, withDate: boolean): string {
  if (!Number.isFinite(ms)) return '–';
  const [date = '', clock = ''] = isoTime(Math.round(ms)).split('T');
  const time = clock.slice(0, clock.endsWith('.000Z') ? 8 : 12);
  return withDate ? `${date} ${time}` : time;
}

/** As much of the clock (UTC) as steps of this length need: "14:20", "14:20:05" or "14:20:05.250". */
export function clockOfStep(ms: number, stepMs: number): string {
  const [, clock = ''] = isoTime(Math.round(ms)).split('T');
  return clock.slice(0, stepMs >= 60_000 ? 5 : stepMs >= 1000 ? 8 : 12);
}
