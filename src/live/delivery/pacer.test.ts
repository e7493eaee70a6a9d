import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dueAtMs, type FeedPlan, plannedTimeMs, rowsDue } from './pacer.ts';

const plan = fc.record({
  startMs: fc.integer({ min: 0, max: 1e12 }),
  wallStartMs: fc.integer({ min: 0, max: 1e12 }),
  intervalMs: fc.integer({ min: 1, max: 100_000 }),
  backfillRows: fc.integer({ min: 0, max: 50 }),
  speed: fc.constantFrom(0.5, 1, 4, 1000),
  rows: fc.integer({ min: 1, max: 200 }),
});
const uneven = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 40 }).map((steps) => {
  let sum = 0;
  const offsets = steps.map((step) => (sum += step) - (steps[0] ?? 0));
  return { offsetsMs: Float64Array.from(offsets), periodMs: sum };
});
const plans: fc.Arbitrary<FeedPlan> = fc
  .tuple(plan, fc.option(uneven, { nil: undefined }))
  .map(([base, rows]) => (rows ? { ...base, uneven: rows } : base));

it('a row is due exactly from its own time on, never before', () => {
  fc.assert(
    fc.property(plans, fc.nat(199), (given, row) => {
      if (row >= given.rows) return;
      const due = dueAtMs(given, row);
      expect(rowsDue(given, Math.ceil(due) + 1)).toBeGreaterThan(row);
      if (row >= given.backfillRows && row > 0 && due - 1 >= given.wallStartMs) {
        expect(rowsDue(given, Math.floor(due) - 1)).toBeLessThanOrEqual(Math.max(given.backfillRows, row));
      }
    }),
    { seed: 1, numRuns: 2000 },
  );
});

it('planned times are start + row × interval, whatever speed and backfill', () => {
  fc.assert(
    fc.property(plan, fc.nat(1000), (given, row) => {
      expect(plannedTimeMs(given, row)).toBe(given.startMs + row * given.intervalMs);
    }),
    { seed: 2 },
  );
});

it('rows of a file keep their own distances, and a loop goes on where the file ends', () => {
  const rows = { offsetsMs: Float64Array.of(0, 100, 5000), periodMs: 6000 };
  const given: FeedPlan = {
    startMs: 1000,
    wallStartMs: 50_000,
    intervalMs: 1,
    uneven: rows,
    backfillRows: 0,
    speed: 2,
    rows: Number.POSITIVE_INFINITY,
  };
  expect([0, 1, 2, 3, 4].map((row) => plannedTimeMs(given, row))).toEqual([1000, 1100, 6000, 7000, 7100]);
  expect([49_999, 50_000, 50_049, 50_050, 52_499, 52_500, 53_000].map((now) => rowsDue(given, now))).toEqual([
    0, 1, 1, 2, 2, 3, 4,
  ]);
});

it('backfill is due at once, the rest on schedule', () => {
  const given: FeedPlan = { startMs: 0, wallStartMs: 1000, intervalMs: 10, backfillRows: 5, speed: 1, rows: 100 };
  expect([1000, 1009, 1010].map((now) => rowsDue(given, now))).toEqual([6, 6, 7]);
});
