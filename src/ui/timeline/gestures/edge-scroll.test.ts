import { expect, it } from 'vitest';
import { edgeSpeed } from './edge-scroll.ts';

it('nothing moves while the pointer is well inside', () => {
  expect(edgeSpeed(500, 0, 1000, 22)).toBe(0);
  expect(edgeSpeed(22, 0, 1000, 22)).toBe(0);
  expect(edgeSpeed(978, 0, 1000, 22)).toBe(0);
});

it('the further out, the faster, up to a limit, and alike on both sides', () => {
  const out = [990, 1000, 1020, 1044, 5000].map((at) => edgeSpeed(at, 0, 1000, 22));
  expect(out).toEqual(out.toSorted((a, b) => a - b));
  expect(out[0]).toBeGreaterThan(0);
  expect(out[3]).toBeCloseTo(1100, 9);
  expect(out[4]).toBe(1100);
  expect(edgeSpeed(-20, 0, 1000, 22)).toBeCloseTo(-edgeSpeed(1020, 0, 1000, 22), 9);
});

it('a strip narrower than its zones still has a middle that rests', () => {
  expect(edgeSpeed(20, 0, 40, 22)).toBe(0);
});
