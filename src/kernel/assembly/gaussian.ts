// The normal quantile: Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988).
// Two lanes at a time; which lanes a value shares has no influence on its bits.
import { logTwo, mulAdd, splat } from './vector-math';

const CHUNK: i32 = 512;
/** Values of a chunk outside the central branch, and where they belong. */
const tailValues: usize = memory.data(CHUNK * 8 + 16, 16);
const tailPlaces: usize = memory.data(CHUNK * 4 + 16, 16);

// @ts-ignore: decorator
@inline
function polynomial7(x: v128, c7: f64, c6: f64, c5: f64, c4: f64, c3: f64, c2: f64, c1: f64, c0: f64): v128 {
  let sum = mulAdd(splat(c7), x, splat(c6));
  sum = mulAdd(sum, x, splat(c5));
  sum = mulAdd(sum, x, splat(c4));
  sum = mulAdd(sum, x, splat(c3));
  sum = mulAdd(sum, x, splat(c2));
  sum = mulAdd(sum, x, splat(c1));
  return mulAdd(sum, x, splat(c0));
}

/** |q| ≤ 0.425, q = u − 1/2. */
// @ts-ignore: decorator
@inline
function central(q: v128): v128 {
  const r = f64x2.sub(splat(0.180625), f64x2.mul(q, q));
  const top = polynomial7(
    r,
    2.5090809287301226727e3,
    3.3430575583588128105e4,
    6.7265770927008700853e4,
    4.5921953931549871457e4,
    1.3731693765509461125e4,
    1.9715909503065514427e3,
    1.3314166789178437745e2,
    3.387132872796366608,
  );
  const bottom = polynomial7(
    r,
    5.226495278852854561e3,
    2.8729085735721942674e4,
    3.930789580009271061e4,
    2.1213794301586595867e4,
    5.3941960214247511077e3,
    6.871870074920579083e2,
    4.2313330701600911252e1,
    1,
  );
  return f64x2.div(f64x2.mul(q, top), bottom);
}

/** The rest: r = √(−log(min(u, 1 − u))). */
function tails(u: v128): v128 {
  const other = f64x2.sub(splat(1), u);
  const root = f64x2.sqrt(f64x2.neg(logTwo(f64x2.pmin(other, u))));
  let r = f64x2.sub(root, splat(1.6));
  let z = f64x2.div(
    polynomial7(
      r,
      7.7454501427834140764e-4,
      2.27238449892691845833e-2,
      2.4178072517745061177e-1,
      1.27045825245236838258,
      3.64784832476320460504,
      5.7694972214606914055,
      4.6303378461565452959,
      1.42343711074968357734,
    ),
    polynomial7(
      r,
      1.05075007164441684324e-9,
      5.475938084995344946e-4,
      1.51986665636164571966e-2,
      1.4810397642748007459e-1,
      6.8976733498510000455e-1,
      1.6763848301838038494,
      2.05319162663775882187,
      1,
    ),
  );
  const far = f64x2.gt(root, splat(5));
  if (v128.any_true(far)) {
    r = f64x2.sub(root, splat(5));
    const farther = f64x2.div(
      polynomial7(
        r,
        2.01033439929228813265e-7,
        2.71155556874348757815e-5,
        1.2426609473880784386e-3,
        2.6532189526576123093e-2,
        2.9656057182850489123e-1,
        1.7848265399172913358,
        5.4637849111641143699,
        6.6579046435011037772,
      ),
      polynomial7(
        r,
        2.04426310338993978564e-15,
        1.4215117583164458887e-7,
        1.8463183175100546818e-5,
        7.868691311456132591e-4,
        1.48753612908506148525e-2,
        1.3692988092273580531e-1,
        5.9983220655588793769e-1,
        1,
      ),
    );
    z = v128.bitselect(farther, z, far);
  }
  // The sign of u − 1/2.
  const sign = v128.and(f64x2.sub(u, splat(0.5)), i64x2.splat(0x8000000000000000));
  return v128.xor(z, sign);
}

/** loc + scale·z for at most CHUNK values in place. */
function chunk(at: usize, count: i32, loc: v128, scale: v128): void {
  const limit = splat(0.425);
  let waiting: i32 = 0;
  let index: i32 = 0;
  for (; index + 2 <= count; index += 2) {
    const place = at + (<usize>index << 3);
    const u = v128.load(place);
    const q = f64x2.sub(u, splat(0.5));
    v128.store(place, mulAdd(scale, central(q), loc));
    const outside = i64x2.bitmask(f64x2.gt(f64x2.abs(q), limit));
    store<f64>(tailValues + (<usize>waiting << 3), f64x2.extract_lane(u, 0));
    store<i32>(tailPlaces + (<usize>waiting << 2), index);
    waiting += outside & 1;
    store<f64>(tailValues + (<usize>waiting << 3), f64x2.extract_lane(u, 1));
    store<i32>(tailPlaces + (<usize>waiting << 2), index + 1);
    waiting += outside >> 1;
  }
  if (index < count) {
    const place = at + (<usize>index << 3);
    const u = load<f64>(place);
    const q = u - 0.5;
    store<f64>(place, f64x2.extract_lane(mulAdd(scale, central(splat(q)), loc), 0));
    store<f64>(tailValues + (<usize>waiting << 3), u);
    store<i32>(tailPlaces + (<usize>waiting << 2), index);
    waiting += i32(abs(q) > 0.425);
  }
  // An odd one shares its pair with a harmless value.
  store<f64>(tailValues + (<usize>waiting << 3), 0.01);
  for (let next: i32 = 0; next < waiting; next += 2) {
    const z = mulAdd(scale, tails(v128.load(tailValues + (<usize>next << 3))), loc);
    store<f64>(at + (<usize>load<i32>(tailPlaces + (<usize>next << 2)) << 3), f64x2.extract_lane(z, 0));
    if (next + 1 < waiting) {
      store<f64>(at + (<usize>load<i32>(tailPlaces + (<usize>next << 2), 4) << 3), f64x2.extract_lane(z, 1));
    }
  }
}

/** Normal quantiles of `count` probabilities in place. */
export function gaussian(at: usize, count: i32, loc: f64, scale: f64): void {
  const locs = splat(loc);
  const scales = splat(scale);
  for (; count > CHUNK; count -= CHUNK) {
    chunk(at, CHUNK, locs, scales);
    at += CHUNK << 3;
  }
  chunk(at, count, locs, scales);
}
