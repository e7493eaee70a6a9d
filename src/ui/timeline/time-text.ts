/** Places on the time axis in words, for bubbles, tooltips and announcements. */
import { clockText, countText, lengthText } from '../number-text.ts';
import type { Grid } from './snapping.ts';

export function sampleMs(grid: Grid, sample: number): number {
  return grid.startMs + sample * grid.intervalMs;
}

/** "14:20:00", with the day before it where the data are longer than one. */
export function timeText(grid: Grid, sample: number): string {
  return clockText(sampleMs(grid, sample), grid.numSamples * grid.intervalMs > 86_400_000);
}

/** "14:20:00 – 14:55:00 · 35 min" */
export function timeRangeText(grid: Grid, start: number, end: number): string {
  return `${timeText(grid, start)} – ${clockText(sampleMs(grid, end), false)} · ${lengthText((end - start) * grid.intervalMs)}`;
}

/** "level shift on CPU, 14:20:00 – 14:55:00, samples 120 to 180" */
export function spokenRange(grid: Grid, title: string, start: number, end: number): string {
  return `${title}, ${timeText(grid, start)} to ${timeText(grid, end)}, samples ${countText(start)} to ${countText(end)}`;
}
