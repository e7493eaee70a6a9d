/** What others use of the engine. */
export { anomalyRows } from './effects.ts';
export { createGenerator, type Generator } from './generator.ts';
export type { MetricEvaluator } from './metric-evaluator.ts';
export { anomaliesTable } from './tables/anomalies-table.ts';
export { labelsTable } from './tables/labels-table.ts';
export { longTable } from './tables/long-table.ts';
export { metricsTable } from './tables/metrics-table.ts';
