/** Looking up kinds by their id, over all registries alike. Knows no particular kind. */
import { ANOMALIES } from './anomalies/index.ts';
import type { AnomalyKindBase } from './anomalies/kind.ts';
import { NOISES, PROCESSES, SEASONALITIES, TRENDS } from './index.ts';
import type { Kind } from '../fields/spec.ts';

export const REGISTRIES = {
  trend: TRENDS as readonly Kind[],
  seasonality: SEASONALITIES as readonly Kind[],
  process: PROCESSES as readonly Kind[],
  noise: NOISES as readonly Kind[],
  anomaly: ANOMALIES as readonly AnomalyKindBase[],
} as const;

export type RegistryName = keyof typeof REGISTRIES;

/** The kind with this id, or undefined. */
export function kindOf(registry: RegistryName, id: string): Kind | undefined {
  return REGISTRIES[registry].find((kind) => kind.id === id);
}

export function anomalyKindOf(id: string): AnomalyKindBase | undefined {
  return REGISTRIES.anomaly.find((kind) => kind.id === id);
}
