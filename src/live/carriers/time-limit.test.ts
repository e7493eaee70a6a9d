import { expect, it } from 'vitest';
import { createTimeLimit } from './time-limit.ts';

it('waits its longest for a sink that is not known yet, and its shortest for one that is fast', () => {
  const limit = createTimeLimit();
  expect(limit.ms()).toBe(30_000);
  for (let answer = 0; answer < 50; answer++) limit.answered(20);
  expect(limit.ms()).toBe(5000);
});

it('follows a sink that grows slower, within its bounds', () => {
  const limit = createTimeLimit();
  for (let answer = 0; answer < 50; answer++) limit.answered(3000);
  expect(limit.ms()).toBeGreaterThan(8000);
  expect(limit.ms()).toBeLessThan(12_000);
  for (let answer = 0; answer < 50; answer++) limit.answered(25_000);
  expect(limit.ms()).toBe(30_000);
});

it('doubles while nothing is answered, so that a sink that is slower now is waited for', () => {
  const limit = createTimeLimit();
  for (let answer = 0; answer < 50; answer++) limit.answered(20);
  limit.ranOut();
  expect(limit.ms()).toBe(10_000);
  limit.ranOut();
  limit.ranOut();
  limit.ranOut();
  expect(limit.ms()).toBe(30_000);
  limit.answered(20);
  expect(limit.ms()).toBe(5000);
});
