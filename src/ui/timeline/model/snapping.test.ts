import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyStepSamples, snapSample, snapShift, timeTargets } from './snapping.ts';

// Two samples a pixel; snapping reaches 14 samples.
const axis = { from: 0, to: 1600, width: 800 };
const grid = { startMs: Date.parse('2023-11-02T12:00:00Z'), intervalMs: 1000, numSamples: 10_000 };

describe('a dragged edge', () => {
  it('is held by a near edge', () => {
    expect(snapSample(507.3, axis, { edges: [500], times: [] })).toEqual({ sample: 500, guide: 500 });
  });

  it('prefers edges to round times, and the nearest of them', () => {
    const targets = { edges: [500, 512], times: [508] };
    expect(snapSample(507, axis, targets)).toEqual({ sample: 512, guide: 512 });
    expect(snapSample(505, axis, targets)).toEqual({ sample: 500, guide: 500 });
  });

  it('is on a whole sample and has no guide when nothing is near', () => {
    expect(snapSample(530.6, axis, { edges: [500], times: [] })).toEqual({ sample: 531 });
  });

  it('is held by nothing but the samples with Alt', () => {
    expect(snapSample(500.4, axis, undefined)).toEqual({ sample: 500 });
  });

  it('never moves further than seven pixels', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1600, noNaN: true }),
        fc.array(fc.integer({ min: 0, max: 1600 })),
        (sample, edges) => {
          const snapped = snapSample(sample, axis, { edges, times: [] });
          expect(Number.isInteger(snapped.sample)).toBe(true);
          expect(Math.abs(snapped.sample - sample)).toBeLessThanOrEqual(14);
        },
      ),
      { seed: 41 },
    );
  });
});

describe('a moved clip', () => {
  it('snaps with whichever end is nearer and keeps its length', () => {
    const targets = { edges: [300, 455], times: [] };
    // Start would be at 310 (10 off), end at 460 (5 off).
    expect(snapShift(100, 250, 210, axis, targets)).toEqual({ delta: 205, guide: 455 });
  });

  it('moves by whole samples otherwise', () => {
    expect(snapShift(100, 250, 33.4, axis, { edges: [], times: [] })).toEqual({ delta: 33 });
  });
});

describe('round times', () => {
  it('are those that the zoom can tell apart', () => {
    // 56 samples of one second are 28 pixels: whole minutes.
    expect(timeTargets({ from: 0, to: 1600, width: 800 }, grid).slice(0, 4)).toEqual([0, 60, 120, 180]);
  });

  it('of hours and days stay when the window is long', () => {
    const days = { startMs: grid.startMs, intervalMs: 60_000, numSamples: 100_000 };
    const targets = timeTargets({ from: 0, to: 14_400, width: 1000 }, days);
    // 12:00 is twelve hours before the first midnight.
    expect(targets).toContain(12 * 60);
    expect(targets).toContain(36 * 60);
  });
});

describe('a step of the arrow keys', () => {
  it('is one sample when zoomed in and a round time when zoomed out', () => {
    expect(keyStepSamples({ from: 0, to: 100, width: 800 }, grid)).toBe(1);
    expect(keyStepSamples({ from: 0, to: 8000, width: 800 }, grid)).toBe(60);
  });
});
