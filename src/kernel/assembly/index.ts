// What the module exports. Addresses are bytes in the imported memory, counts are values.
export { words, uniforms } from './philox';
export { extremes, extremesFound } from './extremes';
export { pcgDraws, pcgState, pcgWords, zigguratTables } from './pcg';
export { quantile, noise } from './quantile';
export { exp, log, pow, sinAll, expAll } from './scalar-math';
export { cos, sin } from './trigonometry';
export { normalCdf } from './normal-cdf';
export { writeNumber, writeRows } from './rows';
export { roundDecimals, roundStep, clamp } from './rounding';

/** First byte that the module does not use itself. */
export function heapBase(): usize {
  return __heap_base;
}
