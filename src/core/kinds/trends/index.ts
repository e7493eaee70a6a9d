/** The registry of trends. Adding one: one file, one line here. */
import type { TrendKindBase } from '../kind.ts';
import { drawn } from './drawn.ts';
import { exponential } from './exponential.ts';
import { linear } from './linear.ts';
import { logistic } from './logistic.ts';
import { piecewise } from './piecewise.ts';
import { polynomial } from './polynomial.ts';
import { step } from './step.ts';

export const TRENDS = [
  linear,
  exponential,
  logistic,
  step,
  piecewise,
  polynomial,
  drawn,
] as const satisfies readonly TrendKindBase[];

export type TrendKind = (typeof TRENDS)[number];
