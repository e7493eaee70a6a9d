/** Test support: random calendars and splits, one design in two each. */
import fc from 'fast-check';
import { ofTable, type Setting } from './arbitrary-fields.test-support.ts';
import type { Calendar, Design, General, Split } from './types/design.ts';
import { CALENDAR_FIELDS, SPLIT_FIELDS } from './types/fields.ts';
import { splitProblem } from './types/split.ts';

export function arbitraryCalendar(
  setting: Setting,
  general: General,
): fc.Arbitrary<Pick<Design, 'calendar' | 'split'>> {
  // The values come from the tables that describe the types.
  const calendars = ofTable(CALENDAR_FIELDS, setting) as unknown as fc.Arbitrary<Calendar>;
  const splits = ofTable(SPLIT_FIELDS, setting) as unknown as fc.Arbitrary<Split>;
  return fc
    .record({
      calendar: fc.option(calendars, { nil: undefined, freq: 2 }),
      split: fc.option(splits, { nil: undefined, freq: 2 }),
    })
    .map(({ calendar, split }) => ({
      ...(calendar ? { calendar } : {}),
      ...(split && !splitProblem(split, general) ? { split } : {}),
    }));
}
