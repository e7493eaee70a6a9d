// Quantiles of open uniforms in place, each from formulas that keep full relative accuracy in both tails.
import { gaussian } from './gaussian';
import { uniforms } from './philox';
import { log1pTwo, logTwo, mulAdd, splat } from './vector-math';

// Ids shared with bindings.ts.
const GAUSSIAN: i32 = 0;
const UNIFORM: i32 = 1;
const EXPONENTIAL: i32 = 2;
const LOGISTIC: i32 = 3;

/** Values that are made and turned before the next are: they stay in the nearest cache. */
const SLICE: i32 = 1024;

// @ts-ignore: decorator
@inline
function signOf(u: v128): v128 {
  return v128.and(f64x2.sub(u, splat(0.5)), i64x2.splat(0x8000000000000000));
}

// @ts-ignore: decorator
@inline
function nearer(u: v128): v128 {
  return f64x2.pmin(f64x2.sub(splat(1), u), u);
}

/** −log(1 − u). */
// @ts-ignore: decorator
@inline
function exponentialTwo(u: v128): v128 {
  return f64x2.neg(log1pTwo(f64x2.neg(u)));
}

/** log(u/(1 − u)) = ∓log1p((1 − 2v)/v), v = min(u, 1 − u): nothing cancels near 1/2. */
// @ts-ignore: decorator
@inline
function logisticTwo(u: v128): v128 {
  const v = nearer(u);
  const odds = f64x2.div(f64x2.sub(splat(1), f64x2.add(v, v)), v);
  return v128.xor(log1pTwo(odds), signOf(u));
}

/** ±log(2v), v = min(u, 1 − u). */
// @ts-ignore: decorator
@inline
function laplaceTwo(u: v128): v128 {
  const v = nearer(u);
  return v128.xor(f64x2.neg(logTwo(f64x2.add(v, v))), signOf(u));
}

function turnTwo(u: v128, distribution: i32, a: f64, b: f64): v128 {
  if (distribution == UNIFORM) return mulAdd(splat(b - a), u, splat(a));
  if (distribution == EXPONENTIAL) return mulAdd(splat(b), exponentialTwo(u), splat(a));
  if (distribution == LOGISTIC) return mulAdd(splat(b), logisticTwo(u), splat(a));
  return mulAdd(splat(b), laplaceTwo(u), splat(a));
}

/** Quantile of each of `count` probabilities in place. */
export function quantile(at: usize, count: i32, distribution: i32, a: f64, b: f64): void {
  if (distribution == GAUSSIAN) {
    gaussian(at, count, a, b);
    return;
  }
  const end = at + (<usize>count << 3);
  for (; at + 16 <= end; at += 16) v128.store(at, turnTwo(v128.load(at), distribution, a, b));
  if (at < end) store<f64>(at, f64x2.extract_lane(turnTwo(splat(load<f64>(at)), distribution, a, b), 0));
}

/** Uniforms and their quantiles in one pass. */
export function noise(
  out: usize,
  count: i32,
  distribution: i32,
  a: f64,
  b: f64,
  key0: u64,
  key1: u64,
  from: u64,
): void {
  while (count > 0) {
    const part = min(count, SLICE - <i32>(from & 3));
    uniforms(out, part, key0, key1, from);
    quantile(out, part, distribution, a, b);
    out += <usize>part << 3;
    from += part;
    count -= part;
  }
}
