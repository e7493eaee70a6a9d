import { describe, expect, it } from 'vitest';
import type { Pattern } from '../../../core/design/types/design.ts';
import { createEnvelope } from '../../../core/kinds/envelope.ts';
import { createKernel } from '../../../kernel/index.ts';
import { cornersOf, dragCorner, envelopePicture } from './envelope.ts';

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

  it.each([
    ['linear', undefined],
    ['exponential', undefined],
    ['oscillating', 0.37],
    ['step', undefined],
  ] as const)('is the envelope of the data: %s', (pattern, frequency) => {
    const kernel = createKernel();
    const wanted = new Float64Array(120);
    createEnvelope(kernel, EXTENT, pattern, frequency)(90, wanted);
    const { curve } = envelopePicture(shape(pattern, frequency), EXTENT, 90, 210, 280);
    expect(curve).toHaveLength(240);
    wanted.forEach((strength, i) => {
      expect(curve[2 * i]).toBe(90.5 + i);
      expect(curve[2 * i + 1]).toBeCloseTo(strength, 12);
    });
  });

  it('shows the half of an oscillation that lies below 0', () => {
    const { curve, low } = envelopePicture(shape('oscillating'), EXTENT, 90, 210, 280);
    expect(low).toBe(-1);
    expect(Math.min(...curve.filter((_, i) => i % 2 === 1))).toBeLessThan(-0.2);
    expect(envelopePicture(shape('linear'), EXTENT, 90, 210, 280).low).toBe(0);
  });

  it('of millions of samples has a few points a pixel, and reaches as far', () => {
    const long = { start: 0, onsetEnd: 0, holdEnd: 10, end: 5_000_010 };
    const { curve } = envelopePicture(shape('oscillating'), long, 0, 5_000_010, 280);
    expect(curve.length).toBeLessThan(4 * 281);
    const levels = curve.filter((_, i) => i % 2 === 1);
    expect(Math.max(...levels)).toBe(1);
    expect(Math.min(...levels)).toBeLessThan(-0.9);
  });

  it('draws nothing that is not a number where a part has no length', () => {
    const flat = { start: 10, onsetEnd: 10, holdEnd: 10, end: 10 };
    expect([...envelopePicture(shape('linear'), flat, 9, 11, 280).curve].some(Number.isNaN)).toBe(false);
  });
});

const shape = (pattern: Pattern, frequency?: number) => ({
  pattern,
  ...(frequency === undefined ? {} : { frequency_arg: frequency }),
});
