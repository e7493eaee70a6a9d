/** The registry of anomaly kinds. Adding one: one file, one line here. */
import type { AnomalyKindBase } from './kind.ts';

export const ANOMALIES = [] as const satisfies readonly AnomalyKindBase[];
export type AnomalyKind = (typeof ANOMALIES)[number];
