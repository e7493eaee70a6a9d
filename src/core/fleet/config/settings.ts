/** The settings of a fleet as types: whole, and in part as a scenario or a person gives them. Knows no faults. */
import type { ParamValues } from '../../fields/spec.ts';
import type {
  FLEET_ANOMALY_PARAMS,
  FLEET_DEGRADATION_PARAMS,
  FLEET_MAINTENANCE_PARAMS,
  FLEET_PARAMS,
  FLEET_TEMPORAL_PARAMS,
  FleetValues,
} from './params.ts';

export type FleetAnomalySettings = ParamValues<typeof FLEET_ANOMALY_PARAMS>;
export type FleetTemporalSettings = ParamValues<typeof FLEET_TEMPORAL_PARAMS>;
export type FleetMaintenanceSettings = ParamValues<typeof FLEET_MAINTENANCE_PARAMS>;
export type FleetDegradationSettings = ParamValues<typeof FLEET_DEGRADATION_PARAMS>;

/** Every setting with its value; what the generator reads. */
export type FleetSettings = FleetValues<typeof FLEET_PARAMS> & {
  readonly anomalies: FleetAnomalySettings;
  readonly temporal_patterns: FleetTemporalSettings;
  readonly maintenance: FleetMaintenanceSettings;
  readonly degradation: FleetDegradationSettings;
};

/** Settings that were given, groups in part. A scenario is one of these, and so is what a person sets beside it. */
export type FleetOverrides = Partial<FleetValues<typeof FLEET_PARAMS>> & {
  readonly anomalies?: Partial<FleetAnomalySettings>;
  readonly temporal_patterns?: Partial<FleetTemporalSettings>;
  readonly maintenance?: Partial<FleetMaintenanceSettings>;
  readonly degradation?: Partial<FleetDegradationSettings>;
};
