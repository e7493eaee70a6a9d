/** Looking up kinds by their id, over all registries alike. Knows no particular kind. */
import type { SpecOf } from '../fields/kind.ts';
import { type AnomalyKind, ANOMALIES } from './anomalies/index.ts';
import type { AnomalyKindBase } from './anomalies/kind.ts';
import type { NoiseKindBase, ProcessKindBase, RelationKindBase, SeasonalityKindBase, TrendKindBase } from './kind.ts';
import { type NoiseKind, NOISES } from './noise/index.ts';
import { type ProcessKind, PROCESSES } from './processes/index.ts';
import { type RelationKind, RELATIONS } from './relations/index.ts';
import { type SeasonalityKind, SEASONALITIES } from './seasonality/index.ts';
import { type TrendKind, TRENDS } from './trends/index.ts';

interface KindBases {
  readonly trend: TrendKindBase;
  readonly seasonality: SeasonalityKindBase;
  readonly process: ProcessKindBase;
  readonly noise: NoiseKindBase;
  readonly relation: RelationKindBase;
  readonly anomaly: AnomalyKindBase;
}

interface Kinds {
  readonly trend: TrendKind;
  readonly seasonality: SeasonalityKind;
  readonly process: ProcessKind;
  readonly noise: NoiseKind;
  readonly relation: RelationKind;
  readonly anomaly: AnomalyKind;
}

export type RegistryName = keyof KindBases;

/** `{ kind, …parameters }` of any kind of a registry. */
export type PartOf<R extends RegistryName> = SpecOf<Kinds[R]>;

/** The kinds of each registry, in the order in which they are offered. */
export const REGISTRIES: { readonly [R in RegistryName]: readonly KindBases[R][] } = {
  trend: TRENDS,
  seasonality: SEASONALITIES,
  process: PROCESSES,
  noise: NOISES,
  relation: RELATIONS,
  anomaly: ANOMALIES,
};

/** The kind with this id, or undefined. */
export function kindOf<R extends RegistryName>(registry: R, id: string): KindBases[R] | undefined {
  return REGISTRIES[registry].find((kind) => kind.id === id);
}

export function anomalyKindOf(id: string): AnomalyKindBase | undefined {
  return kindOf('anomaly', id);
}

/** The kind with this id, in a design that was checked: it has no unknown ones. */
export function knownKind<R extends RegistryName>(registry: R, id: string): KindBases[R] {
  const kind = kindOf(registry, id);
  if (!kind) throw new Error(`unknown ${registry} kind ${id}: the design was not checked`);
  return kind;
}
