/** numpy.random.default_rng(seed) over the kernel: a sequence, unlike the streams of chance.ts. */
import type { NumpyStream } from './api.ts';
import type { KernelExports } from './instance.ts';
import { seedWords } from './seed-sequence.ts';
import type { Slices } from './slices.ts';
import { exponentialZiggurat, normalZiggurat, type Ziggurat } from './ziggurat.ts';

/** As in assembly/pcg.ts. */
const GAUSSIAN = 0;
const UNIFORM = 1;
const EXPONENTIAL = 2;
const LOGISTIC = 3;
const LAPLACE = 4;

const MULTIPLIER = 0x2360ed051fc65da44385df649fccf645n;
const STATE_BYTES = 32;

/** Makes streams. The tables are built with the first of them. */
export function createNumpy(calls: KernelExports, buffer: ArrayBuffer, slices: Slices): (seed: number) => NumpyStream {
  const tablesAt = calls.zigguratTables();
  const stateAt = calls.pcgState();
  let ready = false;
  return (seed) => {
    if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`seed must be 0 … 2^53−1, not ${seed}`);
    if (!ready) {
      putZiggurat(buffer, tablesAt, normalZiggurat(calls.log));
      putZiggurat(buffer, tablesAt + 3 * 2048, exponentialZiggurat(calls.log));
      ready = true;
    }
    return createStream(calls, new BigUint64Array(buffer, stateAt, STATE_BYTES / 8), slices, startState(seed));
  };
}

function putZiggurat(buffer: ArrayBuffer, at: number, ziggurat: Ziggurat): void {
  new Float64Array(buffer, at, 256).set(ziggurat.widths);
  new Float64Array(buffer, at + 2048, 256).set(ziggurat.heights);
  new BigUint64Array(buffer, at + 4096, 256).set(ziggurat.limits);
}

/** State high, low, increment high, low. */
function startState(seed: number): BigUint64Array {
  const [a = 0n, b = 0n, c = 0n, d = 0n] = seedWords(seed, 4);
  const step = BigInt.asUintN(128, (((c << 64n) | d) << 1n) | 1n);
  const state = BigInt.asUintN(128, (step + ((a << 64n) | b)) * MULTIPLIER + step);
  return BigUint64Array.of(state >> 64n, state, step >> 64n, step);
}

function createStream(
  calls: KernelExports,
  shared: BigUint64Array,
  slices: Slices,
  state: BigUint64Array,
): NumpyStream {
  const draw = (out: Float64Array, distribution: number, a: number, b: number): void => {
    shared.set(state);
    slices.fill(out, (at, count) => calls.pcgDraws(shared.byteOffset, at, count, distribution, a, b));
    state.set(shared);
  };
  return {
    words(out) {
      shared.set(state);
      slices.fill(out, (at, count) => calls.pcgWords(shared.byteOffset, at, count));
      state.set(shared);
    },
    normal: (out, loc, scale) => draw(out, GAUSSIAN, loc, scale),
    uniform: (out, low, high) => draw(out, UNIFORM, low, high),
    exponential: (out, scale) => draw(out, EXPONENTIAL, 0, scale),
    logistic: (out, loc, scale) => draw(out, LOGISTIC, loc, scale),
    laplace: (out, loc, scale) => draw(out, LAPLACE, loc, scale),
    save: () => [...state],
    restore(saved) {
      if (saved.length !== state.length) throw new RangeError('This is not the state of a numpy stream.');
      state.set(saved);
    },
  };
}
