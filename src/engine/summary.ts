/**
 * What is worth knowing of a whole dataset while it is being edited: its anomalies with their effect, how much of
 * it is labelled, how big its file is, and the file's hash if it is small. Knows no screen.
 */
import { anomalyRows, createGenerator, type Generator, metricsTable } from '../core/dataset/index.ts';
import type { Design } from '../core/design/types.ts';
import type { TableSource } from '../core/table.ts';
import { encodeRows } from '../formats/encode-table.ts';
import { EXPORTERS } from '../formats/exporters/index.ts';
import type { TableEncoder } from '../formats/exporters/exporter.ts';
import { createSha256 } from '../formats/sha256.ts';
import type { Kernel } from '../kernel/api.ts';
import type { AnomalyRow, Reply, Summary } from './api.ts';
import type { Turn } from './tick.ts';

export interface SummaryLimits {
  /** Values up to which the file is hashed. */
  readonly hashedValues: number;
  /** Rows up to which the effect of anomalies is looked for. */
  readonly searchedValues: number;
}

const LIMITS: SummaryLimits = { hashedValues: 2_000_000, searchedValues: 40_000_000 };
/** Rows at each of the places that the size is estimated from. */
const SAMPLE_ROWS = 512;
const SAMPLE_PLACES = 8;

/** @param newKernel each summary has a kernel of its own, so that one that is given up leaves nothing behind */
export async function summarize(
  design: Design,
  newKernel: () => Kernel,
  turn: Turn,
  limits = LIMITS,
): Promise<Reply<Summary>> {
  const kernel = newKernel();
  const generator = createGenerator(design, kernel);
  const values = generator.samples * Math.max(1, generator.metrics.length);
  const anomalies: AnomalyRow[] = [];
  for (let index = 0; index < generator.metrics.length; index++) {
    if (!(await turn.pause())) return superseded();
    anomalies.push(...rowsOf(generator, index, values <= limits.searchedValues));
  }
  const table = metricsTable(generator);
  const csv = await csvEncoder(table, kernel);
  const csvBytes = estimateBytes(table, csv);
  const summary = { rows: generator.samples, anomalies, labelledShare: labelledShare(generator, anomalies), csvBytes };
  if (values > limits.hashedValues) return { ok: true, value: summary };
  const hash = await createSha256();
  let bytes = 0;
  for (const chunk of encodeRows(table, csv, { from: 0, to: table.rows }, true)) {
    hash.update(chunk.bytes);
    bytes += chunk.bytes.length;
    if (!(await turn.pause())) return superseded();
  }
  return { ok: true, value: { ...summary, csvBytes: bytes, sha256: hash.digest() } };
}

/** Rows of one metric's anomalies; without effects where looking for them would take too long. */
function rowsOf(generator: Generator, index: number, search: boolean): readonly AnomalyRow[] {
  const metric = generator.metrics[index];
  if (!metric) return [];
  if (search) return anomalyRows({ ...generator, metrics: [metric] });
  return metric.anomalies.map(({ anomaly, extent }) => ({
    id: anomaly.id,
    metric: metric.key,
    kind: anomaly.kind,
    causeStart: extent.start,
    causeEnd: extent.end,
    peakSigma: Number.NaN,
    benign: anomaly.benign === true,
    ...(anomaly.incident === undefined ? {} : { incident: anomaly.incident }),
  }));
}

/** Share of rows in at least one cause interval that is not benign. */
function labelledShare({ samples }: Generator, anomalies: readonly AnomalyRow[]): number {
  const intervals = anomalies
    .filter(({ benign }) => !benign)
    .map(({ causeStart, causeEnd }) => ({ causeStart, causeEnd }))
    .toSorted((a, b) => a.causeStart - b.causeStart);
  let covered = 0;
  let reached = 0;
  for (const { causeStart, causeEnd } of intervals) {
    covered += Math.max(0, causeEnd - Math.max(causeStart, reached));
    reached = Math.max(reached, causeEnd);
  }
  return samples === 0 ? 0 : covered / samples;
}

async function csvEncoder(table: TableSource, kernel: Kernel): Promise<TableEncoder> {
  const [exporter] = EXPORTERS;
  const opened = await exporter?.open(table, {}, kernel);
  if (!opened?.ok) throw new Error('The default exporter refuses its own defaults.');
  return opened.value;
}

/** Bytes of the whole file from a few stretches of its rows. */
function estimateBytes(table: TableSource, csv: TableEncoder): number {
  const rows = Math.min(SAMPLE_ROWS, table.rows);
  let bytes = 0;
  let seen = 0;
  for (let place = 0; place < SAMPLE_PLACES && rows > 0; place++) {
    const from = Math.floor(((table.rows - rows) * place) / (SAMPLE_PLACES - 1));
    csv.write(table.read(from, rows), (chunk) => {
      bytes += chunk.length;
    });
    seen += rows;
  }
  return Math.round(csv.head().length + (seen === 0 ? 0 : (bytes / seen) * table.rows));
}

function superseded(): Reply<Summary> {
  return { ok: false, error: { code: 'superseded', path: '', message: 'The design has changed.' } };
}
