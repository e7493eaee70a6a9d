import { describe, expect, it } from 'vitest';
import { createKernel } from '../../../kernel/index.ts';
import { affiliation } from '../scores/affiliation.ts';
import { delays, eventScore } from '../scores/event-score.ts';
import { NAB_PROFILES, nabScore, rowValues } from '../scores/nab-score.ts';
import { eventHits, pakScore } from '../scores/pak-score.ts';
import { pointScore } from '../scores/point.ts';
import { type Bias, rangeScore } from '../scores/range-based.ts';
import { flagsOf, packed, rangesOf } from '../scores/ranges.ts';
import { createScored, flagsAt } from '../scores/scored.ts';
import { volumes } from '../scores/volumes.ts';
import { type MeasureId, measureAll } from './index.ts';
import type { MeasureSettings } from './shared.ts';
import { type AtThreshold, CASES, type Case, type Pair } from '../reference-cases.test-support.ts';
import { ucrAnswer } from '../scores/ucr-answer.ts';

const kernel = createKernel({ arenaBytes: 65_536 });
const SETTINGS: MeasureSettings = { window: 50, train: 0, rowsPerDay: 1440, exp: (x) => kernel.exp(x) };
const ranges = (pairs: readonly Pair[]) =>
  packed(
    pairs.map(([first]) => first),
    pairs.map(([, last]) => last + 1),
  );

/** To 1e-12 of the value where the reference has as many digits (14), at least 1e-13 absolutely. */
function close(actual: number | undefined, wanted: number | null, what: string) {
  if (wanted === null) {
    expect(actual, what).toBeUndefined();
    return;
  }
  expect(actual, what).toBeDefined();
  expect(Math.abs((actual ?? 0) - wanted), `${what}: ${actual} against ${wanted}`).toBeLessThanOrEqual(
    Math.max(1e-13, 1e-12 * Math.abs(wanted)),
  );
}

describe.each<Case>(CASES)('case $name', (one) => {
  const labels = flagsOf(ranges(one.labels), one.length);
  const scored = createScored(labels, Float64Array.from(one.scores));
  const values = measureAll(scored, SETTINGS);
  const measured = (id: MeasureId) => values.get(id);

  it('has the areas and the best F1 of scikit-learn', () => {
    const { aucRoc, averagePrecision, prAucTrapezoid, bestF1, precisionAtK } = one.expected.thresholdFree;
    close(measured('auc-roc'), aucRoc, 'auc-roc');
    close(measured('auc-pr'), averagePrecision, 'auc-pr');
    close(measured('auc-pr-trapezoid'), prAucTrapezoid, 'auc-pr-trapezoid');
    close(measured('f1-best'), bestF1, 'f1-best');
    close(measured('precision-at-k'), precisionAtK?.precision ?? null, 'precision-at-k');
  });

  it('has the volumes and F1 values of TSB-AD', () => {
    const { tsbad } = one.expected;
    // Without an event nothing can be found: undefined here, where the original says 0.
    if (one.labels.length === 0) return;
    for (const [window, thresholds, key] of [
      [10, 250, 'vusWindow10'],
      [50, 250, 'vusWindow50'],
      [100, 250, 'vusWindow100'],
      [50, 100, 'vusWindow50Thresholds100'],
    ] as const) {
      const volume = volumes(scored, window, thresholds);
      close(volume?.roc, tsbad[key]?.['VUS-ROC'] ?? null, `${key} ROC`);
      close(volume?.pr, tsbad[key]?.['VUS-PR'] ?? null, `${key} PR`);
    }
    close(measured('f1-pa-tsbad'), tsbad['PA-F1'], 'PA-F1');
    close(measured('f1-event-tsbad'), tsbad['Event-based-F1'], 'Event-based-F1');
    close(measured('f1-range-tsbad'), tsbad['R-based-F1'], 'R-based-F1');
    close(measured('f1-affiliation-tsbad'), tsbad['Affiliation-F'], 'Affiliation-F');
  });

  it('gives the answer of the UCR archive', () => {
    const { ucr } = one.expected;
    if (!ucr) return;
    expect(ucrAnswer(scored, 0)).toEqual({ row: ucr.predicted, correct: ucr.correct });
  });

  it.each<AtThreshold>(one.expected.atThreshold)('agrees with the originals on the flags at $threshold', (at) => {
    const flags = flagsAt(scored, at.threshold);
    const predicted = rangesOf(flags);
    expect(predicted).toEqual(ranges(at.predicted));
    const point = pointScore(labels, flags);
    expect(point).toMatchObject({ tp: at.point.tp, fp: at.point.fp, fn: at.point.fn, tn: at.point.tn });
    close(point.f1, at.point.f1 ?? 0, 'F1 of rows');
    const hits = eventHits(scored.events, flags);
    for (const [k, wanted] of Object.entries(at.pak ?? {})) close(pakScore(hits, Number(k)).f1, wanted.f1, `PA%${k}`);
    const events = eventScore(scored.events, predicted);
    if (at.eventOverlap) {
      const { tp, fp, fn } = at.eventOverlap;
      if (tp !== null) expect(events).toMatchObject({ tp, fp, fn });
    }
    expect(delays(scored.events, flags).map((delay) => delay ?? null)).toEqual(at.delay?.perEvent ?? []);
    for (const [key, wanted] of Object.entries(at.rangeBased ?? {})) {
      if (wanted?.precision === undefined) continue;
      const [cardinality, bias, alpha = ''] = key.split('/');
      const rules = {
        cardinality: cardinality as 'one' | 'reciprocal',
        bias: bias as Bias,
        recallAlpha: Number(alpha.replace('recallAlpha', '')),
      };
      const score = rangeScore(scored.events, predicted, rules);
      for (const part of ['precision', 'recall', 'f1'] as const)
        close(score?.[part], wanted[part] ?? null, `${key} ${part}`);
    }
    const near = affiliation(scored.events, predicted, scored.rows);
    if (at.affiliation?.recall !== undefined) {
      close(near?.precision, at.affiliation.precision, 'affiliation precision');
      close(near?.recall, at.affiliation.recall, 'affiliation recall');
    }
  });

  it('has the scores of NAB', () => {
    for (const nab of one.expected.nab ?? []) {
      const windows = ranges(nab.windows);
      for (const [key, profile] of [
        ['standard', NAB_PROFILES.standard],
        ['reward_low_FP_rate', NAB_PROFILES['low-fp']],
        ['reward_low_FN_rate', NAB_PROFILES['low-fn']],
      ] as const) {
        const wanted = nab[key];
        const score = nabScore(scored, windows, profile, (x) => kernel.exp(x));
        if (windows.count === 0) continue;
        close(score?.null, wanted.null, `${key} null`);
        close(score?.perfect, wanted.perfect, `${key} perfect`);
        for (const at of wanted.at)
          if (at.score !== undefined) close(score?.at(at.threshold), at.score, `${key} at ${at.threshold}`);
        close(score?.best.score, wanted.best.score, `${key} best`);
      }
      const values = rowValues(one.length, windows, NAB_PROFILES.standard, (x) => kernel.exp(x));
      for (const [row, value] of nab.standard?.rowScores ?? []) close(values[row], value, `value of row ${row}`);
    }
  });
});
