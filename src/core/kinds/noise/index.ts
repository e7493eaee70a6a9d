/** The registry of kinds of noise. Adding one: one file, one line here. */
import type { NoiseKindBase } from '../kind.ts';
import { exponential } from './exponential.ts';
import { gaussian } from './gaussian.ts';
import { laplace } from './laplace.ts';
import { logistic } from './logistic.ts';
import { uniform } from './uniform.ts';

export const NOISES = [gaussian, uniform, exponential, logistic, laplace] as const satisfies readonly NoiseKindBase[];

export type NoiseKind = (typeof NOISES)[number];
