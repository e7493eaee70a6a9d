/** How big an export will be, from what is known already: good to some ten per cent, at once. Knows no format's bytes. */
import { metricCount } from '../../core/design/types/series.ts';
import type { Design } from '../../core/design/types/design.ts';
import { resolveFleet } from '../../core/fleet/config/resolve-fleet.ts';
import { parseDuration } from '../../core/lib/time.ts';
import type { Summary } from '../../engine/api/background.ts';
import type { ExportOptions } from '../../engine/api/export.ts';

const TIME_BYTES = 25;
/** Bytes of one number with its separator, before the summary has counted. */
const NUMBER_BYTES = 7;
const ANOMALY_BYTES = 160;

/** Bytes a value against CSV. */
const FORMAT_SHARE: Readonly<Record<string, number>> = { csv: 1, ndjson: 3, json: 3, parquet: 0.8 };
/** What deflate leaves of CSV. */
const ZIP_SHARE = 0.45;

/** Bytes of a row of the fleet's tables, and how many rows there are, about. */
const FLEET_ROW_BYTES: Readonly<Record<string, number>> = {
  telemetry: 150,
  usage: 60,
  machines: 95,
  status: 70,
  jobs: 105,
  events: 130,
};
/** What most packs have. */
const PACK_PARTS: readonly string[] = ['metrics', 'labels'];
const DAY_MS = 86_400_000;
const SHARE_OF_EVENTS = 0.006;

/** Rows of the fleet's readings; 0 where there is no fleet. */
export function fleetRows({ fleet }: Design): number {
  if (!fleet) return 0;
  const { n_machines, n_readings } = resolveFleet(fleet);
  return n_machines * n_readings;
}

function fleetBytes(design: Design, part: string): number {
  const { n_machines, n_readings, interval, jobs_per_day, n_jobs } = resolveFleet(design.fleet ?? {});
  const days = (n_readings * (parseDuration(interval) ?? 0)) / DAY_MS;
  const rows: Readonly<Record<string, number>> = {
    telemetry: n_machines * n_readings,
    usage: n_machines * n_readings,
    machines: n_machines,
    status: n_machines,
    jobs: n_jobs > 0 ? n_jobs : n_machines * jobs_per_day * days,
    events: n_machines * n_readings * SHARE_OF_EVENTS,
  };
  return (rows[part] ?? 0) * (FLEET_ROW_BYTES[part] ?? 0);
}

export function estimateBytes(design: Design, summary: Summary | undefined, options: ExportOptions): number {
  const samples = design.general.num_samples;
  const rows = options.rows ? Math.max(0, options.rows[1] - options.rows[0]) : samples;
  const metrics = metricCount(design.metrics);
  const anomalies =
    summary?.anomalies.length ?? design.metrics.reduce((sum, { anomalies }) => sum + anomalies.length, 0);
  const wideRow = summary ? summary.csvBytes / Math.max(1, summary.rows) : TIME_BYTES + metrics * NUMBER_BYTES;
  const numbers = Math.max(0, wideRow - TIME_BYTES);
  const bytesOf = (part: string): number => {
    if (part === 'metrics' || part === 'clean') return rows * wideRow;
    if (part === 'labels') return rows * (TIME_BYTES + 2 * (metrics + 1));
    if (part === 'long') return rows * (metrics * (TIME_BYTES + 10) + numbers);
    if (part === 'followers') return anomalies * ANOMALY_BYTES;
    if (part === 'anomalies' || part === 'anomalies-json') return anomalies * ANOMALY_BYTES;
    return part in FLEET_ROW_BYTES ? fleetBytes(design, part) : 4096;
  };
  const parts = options.pack ? PACK_PARTS : options.parts;
  const total = parts.reduce((sum, part) => sum + bytesOf(part), 0) * (FORMAT_SHARE[options.format] ?? 1);
  return Math.round(total * (options.zip && options.format !== 'parquet' ? ZIP_SHARE : 1));
}
