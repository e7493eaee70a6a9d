/** The registry of anomaly kinds. Adding one: one file, one line here. */
import { contextual } from './observed/contextual.ts';
import { dip } from './observed/dip.ts';
import { flip } from './time/flip.ts';
import { frequency } from './time/frequency.ts';
import { gap } from './rows/gap.ts';
import type { AnomalyKindBase } from './kind.ts';
import { levelShift } from './signal/level-shift.ts';
import { missingCycle } from './time/missing-cycle.ts';
import { noiseBurst } from './noise/noise-burst.ts';
import { outlier } from './observed/outlier.ts';
import { phaseShift } from './time/phase-shift.ts';
import { platform } from './observed/platform.ts';
import { ramp } from './signal/ramp.ts';
import { saturation } from './observed/saturation.ts';
import { scale } from './signal/scale.ts';
import { seasonLoss } from './time/season-loss.ts';
import { spike } from './observed/spike.ts';
import { spikeTrain } from './observed/spike-train.ts';
import { stopped } from './rows/stopped.ts';
import { stuck } from './observed/stuck.ts';
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
] as const satisfies readonly AnomalyKindBase[];

export type AnomalyKind = (typeof ANOMALIES)[number];
