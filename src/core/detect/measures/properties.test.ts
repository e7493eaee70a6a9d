import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKernel } from '../../../kernel/index.ts';
import { createScored } from '../scores/scored.ts';
import { rowsByScore } from '../scores/sort-scores.ts';
import { bestThreshold } from '../scores/threshold.ts';
import { volumes } from '../scores/volumes.ts';
import { type MeasureId, MEASURES, measureAll } from './index.ts';
import type { MeasureSettings } from './shared.ts';

const kernel = createKernel({ arenaBytes: 65_536 });
const SETTINGS: MeasureSettings = { window: 6, train: 0, rowsPerDay: 24, exp: (x) => kernel.exp(x) };
const RUNS = Number(process.env.SOAK === '1' ? 20_000 : 400);

/** Labels in runs, scores with ties; at least one event and one row outside. */
const arbitraryCase = fc
  .array(fc.tuple(fc.nat(9), fc.nat(7), fc.nat(5)), { minLength: 1, maxLength: 6 })
  .chain((runs) => {
    const labels = Uint8Array.from(
      runs.flatMap(([gap, length, after]) => [
        ...Array.from({ length: gap }, () => 0),
        ...Array.from({ length: length + 1 }, () => 1),
        ...Array.from({ length: after + 1 }, () => 0),
      ]),
    );
    return fc.tuple(
      fc.constant(labels),
      fc.array(fc.integer({ min: -8, max: 8 }), { minLength: labels.length, maxLength: labels.length }),
    );
  });

const measured = (labels: Uint8Array, scores: readonly number[], settings = SETTINGS) => {
  return measureAll(createScored(labels, Float64Array.from(scores)), settings);
};

/** Measures that look at the size of scores, not only at their order. */
const BY_SIZE: ReadonlySet<MeasureId> = new Set([
  'f1-pa-tsbad',
  'f1-event-tsbad',
  'f1-range-tsbad',
  'f1-affiliation-tsbad',
]);

describe('every measure', () => {
  it('stays within its range', () => {
    fc.assert(
      fc.property(arbitraryCase, ([labels, scores]) => {
        const values = measured(labels, scores);
        for (const { id, range } of MEASURES) {
          const value = values.get(id);
          if (value === undefined) continue;
          // NAB's best is never below "nothing flagged" (0) and never above the perfect detector.
          expect(value, id).toBeGreaterThanOrEqual(range[0] - 1e-12);
          expect(value, id).toBeLessThanOrEqual(range[1] + 1e-9);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('says the same of scores that a rising map has changed', () => {
    fc.assert(
      fc.property(arbitraryCase, ([labels, scores]) => {
        const before = measured(labels, scores);
        const mapped = new Map(
          measured(
            labels,
            scores.map((score) => score * score * score + 5 * score),
          ),
        );
        for (const [id, value] of mapped) if (!BY_SIZE.has(id)) expect(value, id).toBe(before.get(id));
      }),
      { numRuns: RUNS },
    );
  });

  it('gives scores that equal the labels the best value there is', () => {
    const perfect = new Map<MeasureId, number>([
      ...MEASURES.filter(({ better, range }) => better === 'higher' && range[1] === 1).map(
        ({ id }) => [id, 1] as const,
      ),
      ['time-to-detect', 0],
      ['false-alarms-a-day', 0],
    ]);
    fc.assert(
      fc.property(arbitraryCase, ([labels]) => {
        const ends = labels[labels.length - 1] === 1 || labels[0] === 1;
        for (const [id, value] of measured(labels, [...labels])) {
          const wanted = perfect.get(id);
          // The originals slip at the ends of the data.
          if (wanted === undefined || value === undefined || (ends && id.endsWith('tsbad'))) continue;
          expect(value, id).toBeCloseTo(wanted, 9);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('gives a score that is the same everywhere what chance gets', () => {
    fc.assert(
      fc.property(arbitraryCase, ([labels]) => {
        const values = new Map(
          measured(
            labels,
            Array.from(labels, () => 3),
          ),
        );
        const share = labels.reduce((sum, label) => sum + label, 0) / labels.length;
        expect(values.get('auc-roc')).toBeCloseTo(0.5, 12);
        expect(values.get('auc-pr')).toBeCloseTo(share, 12);
        expect(values.get('f1-best')).toBeCloseTo((2 * share) / (1 + share), 12);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('areas', () => {
  it('under the ROC curve of the negated score is what is missing to 1', () => {
    fc.assert(
      fc.property(arbitraryCase, ([labels, scores]) => {
        const of = (values: readonly number[]) => measured(labels, values).get('auc-roc') ?? 0;
        expect(of(scores) + of(scores.map((score) => -score))).toBeCloseTo(1, 12);
      }),
      { numRuns: RUNS },
    );
  });

  it('of window 0 are those of the plain curve, where one event is all there is', () => {
    fc.assert(
      fc.property(arbitraryCase, fc.nat(20), ([labels, scores], at) => {
        const one = Uint8Array.from(labels, (_, row) => (row === at % labels.length ? 1 : 0));
        const scored = createScored(one, Float64Array.from(scores));
        const plain = measured(one, scores);
        const volume = volumes(scored, 0, 'all');
        expect(volume?.roc).toBeCloseTo(plain.get('auc-roc') ?? 0, 12);
        expect(volume?.pr).toBeCloseTo(plain.get('auc-pr') ?? 0, 12);
      }),
      { numRuns: RUNS },
    );
  });

  it('with as many even thresholds as rows are the exact ones', () => {
    fc.assert(
      fc.property(arbitraryCase, ([labels, scores]) => {
        const scored = createScored(labels, Float64Array.from(scores));
        const even = volumes(scored, 8, labels.length);
        const exact = volumes(scored, 8, 'all');
        expect(exact?.roc).toBeCloseTo(even?.roc ?? 0, 12);
        expect(exact?.pr).toBeCloseTo(even?.pr ?? 0, 12);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('the order of scores', () => {
  it('is that of a stable sort downward, also for many', () => {
    const kernel = createKernel({ arenaBytes: 1_000_000 });
    const scores = new Float64Array(20_000);
    kernel.noise(scores, 'gaussian', 0, 3, 11, 5n, 0);
    kernel.roundDecimals(scores, 2);
    scores.set([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 0, 5e-324, -5e-324], 700);
    const order = rowsByScore(scores);
    expect(new Set(order).size).toBe(scores.length);
    for (let place = 1; place < order.length; place++) {
      const [before = 0, row = 0] = [order[place - 1], order[place]];
      const [one = 0, other = 0] = [scores[before], scores[row]];
      expect(one > other || (one === other && before < row)).toBe(true);
    }
  });

  it('is that of a stable sort downward, for any doubles', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { maxLength: 60 }), (scores) => {
        const wanted = scores
          .map((_, row) => row)
          .sort((a, b) => {
            const [one, two] = [scores[a] ?? 0, scores[b] ?? 0];
            return one === two ? a - b : one < two ? 1 : -1;
          });
        expect([...rowsByScore(Float64Array.from(scores))]).toEqual(wanted);
      }),
      { numRuns: RUNS },
    );
  });

  it('finds the best threshold that trying all of them finds', () => {
    fc.assert(
      fc.property(arbitraryCase, ([labels, scores]) => {
        const f1 = (threshold: number) => {
          const flags = scores.map((score) => score >= threshold);
          const tp = flags.filter((flag, row) => flag && labels[row] === 1).length;
          return (2 * tp) / (flags.filter(Boolean).length + labels.reduce((sum, label) => sum + label, 0));
        };
        const best = bestThreshold(createScored(labels, Float64Array.from(scores)));
        expect(best?.f1).toBe(Math.max(...scores.map(f1)));
      }),
      { numRuns: RUNS },
    );
  });
});
