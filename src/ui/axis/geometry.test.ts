import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps, revealWindow, sampleAt, samplesPerPixel, pinchWindow, stretch, xOf } from './geometry.ts';

const axes = fc
  .record({
    from: fc.double({ min: 0, max: 1e9, noNaN: true }),
    span: fc.double({ min: 8, max: 1e9, noNaN: true }),
    width: fc.integer({ min: 100, max: 4000 }),
  })
  .map(({ from, span, width }) => ({ from, to: from + span, width }));

describe('the time axis', () => {
  it('puts the window’s ends at the plot’s edges', () => {
    const axis = { from: 100, to: 300, width: 800 };
    expect(xOf(axis, 100)).toBe(0);
    expect(xOf(axis, 300)).toBe(800);
    expect(xOf(axis, 150)).toBe(200);
    expect(sampleAt(axis, 400)).toBe(200);
    expect(samplesPerPixel(axis)).toBe(0.25);
  });

  it('leads from a pixel to a sample and back', () => {
    fc.assert(
      fc.property(axes, fc.double({ min: 0, max: 1, noNaN: true }), (axis, share) => {
        const x = share * axis.width;
        expect(Math.abs(xOf(axis, sampleAt(axis, x)) - x)).toBeLessThan(0.01);
      }),
      { seed: 11 },
    );
  });
});

it('a stretched picture has every sample where the new axis has it', () => {
  fc.assert(
    fc.property(axes, axes, fc.double({ min: 0, max: 1, noNaN: true }), (drawn, axis, share) => {
      const sample = drawn.from + share * (drawn.to - drawn.from);
      const { shift, scale } = stretch(drawn, axis);
      const x = shift + scale * xOf(drawn, sample);
      expect(Math.abs(x - xOf(axis, sample))).toBeLessThan(1e-3 * Math.max(1, Math.abs(x)));
    }),
    { seed: 13 },
  );
});

describe('two fingers', () => {
  const axis = { from: 1000, to: 2000, width: 500 };

  it('keep the samples under them', () => {
    // 100 px apart are 200 samples; at 200 px apart the window is half as long.
    expect(pinchWindow(axis, [200, 300], [150, 350], 10_000)).toEqual({ from: 1250, to: 1750 });
    expect(pinchWindow(axis, [200, 300], [250, 350], 10_000)).toEqual({ from: 900, to: 1900 });
  });

  it('that meet leave the window alone', () => {
    expect(pinchWindow(axis, [200, 300], [250, 250], 10_000)).toEqual({ from: 1000, to: 2000 });
    expect(pinchWindow(axis, [200, 300], [300, 200], 10_000)).toEqual({ from: 1000, to: 2000 });
  });
});

describe('revealing an interval', () => {
  const window = { from: 1000, to: 2000 };

  it('leaves a window alone that shows it', () => {
    expect(revealWindow(window, 1100, 1900, 10_000)).toBe(window);
  });

  it('moves the window so that it is inside, without changing the zoom', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 1, max: 800 }), (start, length) => {
        const shown = revealWindow(window, start, start + length, 10_000);
        expect(shown.to - shown.from).toBeCloseTo(1000, 6);
        expect(shown.from).toBeLessThanOrEqual(start);
        expect(shown.to).toBeGreaterThanOrEqual(Math.min(start + length, shown.to));
        expect(shown.to).toBeGreaterThan(start);
      }),
      { seed: 12 },
    );
  });
});

describe('half-open intervals', () => {
  it('do not overlap where they only touch', () => {
    expect(overlaps(0, 10, 10, 20)).toBe(false);
    expect(overlaps(0, 11, 10, 20)).toBe(true);
  });
});
