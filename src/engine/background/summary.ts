/**
 * What is worth knowing of a whole dataset while it is being edited: its anomalies with their effect, how much of
 * it is labelled, how big its file is, and the file's hash if it is small. Knows no screen.
 */
import {
  type AnomalyRow,
  anomalyRows,
  createGenerator,
  type Generator,
  type ReachedRow,
  reachedRows,
} from '../../core/dataset/index.ts';
import type { Design } from '../../core/design/types/design.ts';
import { encodeTable, type TableTask } from '../../formats/rows/encode-table.ts';
import { exporterOf } from '../../formats/exporters/index.ts';
import { usualProfile } from '../../formats/exporters/usual-profile.ts';
import { createSha256 } from '../../formats/bundle/sha256.ts';
import { estimateBytes } from '../../formats/rows/size-estimate.ts';
import { createKernel, type Kernel } from '../../kernel/index.ts';
import type { Summary } from '../api/background.ts';
import type { Reply } from '../api/reply.ts';
import type { Turn } from '../tick.ts';

export interface SummaryLimits {
  /** Values up to which the file is hashed. */
  readonly hashedValues: number;
  /** Values up to which the effect of every anomaly is looked for. */
  readonly searchedValues: number;
  /** In longer data: samples under the anomalies of a metric without a process, up to which they are looked at. */
  readonly touchedSamples: number;
}

const LIMITS: SummaryLimits = { hashedValues: 2_000_000, searchedValues: 40_000_000, touchedSamples: 20_000_000 };
/** Rows from the start that the size of very long data is estimated from. */
const SIZED_ROWS = 100_000;

/** Each summary has a kernel of its own, so that one that is given up leaves nothing behind. */
export async function summarize(design: Design, turn: Turn, limits = LIMITS): Promise<Reply<Summary>> {
  const kernel = createKernel();
  const generator = createGenerator(design, kernel, { partly: true });
  const values = generator.samples * Math.max(1, generator.metrics.length);
  const anomalies: AnomalyRow[] = [];
  const reached: ReachedRow[] = [];
  let lookedAt = 0;
  for (let index = 0; index < generator.metrics.length; index++) {
    if (!(await turn.pause())) return superseded();
    const search = values <= limits.searchedValues || isShort(generator, index, limits.touchedSamples);
    anomalies.push(...rowsOf(generator, index, search));
    const metric = generator.metrics[index];
    lookedAt += metric?.carried().reduce((sum, { start, end }) => sum + end - start, 0) ?? 0;
    if (metric && values <= limits.searchedValues && lookedAt <= limits.touchedSamples)
      reached.push(...reachedRows(generator, metric));
  }
  const summary = {
    rows: generator.samples,
    anomalies,
    reached,
    labelledShare: labelledShare(generator, anomalies),
    csvBytes: await sizeOf(design, kernel, values <= limits.searchedValues),
  };
  if (values > limits.hashedValues) return { ok: true, value: summary };
  const file = await hashOf(design, kernel, turn);
  return file ? { ok: true, value: { ...summary, csvBytes: file.bytes, sha256: file.sha256 } } : superseded();
}

/** Bytes of metrics.csv. @param everywhere whether the end of the data may be looked at: a process has to be run up to there */
async function sizeOf(design: Design, kernel: Kernel, everywhere: boolean): Promise<number> {
  const rows = design.general.num_samples;
  const looked = everywhere ? rows : Math.min(rows, SIZED_ROWS);
  return Math.round(((await estimateBytes(metricsCsv(design), looked, kernel)) / looked) * rows);
}

/** Size and SHA-256 of the whole metrics.csv; undefined when the turn is over. */
async function hashOf(design: Design, kernel: Kernel, turn: Turn) {
  const hash = await createSha256();
  const range = { from: 0, to: design.general.num_samples, head: true };
  let bytes = 0;
  for await (const chunk of encodeTable(metricsCsv(design), range, kernel)) {
    hash.update(chunk.bytes);
    bytes += chunk.bytes.length;
    if (!(await turn.pause())) return undefined;
  }
  return { bytes, sha256: hash.digest() };
}

/** As it is written unless told otherwise. */
const metricsCsv = (design: Design): TableTask => ({
  design,
  table: 'metrics',
  format: 'csv',
  options: exporterOf('csv')?.profiles.find(({ id }) => id === usualProfile(design))?.values ?? {},
});

/** Without a process any window can be had by itself, so only what the anomalies touch has to be evaluated. */
function isShort({ design, metrics }: Generator, index: number, most: number): boolean {
  const metric = metrics[index];
  const hasProcess = design.metrics.some(({ key, process }) => key === metric?.key && process.length > 0);
  if (!metric || hasProcess) return false;
  return metric.anomalies.reduce((sum, { extent }) => sum + extent.end - extent.start, 0) <= most;
}

/** Rows of one metric's anomalies; without effects where looking for them would take too long. */
function rowsOf(generator: Generator, index: number, search: boolean): readonly AnomalyRow[] {
  const metric = generator.metrics[index];
  if (!metric) return [];
  if (search) return anomalyRows({ ...generator, metrics: [metric] });
  return metric.anomalies.map(({ anomaly, extent }) => ({
    id: anomaly.id,
    metric: metric.key,
    ...(metric.of === undefined ? {} : { of: metric.of }),
    kind: anomaly.kind,
    causeStart: extent.start,
    causeEnd: extent.end,
    benign: anomaly.benign === true,
    ...(anomaly.incident === undefined ? {} : { incident: anomaly.incident }),
  }));
}

/** Share of rows in at least one labelled interval that is not benign; the cause interval where others were not looked for. */
function labelledShare({ samples, design }: Generator, anomalies: readonly AnomalyRow[]): number {
  const intervals = anomalies
    .filter(({ benign }) => !benign)
    .map((row) => labelledOf(row, design.general.label))
    .toSorted((a, b) => a.start - b.start);
  let covered = 0;
  let reached = 0;
  for (const { start, end } of intervals) {
    covered += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return samples === 0 ? 0 : covered / samples;
}

function labelledOf(row: AnomalyRow, label: Design['general']['label']) {
  const { causeStart, causeEnd, effectStart = 0, effectEnd = 0, differsStart = 0, differsEnd = 0 } = row;
  if (label === 'cause' || row.peak === undefined) return { start: causeStart, end: causeEnd };
  return label === 'effect' ? { start: effectStart, end: effectEnd } : { start: differsStart, end: differsEnd };
}

function superseded(): Reply<Summary> {
  return { ok: false, error: { code: 'superseded', path: '', message: 'The design has changed.' } };
}
