/** Which rows are for training, validation and test. Pure; knows no files. */
import { parseShare, rowsOf } from '../../lib/share.ts';
import { isoTime } from '../../lib/time.ts';
import { intervalMsOf } from './resolve.ts';
import type { Design, Split } from './design.ts';

export const SPLIT_PARTS = ['train', 'validation', 'test'] as const;
export type SplitPart = (typeof SPLIT_PARTS)[number];

/** Half-open, in samples. */
export interface SampleInterval {
  readonly from: number;
  readonly to: number;
}

/** The parts follow each other and cover all samples; a part may be empty (`from` = `to`). */
export type SplitIntervals = Readonly<Record<SplitPart, SampleInterval>>;

/** What of a design says how it is split. */
export type SplitSource = Pick<Design, 'general' | 'split'>;

/** The parts in samples, or undefined where the design has no split. A share is rounded to whole rows, half up; a time is that of the first row after the part. */
export function splitOf(design: SplitSource): SplitIntervals | undefined {
  const { general, split } = design;
  if (!split) return undefined;
  const samples = general.num_samples;
  const train = within(endOf(split.train, 0, design), 0, samples);
  const validation =
    split.validation === undefined ? train : within(validationEnd(split, train, design), train, samples);
  return {
    train: { from: 0, to: train },
    validation: { from: train, to: validation },
    test: { from: validation, to: samples },
  };
}

/** Samples from 0 that are to have no anomaly: the train part where that is to be clean. */
export function cleanSamplesOf(design: SplitSource): number {
  return design.split?.train_is_clean ? (splitOf(design)?.train.to ?? 0) : 0;
}

/** The part that a sample of the data belongs to. */
export function partAt({ train, validation }: SplitIntervals, sample: number): SplitPart {
  return sample < train.to ? 'train' : sample < validation.to ? 'validation' : 'test';
}

function validationEnd(split: Split, trainEnd: number, design: SplitSource): number {
  const { train, validation = 0 } = split;
  // Two shares are added before rounding, so that "70%" and "30%" are all of the rows.
  const before = typeof train === 'string' && typeof validation === 'string' ? (parseShare(train) ?? 0) : undefined;
  if (before === undefined) return endOf(validation, trainEnd, design);
  return rowsOf(before + (parseShare(String(validation)) ?? 0), design.general.num_samples);
}

function endOf(value: Split['train'], from: number, { general }: SplitSource): number {
  if (typeof value === 'string') return from + rowsOf(parseShare(value) ?? 0, general.num_samples);
  return Math.ceil((value - general.start) / intervalMsOf({ general }));
}

function within(sample: number, low: number, high: number): number {
  return Math.min(Math.max(sample, low), high);
}

/** What is wrong with a split's ends, each checked by itself already, or undefined. */
export function splitProblem(
  split: Split,
  general: SplitSource['general'],
): { readonly field: 'train' | 'validation'; readonly code: string; readonly message: string } | undefined {
  const { train, validation } = split;
  const lengthMs = general.num_samples * intervalMsOf({ general });
  const endMs = general.start + lengthMs;
  for (const field of ['train', 'validation'] as const) {
    const time = split[field];
    if (typeof time !== 'number' || (time > general.start && time <= endMs)) continue;
    const message = `${isoTime(time)} lies outside the data, which go from ${isoTime(general.start)} to ${isoTime(endMs)}: take a time between them, or a share such as "70%".`;
    return { field, code: 'outside-data', message };
  }
  if (validation === undefined) return undefined;
  const trainShare = typeof train === 'number' ? (train - general.start) / lengthMs : (parseShare(train) ?? 0);
  if (typeof validation === 'number') {
    if (general.start + trainShare * lengthMs <= validation) return undefined;
    const message = `\`validation\` ends at ${isoTime(validation)}, before \`train\` does: take a later time.`;
    return { field: 'validation', code: 'contradiction', message };
  }
  const sum = trainShare + (parseShare(validation) ?? 0);
  if (sum <= 1 + 1e-9) return undefined;
  const percent = Math.round(sum * 10_000) / 100;
  const message = `\`train\` and \`validation\` together are ${percent}% of the rows: they may be 100% at most, and what remains is for the test.`;
  return { field: 'validation', code: 'contradiction', message };
}
