/** All causes of trouble. A new one is one file and one line at the end: packed events hold places in this list. */
import type { Cause, RandomRuns, ByHand } from './cause.ts';
import { cascade } from './cascade.ts';
import { cpuSpike } from './cpu-spike.ts';
import { degradation } from './degradation.ts';
import { degradationFault } from './degradation-fault.ts';
import { failure } from './failure.ts';
import { maintenance } from './maintenance.ts';
import { memoryLeak } from './memory-leak.ts';
import { networkSaturation } from './network-saturation.ts';

export const CAUSES = [
  cpuSpike,
  memoryLeak,
  networkSaturation,
  degradationFault,
  failure,
  cascade,
  maintenance,
  degradation,
] as const satisfies readonly Cause[];

export type AnyCause = (typeof CAUSES)[number];
export type CauseId = AnyCause['id'];
/** A cause that comes at random by itself. */
export type RandomCause = Extract<AnyCause, { readonly runs: RandomRuns }>;
/** A cause that can be placed. */
export type FaultKind = Extract<AnyCause, { readonly byHand: ByHand }>['id'];

export const CAUSE_IDS: readonly CauseId[] = CAUSES.map(({ id }) => id);

const PLACES = new Map<string, number>(CAUSES.map(({ id }, place) => [id, place]));

/** Place in CAUSES. */
export function causePlace(id: CauseId): number {
  return PLACES.get(id) ?? 0;
}

export function causeOf(id: CauseId): Cause {
  return CAUSES[causePlace(id)] ?? failure;
}

export const RANDOM_CAUSES: readonly RandomCause[] = CAUSES.filter((cause): cause is RandomCause => 'runs' in cause);

/** In the order in which they are offered. */
export const FAULT_KINDS = CAUSES.flatMap((cause) => ('byHand' in cause ? [cause.id] : []));

/** The bit of a cause in Effects.causes. */
export function causeBit(id: CauseId): number {
  return 1 << causePlace(id);
}

/** All causes that make is_anomaly true. */
export const LABELLED_BITS = CAUSES.reduce((bits, { id, labelled }) => (labelled ? bits | causeBit(id) : bits), 0);
