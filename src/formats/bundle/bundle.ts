/**
 * The files of a dataset, written one after the other into sinks. Used by the command line and by the studio's
 * export worker alike; knows no disk, no browser and no clock.
 */
import { writeToml } from '../../core/document.ts';
import type { Design } from '../../core/design/types/design.ts';
import type { Result } from '../../core/lib/problem.ts';
import type { Kernel } from '../../kernel/api.ts';
import { anomaliesJson } from './anomalies-json.ts';
import { CancelledError, createJob, type Job, type PlannedFile, writeChunks } from './bundle-job.ts';
import type { BundleFile, BundleHooks, BundleOptions, BundleOutput, RangeEncoder } from './bundle-types.ts';
import { partOf } from '../parts.ts';
import { utf8 } from '../text/bytes.ts';
import { type EncodedChunk, encodeTable } from '../rows/encode-table.ts';
import { collectPlot } from '../plot/plot.ts';
import { buildPlotSvg } from '../plot/plot-svg.ts';
import { createSha256 } from './sha256.ts';
import { ZIP_LIMIT_BYTES, ZipTooLargeError } from './zip-limit.ts';

const ZIP_NAME = 'faultline.zip';

/**
 * Writes what `options` asks for. On a problem or when `hooks.signal` is aborted (code 'cancelled') files may be
 * half-written: the owner of `output` removes them. Memory does not grow with the rows.
 * @param design a valid design
 * @param kernel used by nothing else until this is done
 * @returns the files in the order in which they were written (with `zip`: the archive, after what stands beside it)
 */
export async function writeBundle(
  design: Design,
  kernel: Kernel,
  options: BundleOptions,
  output: BundleOutput,
  hooks: BundleHooks = {},
): Promise<Result<readonly BundleFile[]>> {
  const mark = kernel.mark();
  try {
    const job = await createJob(design, kernel, options, hooks);
    if (!job.ok) return job;
    const value = options.zip
      ? await writeZip(job.value, output, hooks.createSha256, options.beside === true)
      : await writeFiles(
          job.value,
          output,
          hooks.createSha256 ?? (options.manifest || options.pack ? createSha256 : undefined),
        );
    if (options.manifest) await writeManifest(job.value, value, output);
    return { ok: true, value, warnings: [...job.warnings, ...(job.value.pack?.warnings() ?? [])] };
  } catch (error) {
    if (error instanceof CancelledError) return failed('cancelled', 'Stopped; nothing was kept.');
    if (error instanceof ZipTooLargeError) {
      const limit = `${Math.round(ZIP_LIMIT_BYTES / 1e9)} GB`;
      return failed('too-large', `${error.message} is larger than the ${limit} that a zip holds; write without zip.`);
    }
    throw error;
  } finally {
    kernel.release(mark);
  }
}

function failed(code: string, message: string): Result<never> {
  return { ok: false, problems: [{ severity: 'error', code, path: '', message }] };
}

type CreateSha256 = BundleHooks['createSha256'];

async function writeZip(
  job: Job,
  output: BundleOutput,
  createHash: CreateSha256,
  beside: boolean,
): Promise<readonly BundleFile[]> {
  const { createZip } = await import('./zip.ts');
  const sha256 = await createHash?.();
  const sink = await output.open(ZIP_NAME);
  const zip = createZip({
    async write(bytes) {
      sha256?.update(bytes);
      await sink.write(bytes);
    },
    close: () => sink.close(),
  });
  const files = await writeFiles(job, beside ? intoBoth(zip, output) : zip, createHash ?? createSha256);
  await writeManifest(job, files, zip);
  const bytes = await zip.finish();
  const rows = Math.max(0, ...files.map((file) => file.rows));
  const archive = { name: ZIP_NAME, bytes, rows, ...(sha256 ? { sha256: sha256.digest() } : {}) };
  return beside ? [...files, archive] : [archive];
}

async function writeManifest(job: Job, files: readonly BundleFile[], output: BundleOutput): Promise<void> {
  const { createManifest, MANIFEST } = await import('./manifest.ts');
  const design = await (job.hooks.createSha256 ?? createSha256)();
  design.update(utf8(writeToml(job.design)));
  const sink = await output.open(MANIFEST);
  await sink.write(utf8(createManifest(job.design, design.digest(), files)));
  await sink.close();
}

/** Every file into the one and into the other. */
function intoBoth(one: BundleOutput, other: BundleOutput): BundleOutput {
  return {
    async open(name) {
      const sinks = [await one.open(name), await other.open(name)];
      return {
        async write(bytes) {
          for (const sink of sinks) await sink.write(bytes);
        },
        async close() {
          for (const sink of sinks) await sink.close();
        },
      };
    },
  };
}

async function writeFiles(job: Job, output: BundleOutput, createHash: CreateSha256): Promise<readonly BundleFile[]> {
  // The picture is drawn while the tables are written, where the caller draws it on another thread.
  const plot = job.files.some((file) => file.kind === 'other' && file.part === 'plot') ? startPlot(job) : undefined;
  const files: BundleFile[] = [];
  for (const file of job.files) {
    for await (const [name, chunks] of contentsOf(job, file, plot)) {
      files.push(await writeChunks(job, name, chunks, output, createHash));
    }
  }
  const packed: BundleFile[] = [];
  for (const [name, chunks] of job.pack?.files(packed) ?? []) {
    packed.push(await writeChunks(job, name, chunks, output, createHash));
  }
  return [...files, ...packed];
}

interface DrawnPlot {
  readonly svg: string;
  readonly png: Promise<Uint8Array | undefined>;
}

function startPlot({ makers, samples, hooks }: Job): DrawnPlot {
  const svg = buildPlotSvg(collectPlot(makers.generator(), samples));
  const png = Promise.resolve(hooks.rasterize?.(svg));
  // Awaited when its turn comes; until then a failure is not unhandled.
  png.catch(() => undefined);
  return { svg, png };
}

type Chunks = ReturnType<RangeEncoder>;

/** The files that one entry of the plan stands for, by name; the plot is two where the caller can draw PNG. */
async function* contentsOf(job: Job, file: PlannedFile, plot: DrawnPlot | undefined): AsyncGenerator<[string, Chunks]> {
  if (file.kind === 'table') yield [file.name, tableChunks(job, file)];
  else if (file.part === 'design') yield [file.name, [textChunk(writeToml(job.design))]];
  else if (file.part === 'anomalies-json') yield [file.name, anomalyChunks(job)];
  else if (plot !== undefined) {
    yield [file.name, [textChunk(plot.svg)]];
    const png = await plot.png;
    if (png !== undefined) yield [file.name.replace(/svg$/, 'png'), [{ bytes: png, rows: 0 }]];
  }
}

function tableChunks({ design, kernel, makers, hooks }: Job, file: PlannedFile & { kind: 'table' }): Chunks {
  const task = { design, table: file.table, format: file.exporter.id, options: file.options };
  const isDivisible = file.exporter.splittable && partOf(file.table)?.isDivisible === true;
  const encode: RangeEncoder | undefined = isDivisible ? hooks.encodeRange : undefined;
  return encode === undefined ? encodeTable(task, file.range, kernel, makers) : encode(task, file.range, makers);
}

function* anomalyChunks({ makers }: Job): Iterable<EncodedChunk> {
  for (const text of anomaliesJson(makers.generator())) yield textChunk(text);
}

function textChunk(text: string): EncodedChunk {
  return { bytes: utf8(text), rows: 0 };
}
