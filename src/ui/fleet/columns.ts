/** The columns of telemetry as the screen names them: one table. Knows no data. */
import type { FleetColumn } from '../../engine/api/fleet.ts';

export interface ColumnWords {
  /** On a button. */
  readonly label: string;
  /** In a sentence or as a title. */
  readonly title: string;
  /** Behind a value. */
  readonly unit: string;
  /** Token of its curve. */
  readonly color: string;
}

export const COLUMN_WORDS: Readonly<Record<FleetColumn, ColumnWords>> = {
  cpu_percent: { label: 'CPU', title: 'CPU', unit: '%', color: 'var(--s4)' },
  memory_percent: { label: 'Memory', title: 'Memory', unit: '%', color: 'var(--s1)' },
  disk_percent: { label: 'Disk', title: 'Disk', unit: '%', color: 'var(--s9)' },
  network_in_mbps: { label: 'Net in', title: 'Network in', unit: 'Mbit/s', color: 'var(--s6)' },
  network_out_mbps: { label: 'Net out', title: 'Network out', unit: 'Mbit/s', color: 'var(--s8)' },
  request_count: { label: 'Requests', title: 'Requests', unit: 'a reading', color: 'var(--s2)' },
  error_count: { label: 'Errors', title: 'Errors', unit: 'a reading', color: 'var(--s3)' },
  latency_p50: { label: 'p50', title: 'Latency p50', unit: 'ms', color: 'var(--s7)' },
  latency_p99: { label: 'p99', title: 'Latency p99', unit: 'ms', color: 'var(--s5)' },
  health_score: { label: 'Health', title: 'Health score', unit: '', color: 'var(--s10)' },
};
