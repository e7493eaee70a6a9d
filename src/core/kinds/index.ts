/** The registries of components. Adding a kind: one file, one line here. */
import type { SpecOf } from '../fields/spec.ts';
import type { NoiseKindBase, ProcessKindBase, SeasonalityKindBase, TrendKindBase } from './kind.ts';
import { exponential } from './noise/exponential.ts';
import { gaussian } from './noise/gaussian.ts';
import { laplace } from './noise/laplace.ts';
import { logistic } from './noise/logistic.ts';
import { uniform } from './noise/uniform.ts';
import { ar } from './processes/ar.ts';
import { counter } from './processes/counter.ts';
import { markov } from './processes/markov.ts';
import { meanReverting } from './processes/mean-reverting.ts';
import { sensor } from './processes/sensor.ts';
import { walk } from './processes/walk.ts';
import { dailyProfile } from './seasonality/daily-profile.ts';
import { pulse } from './seasonality/pulse.ts';
import { sawtooth } from './seasonality/sawtooth.ts';
import { sine } from './seasonality/sine.ts';
import { square } from './seasonality/square.ts';
import { triangle } from './seasonality/triangle.ts';
import { weekday } from './seasonality/weekday.ts';
import { weeklyProfile } from './seasonality/weekly-profile.ts';
import { drawn } from './trends/drawn.ts';
import { exponential as exponentialTrend } from './trends/exponential.ts';
import { linear } from './trends/linear.ts';
import { logistic as logisticTrend } from './trends/logistic.ts';
import { piecewise } from './trends/piecewise.ts';
import { polynomial } from './trends/polynomial.ts';
import { step } from './trends/step.ts';

export const TRENDS = [
  linear,
  exponentialTrend,
  logisticTrend,
  step,
  piecewise,
  polynomial,
  drawn,
] as const satisfies readonly TrendKindBase[];

export const SEASONALITIES = [
  sine,
  square,
  sawtooth,
  triangle,
  pulse,
  dailyProfile,
  weeklyProfile,
  weekday,
] as const satisfies readonly SeasonalityKindBase[];

export const PROCESSES = [
  walk,
  ar,
  meanReverting,
  markov,
  counter,
  sensor,
] as const satisfies readonly ProcessKindBase[];

export const NOISES = [gaussian, uniform, exponential, logistic, laplace] as const satisfies readonly NoiseKindBase[];

export type TrendKind = (typeof TRENDS)[number];
export type SeasonalityKind = (typeof SEASONALITIES)[number];
export type ProcessKind = (typeof PROCESSES)[number];
export type NoiseKind = (typeof NOISES)[number];

/** Words that a file may give in place of a trend table. */
export const TREND_SHORT_FORMS = ['up', 'down', 'none'] as const;
export type TrendShortForm = (typeof TREND_SHORT_FORMS)[number];

/**
 * The trend that a short form stands for: a line that rises (falls) by |value| over the whole data — by 1
 * where the value is 0 —, its slope to three significant digits; undefined for "none". Worked out once, when
 * the file is read; the design holds the plain slope from then on.
 */
export function trendOfShortForm(
  word: TrendShortForm,
  value: number,
  numSamples: number,
): SpecOf<typeof linear> | undefined {
  if (word === 'none') return undefined;
  const rise = value === 0 ? 1 : Math.abs(value);
  const slope = Number((rise / numSamples).toPrecision(3));
  return { kind: 'linear', slope: word === 'up' ? slope : -slope };
}
