import { describe, expect, it } from 'vitest';
import { createKernel } from '../kernel/index.ts';
import { guarded } from './guard.ts';

const codeOf = async (work: () => unknown) => {
  const reply = await guarded(() => ({ ok: true, value: work() }));
  return reply.ok ? 'fine' : reply.error.code;
};

describe('what goes wrong while a question is answered', () => {
  it.each<[string, () => unknown]>([
    ['a full arena of the kernel', () => createKernel({ arenaBytes: 65_536 }).f64(1_000_000)],
    ['an array that memory does not hold', () => new ArrayBuffer(Number.MAX_SAFE_INTEGER)],
  ])('%s is told as too large', async (_, work) => expect(await codeOf(work)).toBe('too-large'));

  it.each<[string, () => unknown]>([
    ['an impossible date', () => new Date(Number.NaN).toISOString()],
    [
      'a stack that overflows',
      () => {
        const dive = (): unknown => dive();
        return dive();
      },
    ],
    ['a wrong number of times', () => 'x'.repeat(-1)],
  ])('%s is a fault of the program and told as such', async (_, work) => expect(await codeOf(work)).toBe('internal'));
});
