/** Day × week and growth for the readings of a window, made once for all machines of a time zone. Knows no machine. */
import type { Kernel } from '../../../kernel/index.ts';
import { growthFactor, seasonFactor, type TimeGrid } from '../machines/calendar.ts';
import type { FleetSettings } from '../config/settings.ts';

const HOUR_MS = 3_600_000;

export interface SeasonWindow {
  /** Day factor × week factor at readings [from, from + count). Valid until the window moves. */
  season(from: number, count: number, utcOffset: number): Float64Array;
  /** Growth factor at the same readings. */
  growth(from: number, count: number): Float64Array;
}

export function createSeasonWindow(
  settings: FleetSettings,
  grid: TimeGrid,
  cos: Kernel['cos'],
  capacity: number,
): SeasonWindow {
  const spare: Float64Array[] = [];
  const byOffset = new Map<number, Float64Array>();
  const growth = new Float64Array(capacity);
  let window = { from: -1, count: 0 };

  const moveTo = (from: number, count: number) => {
    if (window.from === from && window.count === count) return;
    window = { from, count };
    spare.push(...byOffset.values());
    byOffset.clear();
    for (let k = 0; k < count; k++) growth[k] = growthFactor(from + k, settings.growth, grid.readings);
  };

  return {
    season(from, count, utcOffset) {
      moveTo(from, count);
      const known = byOffset.get(utcOffset);
      if (known) return known;
      const values = spare.pop() ?? new Float64Array(capacity);
      const first = grid.startMs + from * grid.intervalMs + utcOffset * HOUR_MS;
      for (let k = 0; k < count; k++)
        values[k] = seasonFactor(first + k * grid.intervalMs, settings.temporal_patterns, cos);
      byOffset.set(utcOffset, values);
      return values;
    },
    growth(from, count) {
      moveTo(from, count);
      return growth;
    },
  };
}
