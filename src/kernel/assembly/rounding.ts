// Rounding and limits over arrays in place; half to even.

/** rint(x·power)/power; x itself when x·power is not finite. */
export function roundDecimals(at: usize, count: i32, power: f64): void {
  const powers = f64x2.splat(power);
  const infinite = f64x2.splat(Infinity);
  const end = at + ((<usize>count) << 3);
  for (; at + 16 <= end; at += 16) {
    const x = v128.load(at);
    const scaled = f64x2.mul(x, powers);
    const rounded = f64x2.div(f64x2.nearest(scaled), powers);
    v128.store(at, v128.bitselect(rounded, x, f64x2.lt(f64x2.abs(scaled), infinite)));
  }
  if (at < end) {
    const x = load<f64>(at);
    const scaled = x * power;
    if (abs(scaled) < Infinity) store<f64>(at, nearest(scaled) / power);
  }
}

/** rint(x/step)·step. */
export function roundStep(at: usize, count: i32, step: f64): void {
  const steps = f64x2.splat(step);
  const end = at + ((<usize>count) << 3);
  for (; at + 16 <= end; at += 16) {
    v128.store(at, f64x2.mul(f64x2.nearest(f64x2.div(v128.load(at), steps)), steps));
  }
  if (at < end) store<f64>(at, nearest(load<f64>(at) / step) * step);
}

/** NaN stays NaN. */
export function clamp(at: usize, count: i32, low: f64, high: f64): void {
  const lows = f64x2.splat(low);
  const highs = f64x2.splat(high);
  const end = at + ((<usize>count) << 3);
  for (; at + 16 <= end; at += 16) {
    v128.store(at, f64x2.pmin(f64x2.pmax(v128.load(at), lows), highs));
  }
  if (at < end) {
    const x = load<f64>(at);
    store<f64>(at, x < low ? low : x > high ? high : x);
  }
}
