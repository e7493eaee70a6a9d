/** The packs, in the order in which they are offered. Adding one: a file in forms/ and a line here. */
import type { Pack } from './pack.ts';
import { exathlon } from './forms/exathlon.ts';
import { nab } from './forms/nab.ts';
import { smd } from './forms/smd.ts';
import { timeeval } from './forms/timeeval.ts';
import { tsbAd } from './forms/tsb-ad.ts';
import { ucr } from './forms/ucr.ts';

export const PACKS: readonly Pack[] = [tsbAd, timeeval, nab, exathlon, ucr, smd];

export function packOf(id: string): Pack | undefined {
  return PACKS.find((pack) => pack.id === id);
}
