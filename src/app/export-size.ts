/** How big an export will be, from what is known already: good to some ten per cent, at once. Knows no format's bytes. */
import type { Design } from '../core/design/types.ts';
import type { ExportOptions, Summary } from '../engine/api.ts';

const TIME_BYTES = 25;
/** Bytes of one number with its separator, before the summary has counted. */
const NUMBER_BYTES = 7;
const ANOMALY_BYTES = 160;

/** Bytes a value against CSV. */
const FORMAT_SHARE: Readonly<Record<string, number>> = { csv: 1, ndjson: 3, json: 3, parquet: 0.8 };
/** What deflate leaves of CSV. */
const ZIP_SHARE = 0.45;

export function estimateBytes(design: Design, summary: Summary | undefined, options: ExportOptions): number {
  const samples = design.general.num_samples;
  const rows = options.rows ? Math.max(0, options.rows[1] - options.rows[0]) : samples;
  const metrics = design.metrics.length;
  const anomalies =
    summary?.anomalies.length ?? design.metrics.reduce((sum, { anomalies }) => sum + anomalies.length, 0);
  const wideRow = summary ? summary.csvBytes / Math.max(1, summary.rows) : TIME_BYTES + metrics * NUMBER_BYTES;
  const numbers = Math.max(0, wideRow - TIME_BYTES);
  const bytesOf = (part: string): number => {
    if (part === 'metrics' || part === 'clean') return rows * wideRow;
    if (part === 'labels') return rows * (TIME_BYTES + 2 * (metrics + 1));
    if (part === 'long') return rows * (metrics * (TIME_BYTES + 10) + numbers);
    if (part === 'anomalies' || part === 'anomalies-json') return anomalies * ANOMALY_BYTES;
    return 4096;
  };
  const total = options.parts.reduce((sum, part) => sum + bytesOf(part), 0) * (FORMAT_SHARE[options.format] ?? 1);
  return Math.round(total * (options.zip && options.format !== 'parquet' ? ZIP_SHARE : 1));
}
