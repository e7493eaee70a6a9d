/** What the Export dialog offers: the exporters and the parts of a dataset, from their registries. */
import type { Design } from '../../core/design/types/design.ts';

export { usualProfile } from '../../formats/exporters/usual-profile.ts';
export { EXPORTERS, type Exporter, exporterOf } from '../../formats/exporters/index.ts';

/**
 * The tables that are written when none are named, by what of a design they need. Said here as well, because the
 * registry of tables brings the whole engine along; a test compares the two.
 */
export const USUAL_TABLES = {
  metrics: ['metrics', 'anomalies'],
  fleet: ['telemetry', 'machines', 'usage', 'status', 'jobs', 'events'],
} as const;

export function usualTables(design: Design): readonly string[] {
  return [
    ...(design.metrics.length > 0 ? USUAL_TABLES.metrics : []),
    ...(design.fleet === undefined ? [] : USUAL_TABLES.fleet),
  ];
}
