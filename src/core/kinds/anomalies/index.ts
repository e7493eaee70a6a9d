/** The registry of anomaly kinds. Adding one: one file, one line here. */
import { contextual } from './contextual.ts';
import { dip } from './dip.ts';
import { flip } from './flip.ts';
import { frequency } from './frequency.ts';
import { gap } from './gap.ts';
import type { AnomalyKindBase } from './kind.ts';
import { levelShift } from './level-shift.ts';
import { missingCycle } from './missing-cycle.ts';
import { noiseBurst } from './noise-burst.ts';
import { outlier } from './outlier.ts';
import { phaseShift } from './phase-shift.ts';
import { platform } from './platform.ts';
import { ramp } from './ramp.ts';
import { saturation } from './saturation.ts';
import { scale } from './scale.ts';
import { seasonLoss } from './season-loss.ts';
import { spike } from './spike.ts';
import { spikeTrain } from './spike-train.ts';
import { stopped } from './stopped.ts';
import { stuck } from './stuck.ts';
import { variance } from './variance.ts';

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
