/** The registry of measures, in the order of tables and reports. */
import { affiliationPrecision, affiliationRecall } from './affiliation.ts';
import { aucPrTrapezoid } from './auc-pr-trapezoid.ts';
import { aucPr } from './auc-pr.ts';
import { aucRoc } from './auc-roc.ts';
import { eventF1 } from './event-f1.ts';
import { f1AffiliationTsbad } from './f1-affiliation-tsbad.ts';
import { f1Best } from './f1-best.ts';
import { f1EventTsbad } from './f1-event-tsbad.ts';
import { f1PaTsbad } from './f1-pa-tsbad.ts';
import { f1RangeTsbad } from './f1-range-tsbad.ts';
import { falseAlarmsADay } from './false-alarms-a-day.ts';
import { nabLowFn, nabLowFp, nabStandard } from './nab.ts';
import { pak } from './pak.ts';
import { precisionAtK } from './precision-at-k.ts';
import { rangePrecision, rangeRecall } from './range.ts';
import { timeToDetect } from './time-to-detect.ts';
import { ucr } from './ucr.ts';
import { vusPrTsbad } from './vus-pr-tsbad.ts';
import { vusPr } from './vus-pr.ts';
import { vusRocTsbad } from './vus-roc-tsbad.ts';
import { vusRoc } from './vus-roc.ts';
import type { Scored } from '../scores/scored.ts';
import type { Measure } from './measure.ts';
import { createShared, type MeasureSettings } from './shared.ts';

export const MEASURES = [
  aucRoc,
  aucPr,
  aucPrTrapezoid,
  vusRoc,
  vusPr,
  vusRocTsbad,
  vusPrTsbad,
  f1Best,
  precisionAtK,
  eventF1,
  rangePrecision,
  rangeRecall,
  affiliationPrecision,
  affiliationRecall,
  pak,
  f1PaTsbad,
  f1EventTsbad,
  f1RangeTsbad,
  f1AffiliationTsbad,
  nabStandard,
  nabLowFp,
  nabLowFn,
  ucr,
  timeToDetect,
  falseAlarmsADay,
] as const satisfies readonly Measure[];

export type MeasureId = (typeof MEASURES)[number]['id'];

/** Every measure of one scoring by its id; undefined where it is not defined. */
export function measureAll(scored: Scored, settings: MeasureSettings): ReadonlyMap<MeasureId, number | undefined> {
  const shared = createShared(scored, settings);
  return new Map(MEASURES.map((measure) => [measure.id, measure.compute(shared)]));
}
