/** The registry of anomaly kinds. Adding one: one file, one line here. */
import type { AnomalyKindBase } from './kind.ts';
import { contextual } from './observed/contextual.ts';
import { contextualPoint } from './observed/contextual-point.ts';
import { counterReset } from './rows/counter-reset.ts';
import { correlationBreak } from './noise/correlation-break.ts';
import { clockSkew } from './rows/clock-skew.ts';
import { duplicate } from './rows/duplicate.ts';
import { jitter } from './rows/jitter.ts';
import { late } from './rows/late.ts';
import { outOfOrder } from './rows/out-of-order.ts';
import { wrongZone } from './rows/wrong-zone.ts';
import { dip } from './observed/dip.ts';
import { drift } from './observed/drift.ts';
import { dropout } from './rows/dropout.ts';
import { dropToZero } from './observed/drop-to-zero.ts';
import { flap } from './signal/flap.ts';
import { flip } from './time/flip.ts';
import { frequency } from './time/frequency.ts';
import { gap } from './rows/gap.ts';
import { levelShift } from './signal/level-shift.ts';
import { magnitudeWarp } from './signal/magnitude-warp.ts';
import { missingCycle } from './time/missing-cycle.ts';
import { noiseBurst } from './noise/noise-burst.ts';
import { oscillation } from './signal/oscillation.ts';
import { outlier } from './observed/outlier.ts';
import { patternSwap } from './time/pattern-swap.ts';
import { phaseShift } from './time/phase-shift.ts';
import { platform } from './observed/platform.ts';
import { quantise } from './observed/quantise.ts';
import { ramp } from './signal/ramp.ts';
import { randomOutliers } from './observed/random-outliers.ts';
import { reverse } from './signal/reverse.ts';
import { saturation } from './observed/saturation.ts';
import { scale } from './signal/scale.ts';
import { seasonLoss } from './time/season-loss.ts';
import { sentinel } from './rows/sentinel.ts';
import { shock } from './signal/shock.ts';
import { smoothing } from './observed/smoothing.ts';
import { spike } from './observed/spike.ts';
import { spikeTrain } from './observed/spike-train.ts';
import { splice } from './signal/splice.ts';
import { stopped } from './rows/stopped.ts';
import { stuck } from './observed/stuck.ts';
import { timeWarp } from './time/time-warp.ts';
import { trendChange } from './signal/trend-change.ts';
import { unitChange } from './rows/unit-change.ts';
import { variance } from './noise/variance.ts';

/** In the order of the palette; the first is the default of a file that names no kind. */
export const ANOMALIES = [
  scale,
  spike,
  dip,
  spikeTrain,
  levelShift,
  ramp,
  platform,
  variance,
  noiseBurst,
  frequency,
  phaseShift,
  seasonLoss,
  missingCycle,
  flip,
  contextual,
  gap,
  stuck,
  saturation,
  outlier,
  stopped,
  trendChange,
  drift,
  randomOutliers,
  flap,
  oscillation,
  patternSwap,
  reverse,
  timeWarp,
  magnitudeWarp,
  smoothing,
  quantise,
  splice,
  shock,
  contextualPoint,
  dropToZero,
  dropout,
  sentinel,
  unitChange,
  counterReset,
  correlationBreak,
  duplicate,
  late,
  outOfOrder,
  jitter,
  clockSkew,
  wrongZone,
] as const satisfies readonly AnomalyKindBase[];

export type AnomalyKind = (typeof ANOMALIES)[number];
