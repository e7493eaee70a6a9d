/** Kept draws are the stream's own. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKernel } from '../../kernel/index.ts';
import { keepRecent } from './recent-draws.ts';
import { createStream } from './stream.ts';

describe('a stream that keeps its last window', () => {
  const stream = createStream(createKernel({ arenaBytes: 1 << 20 }), 3, 'a/sensor');

  it('gives the uniforms of the stream in any order of windows', () => {
    const windows = fc.array(fc.tuple(fc.nat(20_000), fc.integer({ min: 1, max: 9000 })), { minLength: 2 });
    fc.assert(
      fc.property(windows, (asked) => {
        const recent = keepRecent(stream);
        for (const [from, length] of asked) {
          const out = new Float64Array(length);
          const expected = new Float64Array(length);
          recent.uniforms(out, from);
          stream.uniforms(expected, from);
          expect(out.findIndex((value, i) => value !== expected[i])).toBe(-1);
        }
      }),
      { seed: 6, numRuns: 40 },
    );
  });

  it('draws a window once for two who ask for it or for parts of it', () => {
    let asked = 0;
    const recent = keepRecent({ ...stream, uniforms: () => void asked++ });
    recent.uniforms(new Float64Array(100), 50);
    recent.uniforms(new Float64Array(100), 50);
    recent.uniforms(new Float64Array(10), 140);
    expect(asked).toBe(1);
    recent.uniforms(new Float64Array(11), 140);
    expect(asked).toBe(2);
  });
});
