/** Which rows are for training, validation and test. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseToml } from '../../document.ts';
import { moveSplit } from '../edit/edits.ts';
import { newDesign } from './defaults.ts';
import type { Design, Split } from './design.ts';
import { partAt, splitOf, splitProblem } from './split.ts';

const START = Date.parse('2024-01-01T00:00:00Z');
const designOf = (split: Partial<Split>, samples = 1000): Design => ({
  ...newDesign({ num_samples: samples, start: START, interval: '1m' }),
  split: { train: '70%', train_is_clean: false, ...split },
});
const boundsOf = (split: Partial<Split>, samples?: number) => {
  const parts = splitOf(designOf(split, samples));
  return parts && [parts.train.to, parts.validation.to, parts.test.to];
};

describe('the parts of a split', () => {
  it('are shares of the rows, or end at a time; what remains is for the test', () => {
    expect(boundsOf({})).toEqual([700, 700, 1000]);
    expect(boundsOf({ validation: '10%' })).toEqual([700, 800, 1000]);
    expect(boundsOf({ train: START + 600 * 60_000 })).toEqual([600, 600, 1000]);
    expect(boundsOf({ train: START + 600 * 60_000, validation: '10%' })).toEqual([600, 700, 1000]);
    expect(boundsOf({ validation: START + 900 * 60_000 })).toEqual([700, 900, 1000]);
  });

  it('begin with the first row that is not before the time', () => {
    expect(boundsOf({ train: START + 600 * 60_000 + 1 })).toEqual([601, 601, 1000]);
  });

  it('lose no row to the arithmetic of shares', () => {
    expect(boundsOf({ train: '57%', validation: '43%' }, 100)).toEqual([57, 100, 100]);
    expect(boundsOf({ train: '33.3%', validation: '33.3%' }, 10)).toEqual([3, 7, 10]);
  });

  it('cover every sample once, whatever the shares', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 1, max: 5000 }),
        (a, b, samples) => {
          const [train, validation] = [Math.min(a, 10_000 - b), Math.min(b, 10_000 - Math.min(a, 10_000 - b))];
          if (train < 1) return;
          const parts = splitOf(designOf({ train: `${train / 100}%`, validation: `${validation / 100}%` }, samples));
          expect(parts?.train.from).toBe(0);
          expect(parts?.validation.from).toBe(parts?.train.to);
          expect(parts?.test.from).toBe(parts?.validation.to);
          expect(parts?.test.to).toBe(samples);
          if (parts)
            expect(partAt(parts, samples - 1)).toBe(
              parts.test.from < samples ? 'test' : parts.validation.from < samples ? 'validation' : 'train',
            );
        },
      ),
    );
  });
});

describe('an end that is moved', () => {
  it('keeps its form, and the other end its place', () => {
    const shares = moveSplit(designOf({ validation: '10%' }), 'train', 500);
    expect(shares.split).toEqual({ train: '50%', validation: '30%', train_is_clean: false });
    const times = moveSplit(designOf({ train: START + 60_000_000 }), 'train', 500);
    expect(times.split?.train).toBe(START + 500 * 60_000);
    expect(moveSplit(designOf({}), 'validation', 500)).toEqual(designOf({}));
  });

  it('stays between its neighbours and gives a split that is valid', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.integer({ min: -10, max: 4000 }),
        fc.integer({ min: -10, max: 4000 }),
        (samples, a, b) => {
          const design = designOf({ train: '50%', validation: '25%' }, samples);
          const moved = moveSplit(moveSplit(design, 'train', a), 'validation', b);
          expect(moved.split && splitProblem(moved.split, moved.general)).toBeUndefined();
        },
      ),
    );
  });
});

describe('a file', () => {
  const head = 'schema = 1\n[general]\nnum_samples = 1000\nstart = 2024-01-01T00:00:00Z\ninterval = "1m"\n';
  const saysOf = (text: string) => {
    const result = parseToml(head + text);
    // That the tables do nothing yet is told by a test of its own.
    const problems = result.ok ? result.warnings : result.problems;
    return problems.map(({ path, message, line }) => `${line} ${path}: ${message}`);
  };

  it.each([
    ['[split]\nvalidation = "10%"', '6 split: `train` is missing.'],
    [
      '[split]\ntrain = "70"',
      '7 split.train: "70" is no share: write a share such as "70%", or a time such as 2023-11-02T16:55:16Z.',
    ],
    ['[split]\ntrain = "0%"', '7 split.train: Must be more than 0% and at most 100%, not 0%.'],
    [
      '[split]\ntrain = "70%"\nvalidation = "40%"',
      '8 split.validation: `train` and `validation` together are 110% of the rows: they may be 100% at most, and what remains is for the test.',
    ],
    [
      '[split]\ntrain = 2025-01-01T00:00:00Z',
      '7 split.train: 2025-01-01T00:00:00.000Z lies outside the data, which go from 2024-01-01T00:00:00.000Z to 2024-01-01T16:40:00.000Z: take a time between them, or a share such as "70%".',
    ],
    [
      '[split]\ntrain = "70%"\nvalidation = 2024-01-01T01:00:00Z',
      '8 split.validation: `validation` ends at 2024-01-01T01:00:00.000Z, before `train` does: take a later time.',
    ],
    ['[calendar]\nzone = "berlin"', '7 calendar.zone: There is no time zone "berlin". Did you mean "Europe/Berlin"?'],
    [
      '[calendar]\nzone = "Europe/Berln"',
      '7 calendar.zone: There is no time zone "Europe/Berln". Did you mean "Europe/Berlin"?',
    ],
    [
      '[calendar]\nholidays = ["2024-02-30"]',
      '7 calendar.holidays[0]: "2024-02-30" is no day of the calendar; write it as 2024-12-25.',
    ],
    [
      '[calendar]\nholidays = ["US-federl"]',
      '7 calendar.holidays[0]: "US-federl" is not known here; did you mean "US-federal"?',
    ],
    ['[calendar]\nholiday_as = "monday"', '7 calendar.holiday_as: "monday" is not known here; did you mean "sunday"?'],
    ['[calendar]\nholiday_as = -1', '7 calendar.holiday_as: Must be at least 0, not -1.'],
    [
      '[calendar]\nholidays = [2024-01-01, 2023-12-25]',
      '7 calendar.holidays[1]: 2023-12-25 lies outside the data, which go from 2024-01-01 to 2024-01-01: it changes nothing.',
    ],
  ])('that is wrong is told where and what to do: %s', (text, says) => {
    expect(saysOf(text)).toEqual([says]);
  });

  it('may name one list of holidays without brackets, and have days with or without quotes', () => {
    const result = parseToml(`${head}[calendar]\nholidays = "DE"`);
    expect(result.ok && result.value.design.calendar?.holidays).toEqual(['DE']);
    const days = parseToml(`${head}[calendar]\nholidays = [2024-01-01, "2024-01-02", "GB"]`);
    expect(days.ok && days.value.design.calendar?.holidays).toEqual(['2024-01-01', '2024-01-02', 'GB']);
  });
});
