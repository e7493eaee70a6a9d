// What the module exports. Addresses are bytes in the imported memory, counts are values.
export { words, uniforms } from './philox';
export { quantile, noise } from './quantile';
export { exp, log, sin, cos, pow, sinAll, expAll } from './scalar-math';
export { roundDecimals, roundStep, clamp } from './rounding';
