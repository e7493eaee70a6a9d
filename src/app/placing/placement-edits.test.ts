import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anomalyKindOf } from '../../core/kinds/registry.ts';
import { addAnomaly } from '../../core/design/edit/edits.ts';
import { newDesign, newMetric } from '../../core/design/types/defaults.ts';
import type { Anomaly } from '../../core/design/types/design.ts';
import { draggedMain, limitShift, mainDrag, partsOf, partsOfLength, resized, spansOf } from './placement-edits.ts';

const parts = fc.record({
  onset: fc.integer({ min: 0, max: 50 }),
  hold: fc.integer({ min: 0, max: 50 }),
  recovery: fc.integer({ min: 0, max: 50 }),
});
const total = ({ onset, hold, recovery }: { onset: number; hold: number; recovery: number }) => onset + hold + recovery;

describe('a new length', () => {
  it('changes the hold first', () => {
    expect(partsOfLength({ onset: 2, hold: 10, recovery: 5 }, 20)).toEqual({ onset: 2, hold: 13, recovery: 5 });
    expect(partsOfLength({ onset: 2, hold: 10, recovery: 5 }, 9)).toEqual({ onset: 2, hold: 2, recovery: 5 });
  });

  it('changes the recovery where there is no hold', () => {
    expect(partsOfLength({ onset: 0, hold: 0, recovery: 100 }, 140)).toEqual({ onset: 0, hold: 0, recovery: 140 });
  });

  it('takes from recovery and onset what the hold cannot give', () => {
    expect(partsOfLength({ onset: 4, hold: 10, recovery: 5 }, 6)).toEqual({ onset: 4, hold: 0, recovery: 2 });
    expect(partsOfLength({ onset: 4, hold: 10, recovery: 5 }, 3)).toEqual({ onset: 3, hold: 0, recovery: 0 });
  });

  it('is exactly met, and no part is negative', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: -5, max: 300 }), (before, length) => {
        const after = partsOfLength(before, length);
        expect(total(after)).toBe(Math.max(length, 1));
        expect(Math.min(after.onset, after.hold, after.recovery)).toBeGreaterThanOrEqual(0);
      }),
      { seed: 61 },
    );
  });
});

describe('a dragged edge', () => {
  const extent = { start: 100, onsetEnd: 102, holdEnd: 112, end: 117 };

  it('on the left moves the start and keeps the end', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 200 }), (sample) => {
        const { at, parts: after } = resized(extent, 'start', sample, 1);
        expect(at + total(after)).toBe(117);
        expect(at).toBe(Math.min(Math.max(sample, 0), 116));
      }),
      { seed: 62 },
    );
  });

  it('on the right keeps the start, and one sample remains', () => {
    expect(resized(extent, 'end', 90, 1)).toEqual({ at: 100, parts: { onset: 1, hold: 0, recovery: 0 } });
    expect(partsOf(extent)).toEqual({ onset: 2, hold: 10, recovery: 5 });
  });
});

describe('an edge of an anomaly that must last', () => {
  const extent = { start: 100, onsetEnd: 100, holdEnd: 120, end: 120 };

  it('stops where it would be shorter, the other edge in its place', () => {
    expect(resized(extent, 'end', 103, 8)).toEqual({ at: 100, parts: { onset: 0, hold: 8, recovery: 0 } });
    expect(resized(extent, 'start', 118, 8)).toEqual({ at: 112, parts: { onset: 0, hold: 8, recovery: 0 } });
  });
});

describe('what is written', () => {
  it('keeps durations durations and samples samples', () => {
    const anomaly = { at: '10m', hold: '60s', recovery_time: 30 } as const;
    expect(spansOf(anomaly, 660, { onset: 0, hold: 120, recovery: 31 }, 1000)).toEqual({
      at: '11m',
      hold: '2m',
      recovery_time: 31,
    });
  });

  it('keeps the very words of what did not change', () => {
    const anomaly = { at: '600s', hold: '60s' } as const;
    expect(spansOf(anomaly, 600, { onset: 0, hold: 60, recovery: 0 }, 1000)).toEqual({ at: '600s', hold: '60s' });
  });

  it('adds no part that was absent and is empty', () => {
    expect(spansOf({ at: 5 }, 7, { onset: 0, hold: 3, recovery: 0 }, 1000)).toEqual({ at: 7, hold: 3 });
  });
});

describe('shifting several', () => {
  it('stops when the first or the last reaches the end of the data', () => {
    const extents = [{ start: 10 }, { start: 90 }];
    expect(limitShift(extents, -50, 100)).toBe(-10);
    expect(limitShift(extents, 50, 100)).toBe(9);
    expect(limitShift(extents, 5, 100)).toBe(5);
  });
});

describe('dragging up and down', () => {
  const anomalyOf = (kind: string, more: Record<string, unknown> = {}): Anomaly => {
    const base = { ...newDesign(), metrics: [newMetric('m')] };
    const made = addAnomaly(base, 'm', { kind, at: 10, hold: 11, ...more }).metrics[0]?.anomalies[0];
    if (!made) throw new Error(`no anomaly of kind ${kind}`);
    return made;
  };
  const extent = { start: 10, onsetEnd: 10, holdEnd: 21, end: 21 };
  const drag = (kind: string, valuePerPixel: number, measureUnit = 1, more: Record<string, unknown> = {}) => {
    const found = anomalyKindOf(kind);
    return found && mainDrag(anomalyOf(kind, more), found, extent, valuePerPixel, measureUnit, 1000);
  };

  it('follows the pointer in the metric’s unit', () => {
    const spike = drag('spike', 2, 1, { magnitude: 50 });
    expect(spike && draggedMain(spike, 10)).toBe(70);
    expect(spike && draggedMain(spike, -40)).toBe(-30);
  });

  it('counts in the measure of the magnitude', () => {
    const spike = drag('spike', 2, 4, { magnitude: 6, measure: 'sigma' });
    expect(spike && draggedMain(spike, 10)).toBe(11);
  });

  it('lets the end of a ramp follow the pointer', () => {
    const ramp = drag('ramp', 1, 1, { slope: 0 });
    // Ten steps from the first sample to the last: 20 pixels up are a slope of 2.
    expect(ramp && draggedMain(ramp, 20)).toBeCloseTo(2, 9);
  });

  it('stops at the bounds of the parameter', () => {
    const variance = drag('variance', 1);
    expect(variance && draggedMain(variance, -10_000)).toBe(0);
  });

  it('is nothing for a kind without a main parameter', () => {
    expect(drag('gap', 1)).toBeUndefined();
  });
});
