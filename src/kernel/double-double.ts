/**
 * Numbers of about 106 bits as unevaluated sums of two doubles (Dekker 1971, Knuth), for tables whose last
 * bit must be right. Slow; not for loops over data.
 */
export type Wide = readonly [high: number, low: number];

export const wide = (x: number): Wide => [x, 0];

function twoSum(a: number, b: number): Wide {
  const sum = a + b;
  const part = sum - a;
  return [sum, a - (sum - part) + (b - part)];
}

function quickSum(a: number, b: number): Wide {
  const sum = a + b;
  return [sum, b - (sum - a)];
}

/** 2^27 + 1 splits a double into halves whose products are exact. */
const SPLITTER = 134217729;

function split(a: number): Wide {
  const t = SPLITTER * a;
  const high = t - (t - a);
  return [high, a - high];
}

function twoProduct(a: number, b: number): Wide {
  const product = a * b;
  const [ah, al] = split(a);
  const [bh, bl] = split(b);
  return [product, ah * bh - product + ah * bl + al * bh + al * bl];
}

export function add(a: Wide, b: Wide): Wide {
  const [s, e] = twoSum(a[0], b[0]);
  const [t, f] = twoSum(a[1], b[1]);
  const [u, g] = quickSum(s, e + t);
  return quickSum(u, g + f);
}

export const negate = (a: Wide): Wide => [-a[0], -a[1]];

export const subtract = (a: Wide, b: Wide): Wide => add(a, negate(b));

export function multiply(a: Wide, b: Wide): Wide {
  const [p, e] = twoProduct(a[0], b[0]);
  return quickSum(p, e + (a[0] * b[1] + a[1] * b[0]));
}

export function divide(a: Wide, b: Wide): Wide {
  const q1 = a[0] / b[0];
  const r1 = subtract(a, multiply(b, wide(q1)));
  const q2 = r1[0] / b[0];
  const r2 = subtract(r1, multiply(b, wide(q2)));
  return add(quickSum(q1, q2), wide(r2[0] / b[0]));
}

export function squareRoot(a: Wide): Wide {
  const root = wide(Math.sqrt(a[0]));
  return add(root, divide(subtract(a, multiply(root, root)), multiply(wide(2), root)));
}

/** e^x for |x| < 100: Taylor of x/4096, squared twelve times. */
export function exponential(x: Wide): Wide {
  const step: Wide = [x[0] / 4096, x[1] / 4096];
  let term = step;
  let sum = step;
  for (let n = 2; n < 14; n++) {
    term = divide(multiply(term, step), wide(n));
    sum = add(sum, term);
  }
  // Squaring e − 1 rather than e keeps the small digits: (1 + s)² − 1 = 2s + s².
  for (let i = 0; i < 12; i++) sum = add(multiply(wide(2), sum), multiply(sum, sum));
  return add(sum, wide(1));
}

/** log x by two Newton steps. @param near log of x to double accuracy */
export function logarithm(x: Wide, near: number): Wide {
  let y = wide(near);
  for (let i = 0; i < 2; i++) y = add(y, subtract(multiply(x, exponential(negate(y))), wide(1)));
  return y;
}
