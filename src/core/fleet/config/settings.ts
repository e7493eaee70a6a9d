/** The settings of a fleet as types: whole, and in part as a scenario or a person gives them. Knows no faults. */
import type { FieldValues } from '../../fields/values.ts';
import type {
  FLEET_ANOMALY_PARAMS,
  FLEET_DEGRADATION_PARAMS,
  FLEET_MAINTENANCE_PARAMS,
  FLEET_PARAMS,
  FLEET_TEMPORAL_PARAMS,
} from './params.ts';

export type FleetAnomalySettings = FieldValues<typeof FLEET_ANOMALY_PARAMS>;
export type FleetTemporalSettings = FieldValues<typeof FLEET_TEMPORAL_PARAMS>;
export type FleetMaintenanceSettings = FieldValues<typeof FLEET_MAINTENANCE_PARAMS>;
export type FleetDegradationSettings = FieldValues<typeof FLEET_DEGRADATION_PARAMS>;

/** Every setting with its value; what the generator reads. */
export type FleetSettings = FieldValues<typeof FLEET_PARAMS> & {
  readonly anomalies: FleetAnomalySettings;
  readonly temporal_patterns: FleetTemporalSettings;
  readonly maintenance: FleetMaintenanceSettings;
  readonly degradation: FleetDegradationSettings;
};

/** Settings that were given, groups in part. A scenario is one of these, and so is what a person sets beside it. */
export type FleetOverrides = Partial<FieldValues<typeof FLEET_PARAMS>> & {
  readonly anomalies?: Partial<FleetAnomalySettings>;
  readonly temporal_patterns?: Partial<FleetTemporalSettings>;
  readonly maintenance?: Partial<FleetMaintenanceSettings>;
  readonly degradation?: Partial<FleetDegradationSettings>;
};
