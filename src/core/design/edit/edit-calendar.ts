/** Edits of [calendar] and [split]. Pure: the same design comes back when nothing changes. */
import type { Design, Split } from '../types/design.ts';
import { intervalMsOf } from '../types/resolve.ts';
import { parseShare } from '../../lib/share.ts';
import { type SplitIntervals, splitOf } from '../types/split.ts';
import { applyChange, mapWhere } from './change.ts';
import { withRules } from './scatter-metrics.ts';

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
