/** Writing the files of a design into a folder. Knows no format. */
import { metricCount } from '../core/design/types/series.ts';
import { availableParallelism } from 'node:os';
import { LIMITS, type Design } from '../core/design/types/design.ts';
import { GENERAL_FIELDS } from '../core/design/types/fields.ts';
import { writeBundle } from '../formats/bundle/bundle.ts';
import type { BundleFile, BundleHooks, BundleOptions } from '../formats/bundle/bundle-types.ts';
import type { Sha256 } from '../formats/bundle/sha256.ts';
import { EXPORTERS } from '../formats/exporters/index.ts';
import { usualProfile } from '../formats/exporters/usual-profile.ts';
import type { OptionValues } from '../formats/options.ts';
import { packOf } from '../formats/packs/index.ts';
import { PARTS, usualTables } from '../formats/parts.ts';
import type { FieldSpec } from '../core/fields/spec.ts';
import { createKernel } from '../kernel/index.ts';
import { type GenerateFlags, WITH_WORDS } from './commands/generate.ts';
import { optionValue } from './option-text.ts';
import { createDiskOutput, type DiskOutput } from './output/disk-output.ts';
import { badInput, problemLines, wrongUse } from './exit.ts';
import { idleWarnings } from './idle-warnings.ts';
import type { RowPool } from '../formats/rows/row-pool.ts';
import { bytesText, countText, createProgressView } from './progress.ts';
import { readGivenDesign } from './read-design.ts';
import { writeError, writeOut } from './terminal.ts';

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
/** Values above which more than one thread pays. */
const MANY_VALUES = 3_000_000;
const MAX_WORKERS = 64;
/** Beside the built program. */
const ROW_WORKER = './row-worker.mjs';

/** Ends with a CommandError where the design or the flags are wrong; leaves no file then. */
export async function generate(flags: GenerateFlags): Promise<void> {
  const startedMs = performance.now();
  const given = await readGivenDesign(flags.config);
  const labelled = withLabels(withSeed(given.design, flags.seed), flags.labels);
  const design = flags.labelFollowers ? withFollowers(labelled) : labelled;
  const options = bundleOptions(design, flags);
  const workers = workersOf(design, flags.workers);
  const warnings = [...given.warnings, ...idleWarnings(design)];
  if (warnings.length > 0) writeError(problemLines(warnings, given.source));
  const output = createDiskOutput(flags.output);
  const files = await endingCleanly(output, () => writeAll(design, options, output, workers));
  writeOut(summaryLine(files, flags.output, performance.now() - startedMs));
}

async function writeAll(
  design: Design,
  options: BundleOptions,
  output: DiskOutput,
  workers: number,
): Promise<readonly BundleFile[]> {
  // Threads first: they load while this one goes on.
  const pool = workers > 1 ? await startPool(workers) : undefined;
  const kernel = createKernel();
  const view = await createProgressView(process.stderr);
  try {
    const hooks: BundleHooks = {
      progress: (progress) => view.update(progress),
      pause: () => new Promise((resolve) => setImmediate(resolve)),
      createSha256: createNodeSha256,
      ...(pool ? { encodeRange: pool.encodeRange } : {}),
      rasterize: drawPng,
    };
    const result = await writeBundle(design, kernel, options, output, hooks);
    if (!result.ok) {
      const text = problemLines(result.problems, '');
      throw result.problems.some(({ path }) => path !== '') ? wrongUse(text) : badInput(text);
    }
    for (const name of output.commit())
      writeError(`warning: ${name} of an earlier run was changed since, so it stays beside the new files`);
    if (result.warnings.length > 0) writeError(problemLines(result.warnings, ''));
    return result.value;
  } finally {
    view.stop();
    pool?.close();
  }
}

/** The picture as PNG; without one where this machine has no renderer, which the person is told. */
async function drawPng(svg: string): Promise<Uint8Array | undefined> {
  const png = await import('./png.ts').catch(() => undefined);
  if (png !== undefined) return png.svgToPng(svg);
  writeError('warning: no metrics.png, as its renderer is not installed for this system; see metrics.svg');
  return undefined;
}

/** Whatever happens, a signal from outside included: either all files are there, or none of them. */
async function endingCleanly<T>(output: DiskOutput, work: () => Promise<T>): Promise<T> {
  const stops = Object.entries(SIGNALS).map(([signal, status]) => {
    const stop = () => {
      output.discard();
      process.exit(status);
    };
    process.once(signal, stop);
    return () => process.off(signal, stop);
  });
  try {
    return await work();
  } catch (error) {
    output.discard();
    throw error;
  } finally {
    for (const stop of stops) stop();
  }
}

function withFollowers(design: Design): Design {
  return { ...design, general: { ...design.general, label_followers: true } };
}

function withSeed(design: Design, seed: number | undefined): Design {
  if (seed === undefined) return design;
  if (seed > LIMITS.seed) throw wrongUse(`--seed: at most ${LIMITS.seed}.`);
  return { ...design, general: { ...design.general, seed } };
}

function withLabels(design: Design, asked: string | undefined): Design {
  if (asked === undefined) return design;
  const { options } = GENERAL_FIELDS.label;
  const label = options.find((option) => option === asked);
  if (label === undefined) throw wrongUse(`--labels: there is no "${asked}"; there are ${options.join(', ')}.`);
  return { ...design, general: { ...design.general, label } };
}

function workersOf(design: Design, asked: number | undefined): number {
  if (asked !== undefined) {
    if (asked < 1 || asked > MAX_WORKERS) throw wrongUse(`--workers: from 1 to ${MAX_WORKERS}.`);
    return asked;
  }
  const values = design.general.num_samples * Math.max(1, metricCount(design.metrics));
  return values < MANY_VALUES ? 1 : Math.min(availableParallelism(), 8);
}

/** Of --profile: no known program's form. */
const PLAIN = 'none';

function bundleOptions(design: Design, flags: GenerateFlags): BundleOptions {
  const unknown = flags.with.find((word) => !WITH_WORDS.includes(word));
  if (unknown !== undefined) throw wrongUse(`--with: there is no "${unknown}"; there are ${WITH_WORDS.join(', ')}.`);
  if (flags.pack !== undefined) return packOptions(flags, flags.pack);
  if (flags.licence !== undefined) throw wrongUse('--licence goes with --pack ID, which says it in its card.');
  const profile = flags.profile === PLAIN ? undefined : (flags.profile ?? usualProfile(design));
  return {
    parts: partsOf(design, flags),
    formats: formatsOf(flags),
    options: formatOptions(flags),
    ...(profile === undefined ? {} : { profile }),
    zip: flags.with.includes('zip'),
    beside: true,
    manifest: true,
    ...(flags.header ? {} : { head: false }),
    ...(flags.rows === undefined ? {} : { rows: flags.rows }),
    ...(flags.shard === undefined ? {} : { shard: flags.shard }),
  };
}

function formatsOf({ format = ['csv'] }: GenerateFlags): readonly string[] {
  return format;
}

/** Words of tables, which a pack has not. */
function packOptions(flags: GenerateFlags, id: string): BundleOptions {
  const foreign = Object.entries({
    '--format': flags.format !== undefined,
    '--table': flags.table.length > 0,
    '--with': flags.with.some((word) => word !== 'zip'),
    '--split': flags.split !== undefined,
    '--profile': flags.profile !== undefined,
    '--rows': flags.rows !== undefined,
    '--shard': flags.shard !== undefined,
    '--no-header': !flags.header,
  }).flatMap(([name, isGiven]) => (isGiven ? [name] : []));
  if (foreign.length > 0)
    throw wrongUse(`${foreign.join(', ')}: a pack has the files of its own form; leave this out, or --pack.`);
  const specs = packOf(id)?.params ?? {};
  return {
    parts: [],
    formats: ['csv'],
    options: {},
    pack: {
      id,
      options: optionValues(flags.option, (name) => (Object.hasOwn(specs, name) ? specs[name] : undefined)),
      ...(flags.licence === undefined ? {} : { licence: flags.licence }),
    },
    zip: flags.with.includes('zip'),
    beside: true,
    manifest: true,
  };
}

function partsOf(design: Design, flags: GenerateFlags): readonly string[] {
  const tables = flags.table.length > 0 ? flags.table : usualTables(design);
  const added = PARTS.filter((part) => part.flag !== undefined && flags.with.includes(part.flag));
  const plot = flags.plot && design.metrics.length > 0 ? ['plot'] : [];
  return [...tables, ...added.map(({ id }) => id), ...plot];
}

/** `--option name=value` for every format that is asked for, and --split. */
function formatOptions(flags: GenerateFlags): OptionValues {
  const exporters = EXPORTERS.filter(({ id }) => formatsOf(flags).includes(id));
  const given = flags.split === undefined ? flags.option : [...flags.option, `split=${flags.split}`];
  return optionValues(given, (name) =>
    exporters.map(({ params }) => params[name]).find((found) => found !== undefined),
  );
}

/** @param specOf what is known of an option */
function optionValues(given: readonly string[], specOf: (name: string) => FieldSpec | undefined): OptionValues {
  const entries = given.map((text) => {
    const at = text.indexOf('=');
    if (at < 1) throw wrongUse(`--option: "${text}" is not of the form name=value.`);
    const name = text.slice(0, at);
    return [name, optionValue(specOf(name), text.slice(at + 1), `--option ${text}`)] as const;
  });
  return Object.fromEntries(entries);
}

// What not every run needs is loaded when it does: a short run spends most of its time on loading.
async function startPool(workers: number): Promise<RowPool> {
  const { createNodeRowPool } = await import('./row-pool.ts');
  return createNodeRowPool(workers, new URL(ROW_WORKER, import.meta.url));
}

async function createNodeSha256(): Promise<Sha256> {
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha256');
  return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest('hex') };
}

function summaryLine(files: readonly BundleFile[], folder: string, elapsedMs: number): string {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const what = files.map(({ name }) => name).join(', ');
  const size = `${countText(Math.max(...files.map(({ rows }) => rows)))} rows`;
  return `${folder}: ${what} (${size}, ${bytesText(bytes)}, ${(elapsedMs / 1000).toFixed(2)} s)`;
}
