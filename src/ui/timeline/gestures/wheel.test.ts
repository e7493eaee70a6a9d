import { describe, expect, it } from 'vitest';
import { joined, NO_STEPS, steppedWindow, type WheelStep } from './wheel.ts';

const axis = { from: 2000, to: 6000, width: 800 };
const oneByOne = (steps: readonly WheelStep[]) =>
  steps.reduce((now, step) => ({ ...steppedWindow(now, joined(NO_STEPS, step), 10_000), width: 800 }), axis);

describe('steps of the wheel between two frames', () => {
  it('that zoom come to the same window as one by one, the sample under the pointer still', () => {
    const steps = [60, 45, -20, 80].map((pixels): WheelStep => ({ zooms: true, pixels, x: 200 }));
    const once = steppedWindow(axis, steps.reduce(joined, NO_STEPS), 10_000);
    const slow = oneByOne(steps);
    expect(once.from).toBeCloseTo(slow.from, 6);
    expect(once.to).toBeCloseTo(slow.to, 6);
    expect(once.from + (once.to - once.from) / 4).toBeCloseTo(3000, 6);
  });

  it('that pan add up', () => {
    const steps = [10, 10, 20].map((pixels): WheelStep => ({ zooms: false, pixels, x: 0 }));
    expect(steppedWindow(axis, steps.reduce(joined, NO_STEPS), 10_000)).toEqual({ from: 2200, to: 6200 });
  });

  it('of one coarse turn zoom no further than a step may', () => {
    const wild = joined(NO_STEPS, { zooms: true, pixels: 5000, x: 0 });
    expect(wild.zoom).toBe(160);
  });
});
