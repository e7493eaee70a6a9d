// Portable functions of one number. They are compiled here rather than taken from the host, because hosts
// differ in the last bits.
import { logTwo, splat } from './vector-math';

export function log(x: f64): f64 {
  if (x >= 2.2250738585072014e-308 && x <= f64.MAX_VALUE) return f64x2.extract_lane(logTwo(splat(x)), 0);
  if (x == 0) return -Infinity;
  if (x == Infinity) return x;
  if (!(x > 0)) return NaN;
  // Subnormal: log(x·2^54) − 54·log 2, by the exponent.
  return f64x2.extract_lane(logTwo(splat(x * 18014398509481984)), 0) - 37.42994775023704;
}

export function exp(x: f64): f64 {
  return NativeMath.exp(x);
}

export function sin(x: f64): f64 {
  return NativeMath.sin(x);
}

export function cos(x: f64): f64 {
  return NativeMath.cos(x);
}

export function pow(x: f64, y: f64): f64 {
  return NativeMath.pow(x, y);
}

export function sinAll(at: usize, count: i32): void {
  for (const end = at + ((<usize>count) << 3); at < end; at += 8) store<f64>(at, NativeMath.sin(load<f64>(at)));
}

export function expAll(at: usize, count: i32): void {
  for (const end = at + ((<usize>count) << 3); at < end; at += 8) store<f64>(at, NativeMath.exp(load<f64>(at)));
}
