/** What others use of the engine. */
export { type AnomalyRow, anomalyRows, placesOf, rowOf } from './effects.ts';
export { createGenerator, type Generator, type GeneratorOptions } from './generator.ts';
export { CELL } from './delivery.ts';
export type { MetricEvaluator } from './metric-evaluator.ts';
export type { AnomalyPlace } from './placed.ts';
export { anomaliesTable } from './tables/anomalies-table.ts';
export { fittedParams, metricScale } from './metric-scale.ts';
export { labelsTable } from './tables/labels-table.ts';
export { longTable, type LongTableOptions } from './tables/long-table.ts';
export { metricsTable, type MetricsTableOptions } from './tables/metrics-table.ts';
export { createWorkspace, type Workspace } from './workspace.ts';
