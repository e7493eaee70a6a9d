import { describe, expect, it } from 'vitest';
import { cornersOf, dragCorner, envelopePath, recoveryShape } from './envelope.ts';

const EXTENT = { start: 100, onsetEnd: 110, holdEnd: 150, end: 180 };

describe('dragging a corner of the envelope', () => {
  it('moves the start alone, the onset takes what is between', () => {
    expect(dragCorner(EXTENT, 'start', -20)).toEqual({ at: 80, onset: 30 });
    expect(dragCorner(EXTENT, 'start', 99)).toEqual({ at: 110, onset: 0 });
    expect(dragCorner(EXTENT, 'start', -500)).toEqual({ at: 0, onset: 110 });
  });

  it('shares between onset and hold', () => {
    expect(dragCorner(EXTENT, 'onset', 5)).toEqual({ onset: 15, hold: 35 });
    expect(dragCorner(EXTENT, 'onset', 999)).toEqual({ onset: 50, hold: 0 });
  });

  it('keeps what lies right of the hold, and never has no length at all', () => {
    expect(dragCorner(EXTENT, 'hold', -999)).toEqual({ hold: 0 });
    expect(dragCorner(EXTENT, 'end', 20)).toEqual({ hold: 40, recovery: 50 });
    expect(dragCorner({ start: 5, onsetEnd: 5, holdEnd: 9, end: 9 }, 'hold', -99)).toEqual({ hold: 1 });
  });
});

describe('the picture', () => {
  it('has four corners in order', () => {
    expect(cornersOf(EXTENT).map(({ sample }) => sample)).toEqual([100, 110, 150, 180]);
  });

  it('fades from 1 to 0, but for the step', () => {
    for (const pattern of ['linear', 'exponential', 'oscillating'] as const) {
      expect(recoveryShape(pattern, 0)).toBeCloseTo(1);
      expect(recoveryShape(pattern, 1)).toBeCloseTo(0);
    }
    expect(recoveryShape('step', 1)).toBe(1);
  });

  it('draws nothing that is not a number where a part has no length', () => {
    const flat = { start: 10, onsetEnd: 10, holdEnd: 10, end: 10 };
    expect(envelopePath({ pattern: 'linear' }, flat, (sample) => sample, 8, 52, 280)).not.toContain('NaN');
  });
});
