/** Edits of calendar and split: the same design where nothing changes, and parts that stay in order. */
import { describe, expect, it } from 'vitest';
import { newDesign, newMetric } from '../types/defaults.ts';
import type { Design } from '../types/design.ts';
import { splitOf } from '../types/split.ts';
import {
  addCalendar,
  addSplit,
  moveSplit,
  removeCalendar,
  removeSplit,
  setCalendarField,
  setSplitField,
} from './edit-calendar.ts';

const PLAIN: Design = {
  ...newDesign({ name: 'Plain', seed: 1, num_samples: 1000 }),
  metrics: [newMetric('cpu', 1)],
};

describe('a calendar', () => {
  it('is added once, changed by field, and removed', () => {
    const added = addCalendar(PLAIN);
    expect(added.calendar).toEqual({ zone: 'UTC', holidays: [], holiday_as: 'sunday' });
    expect(addCalendar(added)).toBe(added);
    const set = setCalendarField(setCalendarField(added, 'zone', 'Europe/Berlin'), 'holidays', ['DE', '2024-06-01']);
    expect(set.calendar).toEqual({ zone: 'Europe/Berlin', holidays: ['DE', '2024-06-01'], holiday_as: 'sunday' });
    expect(setCalendarField(set, 'zone', 'Europe/Berlin')).toBe(set);
    expect(removeCalendar(set)).toEqual(PLAIN);
    expect([setCalendarField(PLAIN, 'zone', 'UTC'), removeCalendar(PLAIN)]).toEqual([PLAIN, PLAIN]);
  });
});

describe('a split', () => {
  const split = setSplitField(addSplit(PLAIN), 'validation', '10%');
  const ends = (design: Design) => [splitOf(design)?.train.to, splitOf(design)?.validation.to];

  it('is added once, changed by field, and removed', () => {
    expect(ends(split)).toEqual([700, 800]);
    expect(addSplit(split)).toBe(split);
    expect(setSplitField(PLAIN, 'train', '50%')).toBe(PLAIN);
    expect(removeSplit(split)).toEqual(PLAIN);
  });

  it('takes no field that leaves less than nothing for the test', () => {
    expect(setSplitField(split, 'train', '95%')).toBe(split);
    expect(ends(setSplitField(split, 'train', '90%'))).toEqual([900, 1000]);
  });

  it('has ends that move by themselves, between the others', () => {
    expect(ends(moveSplit(split, 'train', 600))).toEqual([600, 800]);
    expect(ends(moveSplit(split, 'train', 950))).toEqual([800, 800]);
    expect(ends(moveSplit(split, 'validation', 650))).toEqual([700, 700]);
    expect(ends(moveSplit(split, 'validation', 2000))).toEqual([700, 1000]);
  });
});
