// Portable functions of one number. They are compiled here rather than taken from the host, because hosts
// differ in the last bits. exp, log and pow are the compiler's own (tables of ARM's optimized routines), good to
// 0.6 of a unit in the last place.
import { sin } from './trigonometry';
export function log(x: f64): f64 {
  return NativeMath.log(x);
}

export function exp(x: f64): f64 {
  return NativeMath.exp(x);
}

export function pow(x: f64, y: f64): f64 {
  return NativeMath.pow(x, y);
}

export function sinAll(at: usize, count: i32): void {
  for (const end = at + ((<usize>count) << 3); at < end; at += 8) store<f64>(at, sin(load<f64>(at)));
}

export function expAll(at: usize, count: i32): void {
  for (const end = at + ((<usize>count) << 3); at < end; at += 8) store<f64>(at, NativeMath.exp(load<f64>(at)));
}
