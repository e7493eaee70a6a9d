/** Marks of local days over both nights of Berlin. */
import { describe, expect, it } from 'vitest';
import { createClock } from '../../../core/calendar/create-clock.ts';
import { markedDays } from './local-days.ts';

const HOUR = 3_600_000;
const berlin = createClock({ zone: 'Europe/Berlin', holidays: ['DE'], holiday_as: 'sunday' });
const marksOf = (from: string, to: string) =>
  markedDays(berlin, Date.parse(from), Date.parse(to)).map(({ kind, from: begin, to: end, byMs = 0 }) => [
    kind,
    new Date(begin).toISOString().slice(0, 16),
    (end - begin) / HOUR,
    byMs / HOUR,
  ]);

describe('marks of local days', () => {
  it('are weekends and holidays from local midnight, a Sunday of 23 hours, and the change itself', () => {
    expect(marksOf('2024-03-28T12:00:00Z', '2024-04-01T21:00:00Z')).toEqual([
      ['holiday', '2024-03-28T23:00', 24, 0],
      ['weekend', '2024-03-29T23:00', 24, 0],
      ['change', '2024-03-31T01:00', 0, 1],
      ['weekend', '2024-03-30T23:00', 23, 0],
      ['holiday', '2024-03-31T22:00', 24, 0],
    ]);
  });

  it('have a Sunday of 25 hours in autumn, also where the window begins in it', () => {
    for (const from of ['2024-10-27T00:30:00Z', '2024-10-27T12:00:00Z'])
      expect(marksOf(from, '2024-10-28T12:00:00Z').filter(([kind]) => kind === 'weekend')).toEqual([
        ['weekend', '2024-10-26T22:00', 25, 0],
      ]);
  });
});
