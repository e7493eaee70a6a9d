/** How numbers, sizes and times are spelled on the screen (en, UTC). Files have spelling rules of their own. */

const GROUPED = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** 20160 → "20,160". */
export function countText(count: number): string {
  return GROUPED.format(count);
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
  return trimZeros(value.toFixed(digits));
}

/** "3 … 184"; one value where both are the same. */
export function rangeText(min: number, max: number): string {
  const [low, high] = [valueText(min), valueText(max)];
  return low === high ? low : `${low} … ${high}`;
}

function trimZeros(text: string): string {
  const trimmed = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return trimmed === '-0' ? '0' : trimmed;
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

/** 75 → "1 min 15 s". */
export function secondsText(seconds: number): string {
  if (!Number.isFinite(seconds)) return '–';
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** A length in milliseconds as a person says it: "35 min", "1 h 20 min", "250 ms". */
export function lengthText(ms: number): string {
  const size = Math.abs(ms);
  const sign = ms < 0 ? '−' : '';
  if (size < 1000) return `${sign}${trimZeros(size.toFixed(1))} ms`;
  const parts: string[] = [];
  let rest = Math.round(size / 1000);
  for (const [unit, seconds] of [
    ['y', 31_556_952],
    ['d', 86_400],
    ['h', 3600],
    ['min', 60],
    ['s', 1],
  ] as const) {
    const count = Math.floor(rest / seconds);
    rest -= count * seconds;
    if (count > 0) parts.push(`${count} ${unit}`);
  }
  return sign + parts.slice(0, 2).join(' ');
}

/** "14:20:00", with the date before it where `withDate`. @param ms epoch milliseconds */
export function clockText(ms: number, withDate: boolean): string {
  const iso = new Date(ms);
  if (Number.isNaN(iso.getTime())) return '–';
  const [date = '', clock = ''] = iso.toISOString().split('T');
  const time = clock.endsWith('.000Z') ? clock.slice(0, 8) : clock.slice(0, 12);
  return withDate ? `${date} ${time}` : time;
}

/** "14:20" */
export function minuteText(ms: number): string {
  return clockText(ms, false).slice(0, 5);
}
