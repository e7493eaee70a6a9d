// The lowest and the highest of many numbers, and where they stand. NaN is no number.

/** lowest, its place, highest, its place; places are −1 when there is no number. */
const found: usize = memory.data(32, 16);

/** Address of what `extremes` found, four f64. */
export function extremesFound(): usize {
  return found;
}

/** The first place of the lowest and the last place of the highest. */
export function extremes(at: usize, count: i32): void {
  let low = f64x2.splat(Infinity);
  let high = f64x2.splat(-Infinity);
  let low2 = low;
  let high2 = high;
  const end = at + (<usize>count << 3);
  let next = at;
  for (; next + 32 <= end; next += 32) {
    const a = v128.load(next);
    const b = v128.load(next, 16);
    // pmin(a, b) is b < a ? b : a: what stands first wins over NaN.
    low = f64x2.pmin(low, a);
    high = f64x2.pmax(high, a);
    low2 = f64x2.pmin(low2, b);
    high2 = f64x2.pmax(high2, b);
  }
  low = f64x2.pmin(low, low2);
  high = f64x2.pmax(high, high2);
  let lowest = min(f64x2.extract_lane(low, 0), f64x2.extract_lane(low, 1));
  let highest = max(f64x2.extract_lane(high, 0), f64x2.extract_lane(high, 1));
  for (; next < end; next += 8) {
    const x = load<f64>(next);
    if (x < lowest) lowest = x;
    if (x > highest) highest = x;
  }
  let lowAt: f64 = -1;
  let highAt: f64 = -1;
  // Above only when no number was met.
  if (lowest <= highest) {
    lowAt = <f64>(<i32>((firstOf(at, end, lowest) - at) >> 3));
    highAt = <f64>(<i32>((lastOf(at, end, highest) - at) >> 3));
  }
  store<f64>(found, lowest);
  store<f64>(found, lowAt, 8);
  store<f64>(found, highest, 16);
  store<f64>(found, highAt, 24);
}

function firstOf(at: usize, end: usize, x: f64): usize {
  const wanted = f64x2.splat(x);
  while (at + 32 <= end) {
    const hit = v128.or(f64x2.eq(v128.load(at), wanted), f64x2.eq(v128.load(at, 16), wanted));
    if (v128.any_true(hit)) break;
    at += 32;
  }
  while (load<f64>(at) != x) at += 8;
  return at;
}

function lastOf(at: usize, end: usize, x: f64): usize {
  const wanted = f64x2.splat(x);
  while (at + 32 <= end) {
    const hit = v128.or(f64x2.eq(v128.load(end - 16), wanted), f64x2.eq(v128.load(end - 32), wanted));
    if (v128.any_true(hit)) break;
    end -= 32;
  }
  end -= 8;
  while (load<f64>(end) != x) end -= 8;
  return end;
}
