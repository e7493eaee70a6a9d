/**
 * The kernel's face to the rest: chance, quantiles, portable math, rounding, text and decimation over
 * arrays. Knows arrays, no designs. Implemented in AssemblyScript (assembly/), compiled to one small
 * WebAssembly module that is embedded and instantiated synchronously.
 *
 * Arrays that come from `f64`/`u8` live in the kernel's memory and are worked on in place at full speed.
 * Any other array is accepted too and copied in and out in slices.
 */
export interface Kernel {
  // memory ---------------------------------------------------------------------------------------
  /** A zeroed array in kernel memory. TooLargeError (a RangeError) with a clear message when the arena is full. */
  f64(length: number): Float64Array;
  u8(length: number): Uint8Array;
  /** Arena position; `release(mark())` frees all that was allocated between. */
  mark(): number;
  release(mark: number): void;

  // chance (docs/chance.md) --------------------------------------------------------------------------
  /** Raw Philox4x64-10 words [from, from + out.length) of stream (seed, stream), as numpy.random.Philox(key=[seed, stream]).random_raw. */
  words(out: BigUint64Array, seed: number, stream: bigint, from: number): void;
  /** Open uniforms ((w >> 12) + 0.5)·2⁻⁵² of the same words. */
  uniforms(out: Float64Array, seed: number, stream: bigint, from: number): void;
  /** Quantile of each u in place. Parameters as in scipy: gaussian/logistic/laplace (loc, scale), uniform (low, high), exponential (0, scale). */
  quantile(values: Float64Array, distribution: Distribution, a: number, b: number): void;
  /** The standard normal distribution function of each value in place: gaussian's quantile undone. */
  normalCdf(values: Float64Array): void;
  /** uniforms + quantile in one pass; the fast path of noise. */
  noise(
    out: Float64Array,
    distribution: Distribution,
    a: number,
    b: number,
    seed: number,
    stream: bigint,
    from: number,
  ): void;
  /** A sequential numpy generator (PCG64 seeded by SeedSequence), for rng = "numpy". */
  numpy(seed: number): NumpyStream;

  // portable math ---------------------------------------------------------------------------------
  exp(x: number): number;
  log(x: number): number;
  sin(x: number): number;
  cos(x: number): number;
  pow(x: number, y: number): number;
  /** In place. */
  sinAll(values: Float64Array): void;
  expAll(values: Float64Array): void;

  // arrays ----------------------------------------------------------------------------------------
  /** out[i] = values[i] + … + values[i + window − 1], by a fixed grouping (chunks aligned to multiples of `window` from absolute index `from`), so any window gives the same bits. values.length = out.length + window − 1; `from` is the absolute index of values[0]. */
  movingSums(values: Float64Array, out: Float64Array, window: number, from: number): void;
  /** rint(x·10^d)/10^d, half to even, as numpy.round; x itself when x·10^d is not finite. d 0…15 (negative zero keeps its sign). */
  roundDecimals(values: Float64Array, decimals: number): void;
  /** rint(x/step)·step, half to even. step > 0. */
  roundStep(values: Float64Array, step: number): void;
  clamp(values: Float64Array, min: number, max: number): void;
  /**
   * Min/max decimation: splits values into `buckets` equal parts (bounds floor(b·n/buckets)) and writes, for
   * each, the two extreme samples in order of time as x,y pairs (x = from + index·step). A bucket without a
   * number gives one (x, NaN) pair twice. out.length = 4·buckets. Of equal extremes it takes the first lowest and the
   * last highest. Fewer samples than 2·buckets: all samples as pairs. Returns the number of doubles written.
   */
  decimate(values: Float64Array, buckets: number, from: number, step: number, out: Float64Array): number;

  // text ------------------------------------------------------------------------------------------
  /** A writer of rows as delimited text, without a slow path: any number is spelled in WebAssembly. One writing at a time per kernel. */
  rowWriter(layout: RowLayout): RowWriter;
  /** Text of one value as the row writer spells it: with decimals, rounded and plain; without, String(x). */
  numberText(value: number, decimals?: number): string;
}

export type Distribution = 'gaussian' | 'uniform' | 'exponential' | 'logistic' | 'laplace';

export interface NumpyStream {
  words(out: BigUint64Array): void;
  normal(out: Float64Array, loc: number, scale: number): void;
  uniform(out: Float64Array, low: number, high: number): void;
  exponential(out: Float64Array, scale: number): void;
  logistic(out: Float64Array, loc: number, scale: number): void;
  laplace(out: Float64Array, loc: number, scale: number): void;
  /** The PCG64 state, for checkpoints: opaque, compared by value. */
  save(): readonly bigint[];
  restore(state: readonly bigint[]): void;
}

/** How a column is spelled. */
export type CellForm =
  /** Rounded to `decimals` when given (value rounded as roundDecimals), then shortest plain text; else String(x). */
  | { readonly as: 'number'; readonly decimals?: number /** Python repr: 4.0, 1e-05. */; readonly python?: boolean }
  /** Spelled as a number with 0 decimals. */
  | { readonly as: 'integer' }
  | { readonly as: 'flag'; readonly words: boolean }
  /** values index into `texts`; texts are written as they stand (quote them before). */
  | { readonly as: 'text' }
  | { readonly as: 'time'; readonly form: TimeForm };

/**
 * iso: 2023-11-02T16:55:16.000Z · iso-tenth: 2023-11-03T16:55:16.0Z · space-tenth: 2023-11-02 16:55:16.0 ·
 * epoch-s: seconds, with a fraction only where there is one · epoch-ms. Fractions of a millisecond are cut off;
 * beyond ±8.64e15 ms writing throws a RangeError.
 */
export type TimeForm = 'iso' | 'iso-tenth' | 'space-tenth' | 'epoch-s' | 'epoch-ms';

export interface RowLayout {
  readonly cells: readonly CellForm[];
  /** One ASCII character between cells. */
  readonly separator: string;
  readonly lineEnd: '\n' | '\r\n';
}

export interface RowCells {
  readonly values: Float64Array;
  readonly texts?: readonly string[];
  /** 1 = empty cell. NaN values are empty cells too. */
  readonly empty?: Uint8Array;
}

export interface RowWriter {
  /**
   * Text of rows [0, rows) of the columns. Calls `emit` one or more times with UTF-8 bytes that are valid
   * only during the call. `skipped[row] = 1` leaves a row out.
   */
  write(
    columns: readonly RowCells[],
    rows: number,
    skipped: Uint8Array | undefined,
    emit: (bytes: Uint8Array) => void,
  ): void;
}
