/** One run of `writeBundle`: what is written where, how far it is, and whether to stop. Knows no format. */
import type { Design } from '../../core/design/types/design.ts';
import type { Result } from '../../core/lib/problem.ts';
import type { Kernel } from '../../kernel/api.ts';
import { type FilePlan, planBundle, rangeOf, type RowCount } from './bundle-plan.ts';
import type { BundleFile, BundleHooks, BundleOptions, BundleOutput } from './bundle-types.ts';
import { createMakers, type Makers, tablePartOf } from './dataset.ts';
import { partOf } from '../parts.ts';
import type { PlannedPack } from '../packs/write-pack.ts';
import type { EncodedChunk, FileRange, RowRange } from '../rows/encode-table.ts';

export interface Job {
  readonly design: Design;
  readonly kernel: Kernel;
  /** Of the design, for all files. */
  readonly makers: Makers;
  readonly hooks: BundleHooks;
  readonly files: readonly PlannedFile[];
  readonly pack: PlannedPack | undefined;
  /** Samples of the metrics that are asked for. */
  readonly samples: RowRange;
  /** Loads what the end of the run needs. */
  prepareEnd(): Promise<unknown>;
  /** Reports, lets others run; throws CancelledError when told to stop. */
  step(file: string, rows: number, bytes: number): Promise<void>;
}

export type PlannedFile =
  | (FilePlan & { readonly kind: 'table'; readonly range: FileRange })
  | (FilePlan & { readonly kind: 'other' });

export class CancelledError extends Error {
  override readonly name = 'CancelledError';
}

export async function createJob(
  design: Design,
  kernel: Kernel,
  options: BundleOptions,
  hooks: BundleHooks,
): Promise<Result<Job>> {
  const plan = planBundle(design, options);
  if (!plan.ok) return plan;
  const makers = createMakers(design, kernel);
  if (design.metrics.length > 0) makers.generator();
  if (plan.value.some((file) => file.kind === 'table' && partOf(file.table)?.needs === 'fleet')) makers.fleet();
  const pack = options.pack && (await import('../packs/write-pack.ts')).planPack(design, makers, options.pack);
  if (pack && !pack.ok) return pack;
  const samples = { rows: design.general.num_samples, rowsPerSample: 1 };
  const files: PlannedFile[] = [];
  for (const file of plan.value) {
    const range =
      file.kind === 'table' ? rangeOf(countRows(file.table, makers), options, file.cut) : rangeOf(samples, options);
    const needsSamples = file.kind === 'table' || file.part === 'plot';
    if (range === undefined && needsSamples) return beyondData(file.name, options);
    if (file.kind === 'other') files.push(file);
    else if (range !== undefined && !(file.cut && range.from === range.to)) files.push({ ...file, range });
  }
  const window = rangeOf(samples, options) ?? { from: 0, to: 0 };
  const total = { rows: 0, bytes: 0 };
  const tableRows = files.reduce((sum, file) => sum + (file.kind === 'table' ? file.range.to - file.range.from : 0), 0);
  const totalRows = tableRows + (pack?.value.totalRows ?? 0);
  const step: Job['step'] = async (file, rows, bytes) => {
    total.rows += rows;
    total.bytes += bytes;
    hooks.progress?.({ file, rows: total.rows, totalRows, bytes: total.bytes });
    await hooks.pause?.();
    if (hooks.signal?.aborted) throw new CancelledError();
  };
  const prepareEnd = async () => (options.manifest || options.zip ? import('./manifest.ts') : undefined);
  const value = { design, kernel, makers, hooks, files, pack: pack?.value, samples: window, prepareEnd, step };
  return { ok: true, value, warnings: plan.warnings };
}

/** Without keeping the kernel memory that finding out took. */
function countRows(table: string, makers: Makers): RowCount {
  const { kernel } = makers;
  const mark = kernel.mark();
  try {
    const source = tablePartOf(table)?.open(makers, {});
    return { rows: source?.rows ?? 0, rowsPerSample: source?.rowsPerSample ?? 0 };
  } finally {
    kernel.release(mark);
  }
}

function beyondData(name: string, { rows }: BundleOptions): Result<never> {
  const message = `Rows ${rows?.join(':')} are not all in the data of ${name}.`;
  return { ok: false, problems: [{ severity: 'error', code: 'out-of-range', path: 'rows', message }] };
}

/** Writes chunks into a new file of `output`: one chunk is written while the next is made. */
export async function writeChunks(
  job: Job,
  name: string,
  chunks: Iterable<EncodedChunk> | AsyncIterable<EncodedChunk>,
  output: BundleOutput,
  createSha256: BundleHooks['createSha256'],
): Promise<BundleFile> {
  const sink = await output.open(name);
  const sha256 = await createSha256?.();
  let [bytes, rows] = [0, 0];
  let writing: void | Promise<void> = undefined;
  try {
    for await (const chunk of chunks) {
      await writing;
      writing = sink.write(chunk.bytes);
      sha256?.update(chunk.bytes);
      bytes += chunk.bytes.length;
      rows += chunk.rows;
      await job.step(name, chunk.rows, chunk.bytes.length);
    }
  } finally {
    // Also when making the next chunk failed: nobody may wait for this promise in vain.
    await writing;
  }
  // While the disk works, what the end of the run needs is loaded.
  await Promise.all([sink.close(), job.prepareEnd()]);
  return { name, bytes, rows, ...(sha256 ? { sha256: sha256.digest() } : {}) };
}
