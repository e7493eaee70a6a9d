/** How numbers, sizes and times are spelled on the screen (en, UTC). Files have spelling rules of their own. */
import { clockOfStep, groupedText, lengthText } from '../../core/lib/words.ts';

export { clockText, lengthText } from '../../core/lib/words.ts';

/** 20160 → "20,160". */
export function countText(count: number): string {
  return groupedText(Math.round(count));
}

/** "1 anomaly", "7 anomalies". */
export function pluralText(count: number, one: string, many = `${one}s`): string {
  return `${countText(count)} ${count === 1 ? one : many}`;
}

/** About four significant digits, plain where that is short: 306.2, 0.0124, 1.2e+9. */
export function valueText(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e7 || size < 1e-4)) return value.toExponential(2);
  const digits = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 4;
  return groupedText(Number(value.toFixed(digits)), 10_000);
}

/** "3 … 184"; one value where both are the same. */
export function rangeText(min: number, max: number): string {
  const [low, high] = [valueText(min), valueText(max)];
  return low === high ? low : `${low} … ${high}`;
}

/** 1,100,000 → "1.1 MB". */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${Math.round(bytes)} B`;
  const units = ['kB', 'MB', 'GB', 'TB', 'PB'];
  let size = bytes;
  let unit = -1;
  do {
    size /= 1000;
    unit += 1;
  } while (size >= 999.5 && unit < units.length - 1);
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${units[unit] ?? ''}`;
}

/** 0.42 → "0.4 s", 75 → "1 min 15 s". */
export function secondsText(seconds: number): string {
  if (!Number.isFinite(seconds)) return '–';
  return seconds < 10 ? `${seconds.toFixed(1)} s` : lengthText(seconds * 1000);
}

/** "14:20" */
export function minuteText(ms: number): string {
  return clockOfStep(ms, 60_000);
}
