import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brushed, brushPartAt, centred } from './brush.ts';

const window = { from: 200, to: 400 };

describe('the brush of the overview', () => {
  it('has edges, a body and an outside', () => {
    // One sample a pixel.
    expect(brushPartAt(203, window, 1000, 1000)).toBe('start');
    expect(brushPartAt(396, window, 1000, 1000)).toBe('end');
    expect(brushPartAt(300, window, 1000, 1000)).toBe('body');
    expect(brushPartAt(600, window, 1000, 1000)).toBe('outside');
  });

  it('over everything has no body: dragging there draws a new window', () => {
    expect(brushPartAt(500, { from: 0, to: 1000 }, 1000, 1000)).toBe('outside');
  });

  it('drags its edges, past each other as well', () => {
    expect(brushed('start', window, 200, 250, 1000)).toEqual({ from: 250, to: 400 });
    expect(brushed('end', window, 400, 150, 1000)).toEqual({ from: 150, to: 200 });
  });

  it('moves its body without changing its length', () => {
    expect(brushed('body', window, 300, 350, 1000)).toEqual({ from: 250, to: 450 });
    expect(brushed('body', window, 300, -500, 1000)).toEqual({ from: 0, to: 200 });
  });

  it('draws a new window and jumps to a place', () => {
    expect(brushed('outside', window, 700, 600, 1000)).toEqual({ from: 600, to: 700 });
    expect(centred(window, 700, 1000)).toEqual({ from: 600, to: 800 });
  });

  it('never leaves the data', () => {
    const part = fc.constantFrom('start' as const, 'end' as const, 'body' as const, 'outside' as const);
    const place = fc.double({ min: -500, max: 1500, noNaN: true });
    fc.assert(
      fc.property(part, fc.double({ min: 0, max: 1000, noNaN: true }), place, (which, from, to) => {
        const next = brushed(which, window, from, to, 1000);
        expect(next.from).toBeGreaterThanOrEqual(0);
        expect(next.to).toBeLessThanOrEqual(1000 + 1e-9);
        expect(next.to - next.from).toBeGreaterThanOrEqual(8 - 1e-9);
      }),
      { seed: 71 },
    );
  });
});
