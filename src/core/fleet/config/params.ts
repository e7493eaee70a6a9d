/**
 * The settings of a fleet as parameter tables: names, defaults and ranges of [fleet] and of the tables
 * nested in it. Validator, TOML, link, form and reference read them. Knows no scenario and no data.
 */
import { RANDOM_CAUSES, type RandomCause } from '../causes/registry.ts';
import type { FieldTable } from '../../fields/spec.ts';

/** Flat in [fleet], beside `scenario`, `faults` and `removed_events`. */
export const FLEET_PARAMS = {
  n_machines: {
    type: 'number',
    label: 'Machines',
    help: 'How many machines the fleet has.',
    default: 10,
    min: 1,
    max: 100_000,
    integer: true,
  },
  n_readings: {
    type: 'number',
    label: 'Readings',
    help: 'How many readings each machine gives.',
    default: 1000,
    min: 1,
    max: 1_000_000_000,
    integer: true,
  },
  interval: {
    type: 'duration',
    label: 'Interval',
    help: 'Time from one reading to the next.',
    default: '1m',
    wholeMs: true,
  },
  machine_types: {
    type: 'texts',
    label: 'Machine types',
    help: 'Given to the machines in turn. An edge depends on workers, a worker on cores; other names each on the one before.',
    default: ['core', 'edge', 'worker'],
    minLength: 1,
    maxLength: 100,
    maxChars: 100,
  },
  cores_range: {
    type: 'numbers',
    label: 'Cores',
    help: 'Fewest and most cores of a machine; multiples of four where the range has any.',
    default: [4, 64],
    minLength: 2,
    maxLength: 2,
    integer: true,
    min: 1,
    max: 1024,
    names: ['fewest', 'most'],
  },
  zones: {
    type: 'texts',
    label: 'Zones',
    help: 'Given in turn to groups of machines, one machine of each type.',
    default: ['zone-a', 'zone-b', 'zone-c'],
    minLength: 1,
    maxLength: 1000,
    maxChars: 100,
    distinct: true,
  },
  regions: {
    type: 'texts',
    label: 'Regions',
    help: 'The region of each zone, in the order of the zones; begun again when there are more zones.',
    default: ['us-east-1', 'us-west-2', 'eu-west-1'],
    minLength: 1,
    maxLength: 1000,
    maxChars: 100,
  },
  base_cpu_load: {
    type: 'number',
    label: 'Base CPU load',
    help: 'Share of its cores that an average machine uses at its busiest hour.',
    default: 0.3,
    min: 0,
    max: 1,
  },
  base_memory_load: {
    type: 'number',
    label: 'Base memory load',
    help: 'Share of its memory that an average machine uses.',
    default: 0.5,
    min: 0,
    max: 1,
  },
  base_disk_load: {
    type: 'number',
    label: 'Base disk load',
    help: 'Share of its disk that an average machine uses just after a clean-up.',
    default: 0.3,
    min: 0,
    max: 1,
  },
  base_network_load: {
    type: 'number',
    label: 'Base network load',
    help: 'Share of its link that the incoming traffic of an average machine uses at its busiest hour.',
    default: 0.12,
    min: 0,
    max: 1,
  },
  load_variance: {
    type: 'number',
    label: 'Load variance',
    help: 'Standard deviation of the load around its level, as a share of the level.',
    default: 0.2,
    min: 0,
    max: 0.5,
  },
  growth: {
    type: 'number',
    label: 'Growth',
    help: 'By what share load, memory and disk grow from the first reading to the last.',
    default: 0,
    min: -0.9,
    max: 10,
  },
  zone_utc_offsets: {
    type: 'numbers',
    label: 'Zone time offsets',
    help: 'Hours that the local time of each zone is ahead of UTC, in the order of the zones; begun again when there are more zones.',
    default: [0],
    minLength: 1,
    maxLength: 1000,
    min: -12,
    max: 14,
    unit: 'h',
  },
  enable_failures: {
    type: 'flag',
    label: 'Failures',
    help: 'Machines fail at random, and failures spread to machines that depend on them.',
    default: false,
  },
  failure_probability: {
    type: 'number',
    label: 'Failure probability',
    help: 'Chance that a machine that is up fails at a reading.',
    default: 0.001,
    min: 0,
    max: 0.1,
  },
  cascade_failure_probability: {
    type: 'number',
    label: 'Cascade probability',
    help: 'Chance that a machine fails at the reading after a machine that it depends on went down.',
    default: 0.3,
    min: 0,
    max: 1,
  },
  n_jobs: {
    type: 'number',
    label: 'Jobs',
    help: 'How many jobs there are in all. 0: as many as jobs_per_day gives; else jobs_per_day is not used.',
    default: 0,
    min: 0,
    max: 10_000_000,
    integer: true,
  },
  jobs_per_day: {
    type: 'number',
    label: 'Jobs a day',
    help: 'How many jobs start on a machine in a day of uptime, on average.',
    default: 12,
    min: 0,
    max: 144,
  },
  row_order: {
    type: 'choice',
    label: 'Row order',
    help: 'Telemetry and usage by time (all machines of a reading together) or by machine (all readings of a machine together).',
    options: ['time', 'machine'],
    default: 'time',
  },
  detail_columns: {
    type: 'flag',
    label: 'Detail columns',
    help: 'Telemetry also has anomaly_type, state and health_score.',
    default: false,
  },
} as const satisfies FieldTable;

type ChanceParam = {
  readonly type: 'number';
  readonly label: string;
  readonly help: string;
  readonly default: number;
  readonly min: 0;
  readonly max: 1;
};

/** One setting for each cause that comes at random by itself. The registry gives every name that the type has. */
const CAUSE_CHANCES = Object.fromEntries(
  RANDOM_CAUSES.map(({ runs: { setting, label, help, probability } }) => [
    setting,
    { type: 'number', label, help, default: probability, min: 0, max: 1 } satisfies ChanceParam,
  ]),
) as Readonly<Record<RandomCause['runs']['setting'], ChanceParam>>;

/** [fleet.anomalies] */
export const FLEET_ANOMALY_PARAMS = {
  enable: { type: 'flag', label: 'Anomalies', help: 'Machines have anomalies at random.', default: false },
  ...CAUSE_CHANCES,
} as const satisfies FieldTable;

const hour = { type: 'number', min: 0, unit: 'h' } as const;

/** [fleet.temporal_patterns] */
export const FLEET_TEMPORAL_PARAMS = {
  enable_diurnal: { type: 'flag', label: 'Day', help: 'Load follows the hour of the day.', default: false },
  enable_weekly: { type: 'flag', label: 'Week', help: 'Load is another on Saturday and Sunday.', default: false },
  peak_hour: { ...hour, label: 'Peak hour', help: 'Local hour at which the load is highest.', default: 14, max: 23 },
  night_load_factor: {
    type: 'number',
    label: 'Night factor',
    help: 'Load twelve hours from the peak, as a share of the peak.',
    default: 0.3,
    min: 0,
    max: 1,
  },
  weekend_load_factor: {
    type: 'number',
    label: 'Weekend factor',
    help: 'Load on Saturday and Sunday, as a share of the other days.',
    default: 0.5,
    min: 0,
    max: 1,
  },
} as const satisfies FieldTable;

/** [fleet.maintenance] */
export const FLEET_MAINTENANCE_PARAMS = {
  enable: { type: 'flag', label: 'Maintenance', help: 'Zones drain in turn at night.', default: false },
  start_hour: { ...hour, label: 'From', help: 'Local hour at which the first zone drains.', default: 2, max: 23 },
  end_hour: { ...hour, label: 'To', help: 'Local hour by which the last zone is back.', default: 5, max: 24 },
  zones_per_night: {
    type: 'number',
    label: 'Zones a night',
    help: 'How many zones drain in one night, one after another; the next night goes on with the next zone.',
    default: 1,
    min: 1,
    max: 1000,
    integer: true,
  },
} as const satisfies FieldTable;

/** [fleet.degradation] */
export const FLEET_DEGRADATION_PARAMS = {
  enable: {
    type: 'flag',
    label: 'Degradation',
    help: 'Machines wear out, fail and recover, again and again.',
    default: false,
  },
  rate: {
    type: 'number',
    label: 'Rate',
    help: 'By how much the wear of an average machine rises a reading.',
    default: 0.008,
    min: 0.0001,
    max: 0.5,
  },
  fault_level: {
    type: 'number',
    label: 'Fault level',
    help: 'Wear at which the fault begins.',
    default: 0.9,
    min: 0.1,
    max: 1,
  },
  recovery_rate: {
    type: 'number',
    label: 'Recovery rate',
    help: 'By how much the wear falls a reading after the fault.',
    default: 0.2,
    min: 0.01,
    max: 1,
  },
} as const satisfies FieldTable;

/** The tables nested in [fleet]: loop over this one and over FLEET_PARAMS, and all settings are covered. */
export const FLEET_GROUPS = {
  anomalies: FLEET_ANOMALY_PARAMS,
  temporal_patterns: FLEET_TEMPORAL_PARAMS,
  maintenance: FLEET_MAINTENANCE_PARAMS,
  degradation: FLEET_DEGRADATION_PARAMS,
} as const satisfies Readonly<Record<string, FieldTable>>;
