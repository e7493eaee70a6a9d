import { describe, expect, it } from 'vitest';
import { spokenRange, timeRangeText, timeText, whenText } from './time-text.ts';

const startMs = Date.parse('2023-11-02T12:00:00Z');
const hours = { startMs, intervalMs: 1000, numSamples: 10_000 };
const days = { startMs, intervalMs: 60_000, numSamples: 10_000 };

describe('places in words', () => {
  it('name the day only where the data have several', () => {
    expect(timeText(hours, 90)).toBe('12:01:30');
    expect(timeText(days, 90)).toBe('2 Nov 13:30:00');
  });

  it('say how long an interval is, and the second day where it has one', () => {
    expect(timeRangeText(hours, 0, 2100)).toBe('12:00:00 – 12:35:00 · 35 min');
    expect(timeRangeText(days, 0, 90)).toBe('2 Nov 12:00:00 – 13:30:00 · 1 h 30 min');
    expect(timeRangeText(days, 0, 780)).toBe('2 Nov 12:00:00 – 3 Nov 01:00:00 · 13 h');
  });

  it('say the day of the week, and seconds only where there are some', () => {
    expect(whenText(Date.parse('2024-01-16T14:20:00Z'))).toBe('Tue 16 Jan 14:20');
    expect(whenText(Date.parse('2024-01-16T14:20:05Z'))).toBe('Tue 16 Jan 14:20:05');
    expect(whenText(Number.NaN)).toBe('–');
  });

  it('are spoken with their samples', () => {
    expect(spokenRange(hours, 'gap on CPU', 1200, 1260)).toBe(
      'gap on CPU, 12:20:00 to 12:21:00, samples 1,200 to 1,260',
    );
  });
});
