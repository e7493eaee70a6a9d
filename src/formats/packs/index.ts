/** The packs, in the order in which they are offered. Adding one: a file in forms/ and a line here. */
import type { Pack } from './pack.ts';
import { exathlon } from './forms/exathlon.ts';
import { faultline } from './forms/faultline.ts';
import { grafana } from './forms/grafana.ts';
import { kpi } from './forms/kpi.ts';
import { labelStudio } from './forms/label-studio.ts';
import { merlion } from './forms/merlion.ts';
import { nab } from './forms/nab.ts';
import { openmetrics } from './forms/openmetrics.ts';
import { openrca } from './forms/openrca.ts';
import { orion } from './forms/orion.ts';
import { promtool } from './forms/promtool.ts';
import { rcaeval } from './forms/rcaeval.ts';
import { smap } from './forms/smap.ts';
import { smd } from './forms/smd.ts';
import { timeeval } from './forms/timeeval.ts';
import { tsbAd } from './forms/tsb-ad.ts';
import { ucr } from './forms/ucr.ts';
import { yahoo } from './forms/yahoo.ts';

export const PACKS: readonly Pack[] = [
  faultline,
  tsbAd,
  timeeval,
  nab,
  exathlon,
  ucr,
  smd,
  smap,
  yahoo,
  kpi,
  merlion,
  orion,
  labelStudio,
  rcaeval,
  openrca,
  promtool,
  openmetrics,
  grafana,
];

export function packOf(id: string): Pack | undefined {
  return PACKS.find((pack) => pack.id === id);
}
