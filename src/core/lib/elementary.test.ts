import { expect, it } from 'vitest';
import { createKernel } from '../../kernel/index.ts';
import { portableExp, portableLog, portablePower } from './elementary.ts';

const kernel = createKernel({ arenaBytes: 1 << 16 });
const off = (value: number, expected: number) => Math.abs(value / expected - 1);
const inputs = Array.from({ length: 4000 }, (_, i) => i);

it('the exponential is that of the kernel to a few units in the last place, over its whole range', () => {
  for (const i of inputs) {
    const x = -700 + i * 0.351;
    expect(off(portableExp(x), kernel.exp(x)), `exp(${x})`).toBeLessThan(1e-15);
  }
  expect([portableExp(0), portableExp(-800), portableExp(800)]).toEqual([1, 0, Infinity]);
  expect(portableExp(Number.NaN)).toBeNaN();
});

it('the logarithm is that of the kernel', () => {
  for (const i of inputs) {
    const x = kernel.exp(-300 + i * 0.1501);
    expect(Math.abs(portableLog(x) - kernel.log(x))).toBeLessThan(1e-15 * Math.max(1, Math.abs(kernel.log(x))));
  }
  expect([portableLog(1), portableLog(0), portableLog(Infinity)]).toEqual([0, -Infinity, Infinity]);
  expect(portableLog(-1)).toBeNaN();
});

it('powers are those of the kernel, and exact where they are plain', () => {
  for (const i of inputs) {
    const [x, y] = [0.001 + i * 0.5, (i % 40) / 10];
    expect(off(portablePower(x, y), kernel.pow(x, y)), `${x}^${y}`).toBeLessThan(1e-14);
  }
  expect([portablePower(3, 1), portablePower(9, 0.5), portablePower(7, 0), portablePower(0, 2)]).toEqual([3, 3, 1, 0]);
});
