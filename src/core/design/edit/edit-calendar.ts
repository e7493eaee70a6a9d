/** Edits of [calendar] and [split]. Pure: the same design comes back when nothing changes. */
import { defaultsOf } from '../../fields/values.ts';
import { parseShare } from '../../lib/share.ts';
import type { Calendar, Design, Split } from '../types/design.ts';
import { CALENDAR_FIELDS, SPLIT_FIELDS } from '../types/fields.ts';
import { intervalMsOf } from '../types/resolve.ts';
import { type SplitIntervals, splitOf, splitProblem } from '../types/split.ts';
import { applyChange, fieldChange, mapWhere } from './change.ts';
import { withRules } from './scatter-metrics.ts';

/** How a new split begins. */
const NEW_SPLIT: Split = { ...defaultsOf(SPLIT_FIELDS), train: '70%' };

/** A design with a calendar or a split of the plainest kind; the same one where it has one. */
export function addCalendar(design: Design): Design {
  return design.calendar ? design : { ...design, calendar: defaultsOf(CALENDAR_FIELDS) };
}

export function addSplit(design: Design): Design {
  return design.split ? design : { ...design, split: NEW_SPLIT };
}

/** Of a design that has a calendar. Whether there is a zone of a name is for the caller to know. */
export function setCalendarField(design: Design, field: string, value: unknown): Design {
  const before = design.calendar;
  if (!before) return design;
  const calendar = fieldChange<Calendar>(CALENDAR_FIELDS, field, value, { intervalMs: intervalMsOf(design) })(before);
  return calendar === before ? design : { ...design, calendar };
}

/** UTC and no holidays. */
export function removeCalendar(design: Design): Design {
  const { calendar, ...rest } = design;
  return calendar ? rest : design;
}

/** Of a design that has a split. What leaves less than nothing for the test changes nothing. */
export function setSplitField(design: Design, field: string, value: unknown): Design {
  const before = design.split;
  if (!before) return design;
  const split = fieldChange<Split>(SPLIT_FIELDS, field, value, { intervalMs: intervalMsOf(design) })(before);
  return split === before || splitProblem(split, design.general) ? design : { ...design, split };
}

/** Rules of placement that name a part of it then place into all of the data. */
export function removeSplit(design: Design): Design {
  const { split, ...rest } = design;
  if (!split) return design;
  const rules = mapWhere(
    design.scatter ?? [],
    ({ within }) => typeof within === 'string',
    (rule) => applyChange(rule, { within: undefined }),
  );
  return withRules(rest, rules);
}

/**
 * Moves the end of a part to a sample, in the form that it has: a share stays a share (to a hundredth of a percent), a time a time. The other end
 * stays where it is. Kept between the other ends; the same design where there is no such part.
 */
export function moveSplit(design: Design, part: 'train' | 'validation', sample: number): Design {
  const { split } = design;
  const parts = splitOf(design);
  if (!split || !parts || (part === 'validation' && split.validation === undefined)) return design;
  const samples = design.general.num_samples;
  const [low, high] =
    part === 'train' ? [1, split.validation === undefined ? samples : parts.validation.to] : [parts.train.to, samples];
  const end = Math.min(Math.max(Math.round(sample), low), high);
  const moved =
    part === 'train'
      ? withTrainEnd(design, split, parts, end)
      : { ...split, validation: withinRest(like(design, split.validation, end, parts.train.to), split.train) };
  return { ...design, split: moved };
}

function withTrainEnd(design: Design, split: Split, parts: SplitIntervals, end: number): Split {
  const train = like(design, split.train, end, 0);
  // A share counts from the end of the part before it, so that one changes too where its end stays.
  if (typeof split.validation !== 'string') return { ...split, train };
  return { ...split, train, validation: withinRest(like(design, split.validation, parts.validation.to, end), train) };
}

/** The end of a part in the form of `before`. */
function like(design: Design, before: Split['train'] | undefined, end: number, from: number): Split['train'] {
  if (typeof before === 'number') return design.general.start + end * intervalMsOf(design);
  const percent = (100 * (end - from)) / design.general.num_samples;
  return `${Math.max(0.01, Math.round(percent * 100) / 100)}%`;
}

/** Rounding may not give away more than all. */
function withinRest(share: Split['train'], train: Split['train']): Split['train'] {
  if (typeof share === 'number' || typeof train === 'number') return share;
  const most = Math.round(10_000 * (1 - (parseShare(train) ?? 0))) / 100;
  return 100 * (parseShare(share) ?? 0) > most ? `${most}%` : share;
}
