import { expect, it } from 'vitest';
import { clockOfStep, clockText, durationText, groupedText, lengthText } from './words.ts';

it('says a duration exactly, or by its two greatest parts', () => {
  expect([26_620_000, 21_000_000, 1500, 0, -90_000, 90_061_001].map(durationText)).toEqual([
    '7 h 23 min 40 s',
    '5 h 50 min',
    '1 s 500 ms',
    '0 s',
    '−1 min 30 s',
    '1 d 1 h 1 min 1 s 1 ms',
  ]);
  expect([26_620_000, 250, 2_100_000, 4_800_000, 90_061_000, -500, 0.25].map(lengthText)).toEqual([
    '7 h 23 min',
    '250 ms',
    '35 min',
    '1 h 20 min',
    '1 d 1 h',
    '−500 ms',
    '0.3 ms',
  ]);
});

it('groups the digits of long numbers', () => {
  expect([10_000_000_000, 1234, -20_160, 1_234_567.25, 1e21, 0.000_012_345].map((value) => groupedText(value))).toEqual(
    ['10,000,000,000', '1,234', '-20,160', '1,234,567.25', '1e+21', '0.000012345'],
  );
  expect(groupedText(1234, 10_000)).toBe('1234');
});

it('says a time by the clock, with its date where that is wanted', () => {
  const ms = Date.UTC(2023, 10, 2, 14, 20, 0, 5);
  expect([clockText(ms, true), clockText(ms - 5, false), clockText(Number.NaN, true)]).toEqual([
    '2023-11-02 14:20:00.005',
    '14:20:00',
    '–',
  ]);
});

it('says as much of the clock as a step needs', () => {
  const ms = Date.UTC(2023, 10, 2, 14, 20, 7, 5);
  expect([3_600_000, 60_000, 1000, 10].map((step) => clockOfStep(ms, step))).toEqual([
    '14:20',
    '14:20',
    '14:20:07',
    '14:20:07.005',
  ]);
});
