import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GENERAL_FIELDS } from '../../core/design/types/fields.ts';
import { formatDuration, spanSamples } from '../../core/lib/time.ts';
import { type FormEnv, stepNumber, stepSpan } from './param-text.ts';
import { clockText } from '../words/number-text.ts';
import { parsePlace, parseTime, placeText, stepPlace } from './place-text.ts';

const NUMBER = { label: 'N', help: '' };
const SPAN = { label: 'S', help: '' };
/** 2 s from 2023-11-02 08:30, 11.2 hours: within one day. */
const ENV: FormEnv = { startMs: Date.UTC(2023, 10, 2, 8, 30), intervalMs: 2000, samples: 20_160, unit: 'ms' };
const TWO_DAYS: FormEnv = { ...ENV, samples: 86_400 };

describe('numbers', () => {
  it('step a seed by one, and by ten with the Page keys, whatever its size', () => {
    expect(stepNumber(1234, GENERAL_FIELDS.seed, 1, false)).toBe(1235);
    expect(stepNumber(9_007_199_254_740_000, GENERAL_FIELDS.seed, -1, false)).toBe(9_007_199_254_739_999);
    expect(stepNumber(1234, GENERAL_FIELDS.seed, 1, true)).toBe(1244);
  });

  it('steps by the size of the value, without dust in the last digits', () => {
    expect(stepNumber(180, NUMBER, 1, false)).toBe(190);
    expect(stepNumber(0.3, NUMBER, -1, false)).toBe(0.2);
    expect(stepNumber(2, { ...NUMBER, step: 0.1 }, 1, false)).toBe(2.1);
    expect(stepNumber(2, { ...NUMBER, step: 0.1 }, 1, true)).toBe(3);
  });

  it('never steps over a bound', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(1 as const, -1 as const),
        (value, direction) => {
          const next = stepNumber(value, { ...NUMBER, min: 0, max: 1 }, direction, true);
          expect(next).toBeGreaterThanOrEqual(0);
          expect(next).toBeLessThanOrEqual(1);
        },
      ),
      { seed: 7 },
    );
    expect(stepNumber(1, { ...NUMBER, min: 0, open: 'min' }, -1, true)).toBe(1);
  });
});

describe('lengths', () => {
  it('steps durations by round times and never below the least', () => {
    expect(stepSpan('35m', SPAN, ENV, 1, false)).toBe('36m');
    expect(stepSpan('2s', { ...SPAN, minSamples: 1 }, ENV, -1, true)).toBe('2s');
    expect(stepSpan(100, SPAN, ENV, 1, false)).toBe(110);
  });
});

describe('places', () => {
  it('shows the clock, and the date where the data have more than one day', () => {
    expect(placeText('350m', ENV)).toBe('14:20:00');
    expect(placeText('350m', TWO_DAYS)).toBe('2023-11-02 14:20:00');
  });

  it('reads clock, length and sample, in the form that the value had', () => {
    expect(parsePlace('14:20', '10m', ENV)).toEqual({ ok: true, value: '350m' });
    expect(parsePlace('14:20', 5, ENV)).toEqual({ ok: true, value: 10_500 });
    expect(parsePlace('5h', 5, ENV)).toEqual({ ok: true, value: '5h' });
    expect(parsePlace('400', '10m', ENV)).toEqual({ ok: true, value: 400 });
  });

  it('takes a clock for the day of the present value', () => {
    expect(parsePlace('00:30', formatDuration(20 * 3_600_000), TWO_DAYS)).toEqual({ ok: true, value: '16h' });
  });

  it.each(['25:00', '2023-02-30 10:00', 'noon', '23:59'])('refuses %j', (text) => {
    expect(parsePlace(text, 0, ENV)).toMatchObject({ ok: false });
  });

  it('reads back every place that it shows', () => {
    fc.assert(
      fc.property(fc.nat(TWO_DAYS.samples - 1), (sample) => {
        expect(parsePlace(placeText(sample, TWO_DAYS), sample, TWO_DAYS)).toEqual({ ok: true, value: sample });
      }),
      { seed: 7 },
    );
  });

  it('steps by samples and stays inside the data', () => {
    expect(stepPlace(5, ENV, -1, true)).toBe(0);
    expect(spanSamples(stepPlace('672m', ENV, 1, true), ENV.intervalMs)).toBe(ENV.samples - 1);
  });
});

describe('times', () => {
  it('reads dates with and without a clock, as UTC', () => {
    expect(parseTime('2024-05-01')).toEqual({ ok: true, value: Date.UTC(2024, 4, 1) });
    expect(parseTime('2024-05-01T09:30:15.250Z')).toEqual({ ok: true, value: Date.UTC(2024, 4, 1, 9, 30, 15, 250) });
  });

  it.each(['2024-02-30', 'yesterday', '2024-05-01 24:30'])('refuses %j', (text) => {
    expect(parseTime(text)).toMatchObject({ ok: false });
  });

  it('reads back what it shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (ms) => {
        expect(parseTime(clockText(ms, true))).toEqual({ ok: true, value: ms });
      }),
      { seed: 7 },
    );
  });
});
