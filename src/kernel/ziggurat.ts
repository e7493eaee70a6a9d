/**
 * Tables of the 256-step ziggurats (Marsaglia and Tsang 2000) for normal and exponential draws, from their
 * definition: 255 slabs and a tail of equal area under e^(−x²/2) or e^(−x). numpy's own normal tables carry
 * the rounding of the program that once made them; the residues that stand beside make ours bit for bit those.
 */
import { add, divide, exponential, logarithm, multiply, negate, squareRoot, type Wide, wide } from './double-double.ts';
import { EXPONENTIAL_LIMITS, NORMAL_HEIGHTS, NORMAL_LIMITS, NORMAL_WIDTHS } from './ziggurat-residues.ts';

export interface Ziggurat {
  /** x_i scaled to the integers that are drawn. */
  readonly widths: Float64Array;
  /** The density at x_i. */
  readonly heights: Float64Array;
  /** Integers below this are inside the slab. */
  readonly limits: BigUint64Array;
}

interface Shape {
  /** Where the tail starts, and the area of each slab. */
  readonly tail: Wide;
  readonly area: Wide;
  readonly density: (x: Wide) => Wide;
  readonly inverse: (y: Wide, logY: number) => Wide;
  /** What the drawn integers are below: a power of two. */
  readonly scale: number;
}

interface Residues {
  readonly widths?: readonly number[];
  readonly heights?: readonly number[];
  readonly limits: readonly number[];
}

/** @param log the kernel's: it only starts the iteration */
export function normalZiggurat(log: (x: number) => number): Ziggurat {
  const half = wide(0.5);
  return build(
    {
      tail: wide(3.6541528853610088),
      // r·e^(−r²/2) + √(π/2)·erfc(r/√2)
      area: [NORMAL_AREA_HIGH, NORMAL_AREA_LOW],
      density: (x) => exponential(negate(multiply(half, multiply(x, x)))),
      inverse: (y, logY) => squareRoot(multiply(wide(-2), logarithm(y, logY))),
      scale: 4503599627370496,
    },
    log,
    { widths: NORMAL_WIDTHS, heights: NORMAL_HEIGHTS, limits: NORMAL_LIMITS },
  );
}

export function exponentialZiggurat(log: (x: number) => number): Ziggurat {
  const tail: Wide = [EXPONENTIAL_TAIL_HIGH, EXPONENTIAL_TAIL_LOW];
  const density = (x: Wide): Wide => exponential(negate(x));
  return build(
    {
      tail,
      area: multiply(add(tail, wide(1)), density(tail)),
      density,
      inverse: (y, logY) => negate(logarithm(y, logY)),
      scale: 9007199254740992,
    },
    log,
    { limits: EXPONENTIAL_LIMITS },
  );
}

const NORMAL_AREA_HIGH = 0.004928673233974655;
const NORMAL_AREA_LOW = -4.143354844736511e-19;
const EXPONENTIAL_TAIL_HIGH = 7.69711747013105;
const EXPONENTIAL_TAIL_LOW = -3.6248703662396074e-16;

function build(shape: Shape, log: (x: number) => number, residues: Residues): Ziggurat {
  const { scale } = shape;
  const widths = new Float64Array(256);
  const heights = new Float64Array(256);
  const limits = new BigUint64Array(256);
  let x = shape.tail;
  let y = shape.density(x);
  // The lowest slab has the tail beside it: as wide as if it were a rectangle.
  const lowest = divide(shape.area, y);
  widths[0] = lowest[0] / scale;
  heights[0] = 1;
  limits[0] = floorOf(divide(x, lowest), scale);
  widths[255] = x[0] / scale;
  heights[255] = y[0];
  for (let i = 254; i > 0; i--) {
    y = add(divide(shape.area, x), y);
    const inner = shape.inverse(y, log(y[0]));
    limits[i + 1] = floorOf(divide(inner, x), scale);
    x = inner;
    widths[i] = x[0] / scale;
    heights[i] = y[0];
  }
  if (residues.widths) shift(new BigUint64Array(widths.buffer), residues.widths);
  if (residues.heights) shift(new BigUint64Array(heights.buffer), residues.heights);
  shift(limits, residues.limits);
  return { widths, heights, limits };
}

/** floor(ratio·scale) for a ratio below 1. */
function floorOf(ratio: Wide, scale: number): bigint {
  const high = Math.floor(ratio[0] * scale);
  return BigInt(high + Math.floor(ratio[0] * scale - high + ratio[1] * scale));
}

/** Moves each by so many units in the last place. */
function shift(words: BigUint64Array, residues: readonly number[]): void {
  residues.forEach((residue, i) => {
    words[i] = (words[i] ?? 0n) + BigInt(residue);
  });
}
