/** What others use of the engine. */
export { reachedRows, type ReachedRow } from './labels/affected.ts';
export { anomalyRows, type AnomalyRow } from './labels/effects.ts';
export { idleAnomalies } from './labels/idle.ts';
export { createGenerator } from './create-generator.ts';
export { type ClockOf, createGeneratorBy, type Generator } from './metric/generator.ts';
export type { MetricEvaluator } from './metric/metric-evaluator.ts';
export { anomaliesTable } from './tables/anomalies-table.ts';
export { followersTable } from './tables/followers-table.ts';
export { labelsTable } from './tables/labels-table.ts';
export { longTable } from './tables/long-table.ts';
export { createMovedLongRows, type LongRows } from './tables/moved-long-rows.ts';
export { metricsTable } from './tables/metrics-table.ts';
