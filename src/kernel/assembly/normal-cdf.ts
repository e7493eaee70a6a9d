// The normal distribution function: W. J. Cody, Rational Chebyshev approximations for the error function, Mathematics of
// Computation 23 (1969), in the form of his ANORM (ACM Algorithm 715). Good to some 2e-15 of its value in both tails
// down to −37: the exponential is taken of the rounded square.

/** Beyond it the distribution function is 0 or 1 in doubles. */
const FAR: f64 = 37.5;

/** |x| ≤ 0.67448975: ½ + x·R(x²). */
// @ts-ignore: decorator
@inline
function centre(x: f64): f64 {
  const s = x * x;
  let top = 0.065682337918207449113 * s;
  top = (top + 2.2352520354606839287) * s;
  top = (top + 161.02823106855587881) * s;
  top = (top + 1067.6894854603709582) * s;
  let bottom = s;
  bottom = (bottom + 47.20258190468824187) * s;
  bottom = (bottom + 976.09855173777669322) * s;
  bottom = (bottom + 10260.932208618978205) * s;
  return 0.5 + (x * (top + 18154.981253343561249)) / (bottom + 45507.789335026729956);
}

/** The tail beyond y ≤ √32, without the factor exp(−y²/2). */
// @ts-ignore: decorator
@inline
function middle(y: f64): f64 {
  let top = 1.0765576773720192317e-8 * y;
  top = (top + 0.39894151208813466764) * y;
  top = (top + 8.8831497943883759412) * y;
  top = (top + 93.506656132177855979) * y;
  top = (top + 597.27027639480026226) * y;
  top = (top + 2494.5375852903726711) * y;
  top = (top + 6848.1904505362823326) * y;
  top = (top + 11602.651437647350124) * y;
  let bottom = y;
  bottom = (bottom + 22.266688044328115691) * y;
  bottom = (bottom + 235.38790178262499861) * y;
  bottom = (bottom + 1519.377599407554805) * y;
  bottom = (bottom + 6485.558298266760755) * y;
  bottom = (bottom + 18615.571640885098091) * y;
  bottom = (bottom + 34900.952721145977266) * y;
  bottom = (bottom + 38912.003286093271411) * y;
  return (top + 9842.7148383839780218) / (bottom + 19685.429676859990727);
}

/** The same beyond √32. */
function outer(y: f64): f64 {
  const s = 1 / (y * y);
  let top = 0.02307344176494017303 * s;
  top = (top + 0.21589853405795699) * s;
  top = (top + 0.1274011611602473639) * s;
  top = (top + 0.022235277870649807) * s;
  top = (top + 0.001421619193227893466) * s;
  let bottom = s;
  bottom = (bottom + 1.28426009614491121) * s;
  bottom = (bottom + 0.468238212480865118) * s;
  bottom = (bottom + 0.0659881378689285515) * s;
  bottom = (bottom + 0.00378239633202758244) * s;
  return (0.39894228040143267794 - (s * (top + 2.9112874951168792e-5)) / (bottom + 7.29751555083966205e-5)) / y;
}

function normalCdfOf(x: f64): f64 {
  const y = Math.abs(x);
  if (y <= 0.67448975) return centre(x);
  if (!(y < FAR)) return x > 0 ? 1 : x < 0 ? 0 : x;
  const tail = (y <= 5.656854249492380195 ? middle(y) : outer(y)) * NativeMath.exp(-0.5 * (y * y));
  return x > 0 ? 1 - tail : tail;
}

/** Φ of each of `count` values in place. */
export function normalCdf(at: usize, count: i32): void {
  for (const end = at + ((<usize>count) << 3); at < end; at += 8) store<f64>(at, normalCdfOf(load<f64>(at)));
}
