/**
 * The eleven scenarios: each a plain set of settings, from which a person can start. What is not named here
 * keeps its default. Knows no formula.
 */
import type { FleetOverrides } from './settings.ts';

export interface Scenario {
  readonly id: string;
  readonly label: string;
  /** One sentence: what the data show. */
  readonly help: string;
  readonly settings: FleetOverrides;
}

const DAY_AND_WEEK = { enable_diurnal: true, enable_weekly: true } as const;

export const SCENARIOS = [
  {
    id: 'baseline',
    label: 'Baseline',
    help: 'Normal operation: no anomaly, no failure, no trend.',
    settings: {},
  },
  {
    id: 'maintenance_window',
    label: 'Maintenance window',
    help: 'Zones drain in turn at night: requests go to zero, then come back.',
    settings: {
      n_machines: 18,
      n_readings: 864,
      interval: '5m',
      temporal_patterns: { enable_diurnal: true },
      maintenance: { enable: true, zones_per_night: 3 },
    },
  },
  {
    id: 'capacity_planning',
    label: 'Capacity planning',
    help: 'Load more than doubles from start to end, with day and week.',
    settings: {
      n_machines: 20,
      n_readings: 2688,
      interval: '15m',
      base_cpu_load: 0.2,
      base_memory_load: 0.25,
      base_disk_load: 0.12,
      growth: 1.6,
      // Mild enough that a window from a weekday's peak to a weekend's night still grows by more than half.
      temporal_patterns: { ...DAY_AND_WEEK, night_load_factor: 0.8, weekend_load_factor: 0.9 },
    },
  },
  {
    id: 'anomaly_detection',
    label: 'Anomaly detection',
    help: 'Every kind of anomaly, labelled, on about one reading in twelve.',
    settings: {
      n_machines: 20,
      n_readings: 2016,
      interval: '5m',
      temporal_patterns: { enable_diurnal: true },
      anomalies: {
        enable: true,
        cpu_spike_probability: 0.03,
        memory_leak_probability: 0.03,
        network_saturation_probability: 0.02,
      },
      enable_failures: true,
      failure_probability: 0.0005,
    },
  },
  {
    id: 'multi_zone',
    label: 'Multi zone',
    help: 'Four zones in four regions; the peak follows the sun.',
    settings: {
      n_machines: 24,
      n_readings: 864,
      interval: '5m',
      zones: ['zone-a', 'zone-b', 'zone-c', 'zone-d'],
      regions: ['us-east-1', 'us-west-2', 'eu-west-1', 'ap-northeast-1'],
      zone_utc_offsets: [-5, -8, 1, 9],
      temporal_patterns: { enable_diurnal: true },
    },
  },
  {
    id: 'cpu_bound',
    label: 'CPU bound',
    help: 'Processors near their limit, and latency with them.',
    settings: { base_cpu_load: 0.82, load_variance: 0.1 },
  },
  {
    id: 'memory_bound',
    label: 'Memory bound',
    help: 'Memory near its limit: paging slows requests and some fail.',
    settings: { base_memory_load: 0.85 },
  },
  {
    id: 'network_heavy',
    label: 'Network heavy',
    help: 'Links near their limit, and queueing on them.',
    settings: { base_network_load: 0.8, load_variance: 0.1 },
  },
  {
    id: 'degradation_cycle',
    label: 'Degradation cycle',
    help: 'Slow decline, fault, recovery, and again.',
    settings: { degradation: { enable: true } },
  },
  {
    id: 'production',
    label: 'Production',
    help: 'Day and week, few anomalies, rare failures, growth and maintenance: the full picture.',
    settings: {
      n_machines: 50,
      n_readings: 2016,
      interval: '5m',
      growth: 0.1,
      temporal_patterns: DAY_AND_WEEK,
      anomalies: {
        enable: true,
        cpu_spike_probability: 0.02,
        memory_leak_probability: 0.005,
        network_saturation_probability: 0.01,
      },
      enable_failures: true,
      failure_probability: 0.0002,
      maintenance: { enable: true },
    },
  },
  {
    id: 'chaos',
    label: 'Chaos',
    help: 'High rates of anomalies, failures and cascades.',
    settings: {
      n_machines: 50,
      n_readings: 2016,
      interval: '5m',
      temporal_patterns: { enable_diurnal: true },
      anomalies: {
        enable: true,
        cpu_spike_probability: 0.15,
        memory_leak_probability: 0.1,
        network_saturation_probability: 0.1,
      },
      enable_failures: true,
      failure_probability: 0.005,
      cascade_failure_probability: 0.6,
    },
  },
] as const satisfies readonly Scenario[];

export type ScenarioId = (typeof SCENARIOS)[number]['id'];

export const SCENARIO_IDS: readonly ScenarioId[] = SCENARIOS.map((scenario) => scenario.id);
