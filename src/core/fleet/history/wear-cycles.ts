/**
 * The slow cycle of a machine: wear rises to the fault level, the fault lasts some readings, the wear falls, and
 * again. Knows no other trouble, and not what wear does to a reading.
 */
import { recoveryLength } from '../causes/degradation-fault.ts';
import type { FleetDegradationSettings } from '../config/settings.ts';
import { thousandths, wholeBetween } from '../draws/renewal.ts';
import { at } from '../../lib/at.ts';
import { type Draws, WORDS_PER_DRAW } from '../draws/streams.ts';

/** Readings that the fault lasts before the recovery. */
export const FAULT_LENGTH = { least: 5, most: 15 } as const;

export interface WearCycle {
  readonly ordinal: number;
  /** Decline [start, fault), fault and recovery [fault, end). */
  readonly start: number;
  readonly fault: number;
  readonly end: number;
  readonly strength: number;
}

/**
 * The cycles that touch [0, readings), in order. A cycle's own rate is 0.6 to 1.4 of the setting; a machine
 * begins somewhere in the decline of its first one.
 */
export function wearCycles(
  settings: FleetDegradationSettings,
  readings: number,
  stream: bigint,
  draws: Draws,
): readonly WearCycle[] {
  if (!settings.enable) return [];
  const cycles: WearCycle[] = [];
  let start = 0;
  for (let ordinal = 0; start < readings; ordinal++) {
    const u = draws.at(stream, ordinal * WORDS_PER_DRAW, 4);
    const decline = Math.ceil(settings.fault_level / (settings.rate * (0.6 + 0.8 * at(u, 0))));
    if (ordinal === 0) start = -Math.floor(at(u, 3) * decline);
    const fault = start + decline;
    const end = fault + wholeBetween(at(u, 1), FAULT_LENGTH.least, FAULT_LENGTH.most) + recoveryLength(settings);
    cycles.push({ ordinal, start, fault, end, strength: thousandths(at(u, 2)) });
    start = end;
  }
  return cycles;
}
