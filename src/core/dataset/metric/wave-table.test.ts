/** A kept turn of a wave gives what the wave itself gives. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cycle, Wave } from '../../kinds/kind.ts';
import { fillPhases, wrapPhases } from './phases.ts';
import { createWaveReader } from './wave-table.ts';

/** A shape that shows every bit of the place, and how many places it was asked for. */
function countingWave(cycle: Cycle): { wave: Wave; asked: () => number } {
  let asked = 0;
  const shape = (phases: Float64Array) => {
    asked += phases.length;
    for (let i = 0; i < phases.length; i++) phases[i] = 3 * (phases[i] ?? 0) - 1;
  };
  return { wave: { cycle, shape }, asked: () => asked };
}

function direct(wave: Wave, from: number, length: number): Float64Array {
  const out = new Float64Array(length);
  fillPhases(wave.cycle, from, out);
  wrapPhases(out);
  wave.shape(out);
  return out;
}

describe('a wave reader', () => {
  it('gives the bits of the wave in any window, whether its turn is kept or not', () => {
    const cycles = fc.record({
      origin: fc.integer({ min: -(10 ** 12), max: 10 ** 13 }),
      step: fc.oneof(fc.integer({ min: 1, max: 100_000 }), fc.constantFrom(1000, 60_000, 0.5, 33.3)),
      period: fc.oneof(fc.integer({ min: 1, max: 100_000 }), fc.constantFrom(86_400_000, 604_800_000, 33.3)),
      phase: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const windows = fc.array(fc.tuple(fc.nat(10 ** 9), fc.integer({ min: 1, max: 20_000 })), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(cycles, windows, (cycle, places) => {
        const { wave } = countingWave(cycle);
        const read = createWaveReader(wave, 2 * 10 ** 9);
        for (const [from, length] of places) {
          const out = new Float64Array(length);
          read(from, out);
          const expected = direct(wave, from, length);
          expect(out.findIndex((value, i) => !Object.is(value, expected[i]))).toBe(-1);
        }
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  it('works a turn out once', () => {
    const { wave, asked } = countingWave({ origin: 0, step: 1000, period: 86_400_000, phase: 0.25 });
    const read = createWaveReader(wave, 10 ** 6);
    for (let from = 0; from < 10 ** 6; from += 10 ** 5) read(from, new Float64Array(10 ** 5));
    expect(asked()).toBe(86_400);
  });

  it('keeps nothing of data that see a turn less than twice', () => {
    const { wave, asked } = countingWave({ origin: 0, step: 1000, period: 86_400_000, phase: 0 });
    createWaveReader(wave, 100_000)(50_000, new Float64Array(10));
    expect(asked()).toBe(10);
  });
});
