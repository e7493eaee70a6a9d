/** From what a person asked for to the list of files, or what is wrong with it. Writes nothing. */
import { intervalMsOf } from '../core/design/resolve.ts';
import { nearestWord } from '../core/design/nearest-word.ts';
import type { Design } from '../core/design/types.ts';
import type { Problem, Result } from '../core/problem.ts';
import type { TableShape } from './exporters/exporter.ts';
import { EXPORTERS, type Exporter, exporterOf } from './exporters/index.ts';
import type { BundleOptions } from './bundle-types.ts';
import { TABLES, tablePartOf } from './dataset.ts';
import type { RowRange } from './encode-table.ts';
import { type OptionValues, readOptions } from './options.ts';

/** Files that are no tables, with their names. */
export const OTHER_PARTS = {
  'anomalies-json': 'anomalies.json',
  plot: 'metrics.svg',
  design: 'design.toml',
} as const;
export type OtherPart = keyof typeof OTHER_PARTS;

export type FilePlan =
  | {
      readonly kind: 'table';
      readonly name: string;
      readonly table: string;
      readonly exporter: Exporter;
      readonly options: OptionValues;
    }
  | { readonly kind: 'other'; readonly name: string; readonly part: OtherPart };

/** Most shards that a dataset is cut into. */
const MAX_SHARDS = 100_000;

/** The files in the order in which they are written. Every fault of the options is a problem with path `parts`, `format`, `options.…`, `rows` or `shard`. */
export function planBundle(design: Design, asked: BundleOptions): Result<readonly FilePlan[]> {
  const exporters = asked.formats.flatMap((id) => exporterOf(id) ?? []);
  const problems = [
    ...checkFormats(asked),
    ...checkParts(design, asked),
    ...checkOptions(asked, exporters),
    ...checkRange(design, asked, exporters),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const tables = TABLES.filter((part) => asked.parts.includes(part.id)).flatMap(({ id, fileStem }) =>
    (id === 'anomalies' ? EXPORTERS.slice(0, 1) : exporters).map<FilePlan>((exporter) => ({
      kind: 'table',
      name: `${fileStem}.${exporter.extension}`,
      table: id,
      exporter,
      options: optionsFor(exporter, id, asked),
    })),
  );
  const others = otherParts(asked).map<FilePlan>((part) => ({ kind: 'other', name: OTHER_PARTS[part], part }));
  return { ok: true, value: [...tables, ...others], warnings: [] };
}

/** The rows of a table that the window or the shard asks for. */
export function rangeOf(table: TableShape & { readonly rows: number }, design: Design, asked: BundleOptions): RowRange {
  const samples = design.general.num_samples;
  const perSample = table.rowsPerSample;
  const [k, n] = asked.shard ?? [0, 1];
  if (perSample === 0) return { from: Math.floor((k * table.rows) / n), to: Math.floor(((k + 1) * table.rows) / n) };
  const [from, to] = asked.rows ?? [Math.floor((k * samples) / n), Math.floor(((k + 1) * samples) / n)];
  return { from: from * perSample, to: to * perSample };
}

/** The samples that the window or the shard asks for. */
export function samplesOf(design: Design, asked: BundleOptions): RowRange {
  const samples = { id: 'samples', columns: [], rows: design.general.num_samples, rowsPerSample: 1 };
  return rangeOf(samples, design, asked);
}

function otherParts(asked: BundleOptions): readonly OtherPart[] {
  return (['anomalies-json', 'plot', 'design'] as const).filter((part) => asked.parts.includes(part));
}

/** Profile first, what was asked for on top; only what this exporter has. */
function optionsFor(exporter: Exporter, table: string, asked: BundleOptions): OptionValues {
  const profile = exporter.profiles.find(({ id, tables }) => id === asked.profile && tables.includes(table));
  const own = Object.entries(asked.options).filter(([name]) => Object.hasOwn(exporter.params, name));
  return { ...profile?.values, ...Object.fromEntries(own) };
}

const error = (code: string, path: string, message: string, suggestion?: string): Problem => ({
  severity: 'error',
  code,
  path,
  message,
  ...(suggestion === undefined ? {} : { suggestion }),
});

function unknownWord(path: string, what: string, word: string, known: readonly string[]): Problem {
  const suggestion = nearestWord(word, known);
  const hint = suggestion === undefined ? `There are ${known.join(', ')}.` : `Did you mean ${suggestion}?`;
  return error('unknown-word', path, `There is no ${what} "${word}". ${hint}`, suggestion);
}

function checkFormats({ formats, profile }: BundleOptions): readonly Problem[] {
  const ids = EXPORTERS.map(({ id }) => id);
  const unknown = formats.filter((id) => !ids.includes(id)).map((id) => unknownWord('format', 'format', id, ids));
  if (formats.length === 0) return [error('missing', 'format', `Choose a format: ${ids.join(', ')}.`)];
  const profiles = EXPORTERS.flatMap((exporter) => exporter.profiles.map(({ id }) => id));
  const badProfile = profile !== undefined && !profiles.includes(profile);
  return badProfile ? [...unknown, unknownWord('profile', 'profile', profile, profiles)] : unknown;
}

function checkParts(design: Design, { parts }: BundleOptions): readonly Problem[] {
  const known = [...TABLES.map(({ id }) => id), ...Object.keys(OTHER_PARTS)];
  return parts.flatMap((part) => {
    if (!known.includes(part)) return [unknownWord('parts', 'part', part, known)];
    const needs = tablePartOf(part)?.needs;
    if (needs === 'fleet' && design.fleet === undefined)
      return [error('no-fleet', 'parts', `The design has no fleet, so there is no table ${part}.`)];
    const needsMetrics = needs === 'metrics' || part === 'plot' || part === 'anomalies-json';
    if (needsMetrics && design.metrics.length === 0)
      return [error('no-metrics', 'parts', `The design has no metrics, so there is no file ${part}.`)];
    return [];
  });
}

function checkOptions(asked: BundleOptions, exporters: readonly Exporter[]): readonly Problem[] {
  const known = exporters.flatMap(({ params }) => Object.keys(params));
  const foreign = Object.keys(asked.options).filter((name) => exporters.length > 0 && !known.includes(name));
  const wrong = exporters.flatMap((exporter) => {
    const result = readOptions(exporter.params, optionsFor(exporter, '', asked));
    return result.ok ? [] : result.problems;
  });
  const unknown = foreign.map((name) => unknownWord(`options.${name}`, 'option', name, [...new Set(known)]));
  return [...unknown, ...wrong];
}

function checkRange(design: Design, asked: BundleOptions, exporters: readonly Exporter[]): readonly Problem[] {
  const samples = design.general.num_samples;
  const { rows, shard } = asked;
  const problems: Problem[] = [];
  if (rows && shard) problems.push(error('conflict', 'rows', 'Give rows or a shard, not both.'));
  if (rows) {
    const [from, to] = rows;
    const whole = Number.isSafeInteger(from) && Number.isSafeInteger(to);
    if (!whole || from < 0 || from >= to || to > samples)
      problems.push(
        error('out-of-range', 'rows', `Rows ${from}:${to} are not in the data, which has rows 0:${samples}.`),
      );
  }
  if (shard) {
    const [k, n] = shard;
    const whole = Number.isSafeInteger(k) && Number.isSafeInteger(n);
    if (!whole || n < 1 || n > MAX_SHARDS || k < 0 || k >= n)
      problems.push(
        error(
          'out-of-range',
          'shard',
          `Shard ${k}/${n} is none: K counts from 0 and is less than N, N at most ${MAX_SHARDS}.`,
        ),
      );
    for (const { id, splittable } of exporters)
      if (!splittable)
        problems.push(error('conflict', 'shard', `${id} files cannot be put together from shards; use csv or ndjson.`));
  }
  return problems;
}

/** Milliseconds of the window's first sample and of its end. */
export function timesOf(design: Design, { from, to }: RowRange): { readonly fromMs: number; readonly toMs: number } {
  const interval = intervalMsOf(design);
  return { fromMs: design.general.start + from * interval, toMs: design.general.start + to * interval };
}
