/** Places on the time axis in words, for bubbles, tooltips and announcements. */
import { clockText, countText, lengthText } from './number-text.ts';
import { dayText } from '../axis/ruler-ticks.ts';
import type { Grid } from '../axis/grid.ts';

const DAY = 86_400_000;

export function sampleMs(grid: Grid, sample: number): number {
  return grid.startMs + sample * grid.intervalMs;
}

/** "14:20:00", with the day before it ("2 Nov 14:20:00") where the data are longer than one. */
export function timeText(grid: Grid, sample: number): string {
  const ms = sampleMs(grid, sample);
  const day = grid.numSamples * grid.intervalMs > DAY ? `${dayOfYear(ms)} ` : '';
  return day + clockText(ms, false);
}

/** "2 Nov" */
function dayOfYear(ms: number): string {
  return dayText(ms).replace(/ \d+$/, '');
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

/** "Tue 16 Jan 14:20"; seconds where they are not 0. */
export function whenText(ms: number): string {
  const weekday = WEEKDAYS[new Date(ms).getUTCDay()];
  if (weekday === undefined) return '–';
  return `${weekday} ${dayOfYear(ms)} ${clockText(ms, false).replace(/^(\d+:\d+):00$/, '$1')}`;
}

/** "14:20:00 – 14:55:00 · 35 min" */
export function timeRangeText(grid: Grid, start: number, end: number): string {
  const sameDay = Math.floor(sampleMs(grid, start) / DAY) === Math.floor(sampleMs(grid, end) / DAY);
  const until = sameDay ? clockText(sampleMs(grid, end), false) : timeText(grid, end);
  return `${timeText(grid, start)} – ${until} · ${lengthText((end - start) * grid.intervalMs)}`;
}

/** "level shift on CPU, 14:20:00 – 14:55:00, samples 120 to 180" */
export function spokenRange(grid: Grid, title: string, start: number, end: number): string {
  return `${title}, ${timeText(grid, start)} to ${timeText(grid, end)}, samples ${countText(start)} to ${countText(end)}`;
}
