/**
 * The files of a dataset, written one after the other into sinks. Used by the command line and by the studio's
 * export worker alike; knows no disk, no browser and no clock.
 */
import { createGenerator } from '../core/dataset/index.ts';
import { writeToml } from '../core/design/write.ts';
import type { Design } from '../core/design/types.ts';
import type { Result } from '../core/problem.ts';
import type { Kernel } from '../kernel/api.ts';
import { anomaliesJson } from './anomalies-json.ts';
import { type FilePlan, type OtherPart, planBundle, rangeOf, samplesOf } from './bundle-plan.ts';
import type {
  BundleFile,
  BundleHooks,
  BundleOptions,
  BundleOutput,
  ByteSink,
  RangeEncoder,
  Sha256,
} from './bundle-types.ts';
import { utf8 } from './bytes.ts';
import { tablePartOf } from './dataset.ts';
import { type EncodedChunk, encodeTable } from './encode-table.ts';
import { createManifest } from './manifest.ts';
import { collectPlot } from './plot.ts';
import { buildPlotSvg } from './plot-svg.ts';
import { createSha256 } from './sha256.ts';
import { createZip, ZIP_LIMIT_BYTES, ZipTooLargeError } from './zip.ts';

const ZIP_NAME = 'faultline.zip';

/**
 * Writes what `options` asks for. On a problem or when `hooks.signal` is aborted (code 'cancelled') files may be
 * half-written: the owner of `output` removes them. Memory does not grow with the rows.
 * @param design a valid design
 * @returns the files in the order in which they were written (with `zip`: the archive alone)
 */
export async function writeBundle(
  design: Design,
  kernel: Kernel,
  options: BundleOptions,
  output: BundleOutput,
  hooks: BundleHooks = {},
): Promise<Result<readonly BundleFile[]>> {
  const plan = planBundle(design, options);
  if (!plan.ok) return plan;
  try {
    const job = createJob(design, kernel, options, hooks, plan.value);
    return { ok: true, value: options.zip ? await writeZip(job, output) : await writeFiles(job, output), warnings: [] };
  } catch (error) {
    if (error instanceof CancelledError) return failed('cancelled', 'Stopped; nothing was kept.');
    if (error instanceof ZipTooLargeError) {
      const limit = `${Math.round(ZIP_LIMIT_BYTES / 1e9)} GB`;
      return failed(
        'too-large',
        `${error.message} is larger than the ${limit} that a zip holds. Write the files without zip.`,
      );
    }
    throw error;
  }
}

class CancelledError extends Error {
  override readonly name = 'CancelledError';
}

function failed(code: string, message: string): Result<never> {
  return { ok: false, problems: [{ severity: 'error', code, path: '', message }] };
}

interface Job {
  readonly design: Design;
  readonly kernel: Kernel;
  readonly options: BundleOptions;
  readonly hooks: BundleHooks;
  readonly plan: readonly FilePlan[];
  /** Reports, stops, lets others run. */
  step(file: string, rows: number, bytes: number): Promise<void>;
}

function createJob(
  design: Design,
  kernel: Kernel,
  options: BundleOptions,
  hooks: BundleHooks,
  plan: readonly FilePlan[],
): Job {
  const total = { rows: 0, bytes: 0 };
  const totalRows = plan.reduce((sum, file) => sum + rowsOf(file, design, kernel, options), 0);
  return {
    design,
    kernel,
    options,
    hooks,
    plan,
    async step(file, rows, bytes) {
      total.rows += rows;
      total.bytes += bytes;
      hooks.progress?.({ file, rows: total.rows, totalRows, bytes: total.bytes });
      await hooks.pause?.();
      if (hooks.signal?.aborted) throw new CancelledError();
    },
  };
}

function rowsOf(file: FilePlan, design: Design, kernel: Kernel, options: BundleOptions): number {
  const range = file.kind === 'table' ? shapeOf(file, design, kernel, options).range : { from: 0, to: 0 };
  return range.to - range.from;
}

/** What a table is like, without keeping the kernel memory that finding out took. */
function shapeOf(file: FilePlan & { kind: 'table' }, design: Design, kernel: Kernel, options: BundleOptions) {
  const mark = kernel.mark();
  try {
    const part = tablePartOf(file.table);
    if (part === undefined) throw new Error(`There is no table ${file.table}.`);
    return { range: rangeOf(part.open(design, kernel, { labelColumns: false }), design, options) };
  } finally {
    kernel.release(mark);
  }
}

async function writeFiles(job: Job, output: BundleOutput): Promise<readonly BundleFile[]> {
  const files: BundleFile[] = [];
  for (const file of job.plan) files.push(...(await writeFile(job, file, output, job.hooks.createSha256)));
  return files;
}

async function writeZip(job: Job, output: BundleOutput): Promise<readonly BundleFile[]> {
  const sha256 = await job.hooks.createSha256?.();
  const sink = await output.open(ZIP_NAME);
  const zip = createZip({
    async write(bytes) {
      sha256?.update(bytes);
      await sink.write(bytes);
    },
    close: () => sink.close(),
  });
  const files: BundleFile[] = [];
  for (const file of job.plan) {
    files.push(...(await writeFile(job, file, zip, job.hooks.createSha256 ?? createSha256)));
  }
  const manifest = zip.open('manifest.json');
  await manifest.write(utf8(createManifest(job.design, files)));
  await manifest.close();
  const bytes = await zip.finish();
  return [{ name: ZIP_NAME, bytes, ...(sha256 ? { sha256: sha256.digest() } : {}) }];
}

type CreateSha256 = BundleHooks['createSha256'];

/** One file of the plan; the plot is two where the caller can draw PNG. */
async function writeFile(
  job: Job,
  file: FilePlan,
  output: BundleOutput,
  createHash: CreateSha256,
): Promise<readonly BundleFile[]> {
  if (file.kind === 'table')
    return [await writeChunks(job, file.name, await tableChunks(job, file), output, createHash)];
  const chunks = otherChunks(job, file.part);
  if (file.part !== 'plot') return [await writeChunks(job, file.name, chunks, output, createHash)];
  return writePlot(job, file.name, output, createHash);
}

async function writePlot(
  job: Job,
  name: string,
  output: BundleOutput,
  createHash: CreateSha256,
): Promise<readonly BundleFile[]> {
  const svg = buildPlotSvg(collectPlot(job.design, job.kernel, samplesOf(job.design, job.options)));
  const files = [await writeChunks(job, name, [chunkOf(svg)], output, createHash)];
  const png = await job.hooks.rasterize?.(svg);
  if (png !== undefined) {
    const pngName = name.replace(/svg$/, 'png');
    files.push(await writeChunks(job, pngName, [{ bytes: png, rows: 0 }], output, createHash));
  }
  return files;
}

async function writeChunks(
  job: Job,
  name: string,
  chunks: Iterable<EncodedChunk> | AsyncIterable<EncodedChunk>,
  output: BundleOutput,
  createHash: CreateSha256,
): Promise<BundleFile> {
  const sink: ByteSink = await output.open(name);
  const sha256: Sha256 | undefined = await createHash?.();
  let bytes = 0;
  for await (const chunk of chunks) {
    sha256?.update(chunk.bytes);
    await sink.write(chunk.bytes);
    bytes += chunk.bytes.length;
    await job.step(name, chunk.rows, chunk.bytes.length);
  }
  await sink.close();
  return { name, bytes, ...(sha256 ? { sha256: sha256.digest() } : {}) };
}

async function tableChunks(job: Job, file: FilePlan & { kind: 'table' }): Promise<ReturnType<RangeEncoder>> {
  const { design, kernel, options, hooks } = job;
  const { range } = shapeOf(file, design, kernel, options);
  const task = { design, table: file.table, format: file.exporter.id, options: file.options };
  const encode: RangeEncoder | undefined = file.exporter.splittable ? hooks.encodeRange : undefined;
  return encode === undefined ? encodeTable(task, range, kernel) : encode(task, range);
}

function chunkOf(text: string): EncodedChunk {
  return { bytes: utf8(text), rows: 0 };
}

function* otherChunks({ design, kernel }: Job, part: OtherPart): Iterable<EncodedChunk> {
  if (part === 'design') yield chunkOf(writeToml(design));
  if (part !== 'anomalies-json') return;
  const mark = kernel.mark();
  try {
    for (const text of anomaliesJson(createGenerator(design, kernel))) yield chunkOf(text);
  } finally {
    kernel.release(mark);
  }
}
