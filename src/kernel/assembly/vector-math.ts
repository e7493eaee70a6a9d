// Portable functions over two lanes. The scalar forms take lane 0 of these, so both give the same bits.

const LN2_HIGH: f64 = 6.93147180369123816490e-1;
const LN2_LOW: f64 = 1.90821492927058770002e-10;

// @ts-ignore: decorator
@inline
export function splat(x: f64): v128 {
  return f64x2.splat(x);
}

/** a·b + c with two roundings. */
// @ts-ignore: decorator
@inline
export function mulAdd(a: v128, b: v128, c: v128): v128 {
  return f64x2.add(f64x2.mul(a, b), c);
}

/**
 * log x for positive normal finite x: x = 2^k·(1 + f), log(1 + f) = f − f²/2 + s·(f²/2 + R(s²)),
 * s = f/(2 + f); the minimax R of fdlibm (Sun Microsystems, 1993).
 */
export function logTwo(x: v128): v128 {
  const shifted = i64x2.add(x, i64x2.splat(0x3ff0000000000000 - 0x3fe6a09e00000000));
  const exponent = v128.or(i64x2.shr_u(shifted, 52), i64x2.splat(0x4330000000000000));
  const k = f64x2.sub(exponent, splat(4503599627370496 + 1023));
  const mantissa = i64x2.add(
    v128.and(shifted, i64x2.splat(0x000fffffffffffff)),
    i64x2.splat(0x3fe6a09e00000000),
  );
  const f = f64x2.sub(mantissa, splat(1));
  const half = f64x2.mul(f64x2.mul(splat(0.5), f), f);
  const s = f64x2.div(f, f64x2.add(splat(2), f));
  const z = f64x2.mul(s, s);
  const w = f64x2.mul(z, z);
  const even = f64x2.mul(
    w,
    mulAdd(w, mulAdd(w, splat(1.531383769920937332e-1), splat(2.222219843214978396e-1)), splat(3.999999999940941908e-1)),
  );
  const odd = f64x2.mul(
    z,
    mulAdd(
      w,
      mulAdd(
        w,
        mulAdd(w, splat(1.479819860511658591e-1), splat(1.818357216161805012e-1)),
        splat(2.857142874366239149e-1),
      ),
      splat(6.666666666666735130e-1),
    ),
  );
  const r = f64x2.add(odd, even);
  const tail = mulAdd(k, splat(LN2_LOW), f64x2.mul(s, f64x2.add(half, r)));
  return mulAdd(k, splat(LN2_HIGH), f64x2.add(f64x2.sub(tail, half), f));
}

/** log(1 + x) for x > −1, exact in the rounding of 1 + x (Kahan's correction, with Knuth's two-sum). */
export function log1pTwo(x: v128): v128 {
  const sum = f64x2.add(splat(1), x);
  const back = f64x2.sub(sum, splat(1));
  const lost = f64x2.add(f64x2.sub(splat(1), f64x2.sub(sum, back)), f64x2.sub(x, back));
  return f64x2.add(logTwo(sum), f64x2.div(lost, sum));
}
