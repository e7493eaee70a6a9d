/** From a kind's id to its registry entry, as the engine runs it. A design that was parsed has no unknown kinds. */
import type { AnomalyKindBase } from '../../kinds/anomalies/kind.ts';
import { ANOMALIES } from '../../kinds/anomalies/index.ts';
import { NOISES, PROCESSES, SEASONALITIES, TRENDS } from '../../kinds/index.ts';
import type { NoiseKindBase, ProcessKindBase, SeasonalityKindBase, TrendKindBase } from '../../kinds/kind.ts';

function lookup<K extends { readonly id: string }>(kinds: readonly K[], what: string): (id: string) => K {
  const byId = new Map(kinds.map((kind) => [kind.id, kind]));
  return (id) => {
    const kind = byId.get(id);
    if (!kind) throw new Error(`unknown ${what} kind ${id}: the design was not checked`);
    return kind;
  };
}

export const trendKind = lookup<TrendKindBase>(TRENDS, 'trend');
export const seasonalityKind = lookup<SeasonalityKindBase>(SEASONALITIES, 'seasonality');
export const processKind = lookup<ProcessKindBase>(PROCESSES, 'process');
export const noiseKind = lookup<NoiseKindBase>(NOISES, 'noise');
export const anomalyKind = lookup<AnomalyKindBase>(ANOMALIES, 'anomaly');
