/** The registry of kinds of noise. Adding one: one file, one line here. */
import type { NoiseKindBase } from '../kind.ts';
import { arNoise } from './ar-noise.ts';
import { exponential } from './exponential.ts';
import { garch } from './garch.ts';
import { gaussian } from './gaussian.ts';
import { impulse } from './impulse.ts';
import { laplace } from './laplace.ts';
import { logistic } from './logistic.ts';
import { lognormal } from './lognormal.ts';
import { pink } from './pink.ts';
import { uniform } from './uniform.ts';

export const NOISES = [
  gaussian,
  uniform,
  exponential,
  logistic,
  laplace,
  lognormal,
  impulse,
  arNoise,
  pink,
  garch,
] as const satisfies readonly NoiseKindBase[];

export type NoiseKind = (typeof NOISES)[number];
