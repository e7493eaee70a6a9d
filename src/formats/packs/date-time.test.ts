import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDateTimeText, dateTimeText } from './date-time.ts';

it('times of many rows are spelled as one by one, also before 1970 and with parts of seconds', () => {
  const time = fc.integer({ min: Date.parse('1900-01-01'), max: Date.parse('2200-01-01') });
  fc.assert(
    fc.property(fc.array(time, { minLength: 1, maxLength: 20 }), fc.boolean(), (times, fine) => {
      const textOf = createDateTimeText(fine);
      expect(times.map((ms) => textOf(ms))).toEqual(times.map((ms) => dateTimeText(ms, fine)));
    }),
    { seed: 3 },
  );
});
