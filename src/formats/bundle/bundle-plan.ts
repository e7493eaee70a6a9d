/** From what a person asked for to the list of files, or what is wrong with it. Writes nothing. */
import { kindValuesOf } from '../../core/kinds/anomaly.ts';
import { anomalyKindOf } from '../../core/kinds/registry.ts';
import { nearestWord } from '../../core/lib/nearest-word.ts';
import type { Design } from '../../core/design/types/design.ts';
import { headerClashes, headerOf, SOURCE_ROW } from '../../core/design/types/headers.ts';
import { intervalMsOf } from '../../core/design/types/resolve.ts';
import { type SampleInterval, SPLIT_PARTS, splitOf } from '../../core/design/types/split.ts';
import type { Problem, Result } from '../../core/lib/problem.ts';
import type { TableSource } from '../../core/samples/table.ts';
import { EXPORTERS, type Exporter, exporterOf } from '../exporters/index.ts';
import type { BundleOptions } from './bundle-types.ts';
import type { FileRange } from '../rows/encode-table.ts';
import { SPLIT_COLUMN } from '../rows/split-column.ts';
import { type OptionValues, readOptions } from '../options.ts';
import { type DatasetPart, type FileId, fileNameOf, isPartOf, partOf, PARTS } from '../parts.ts';

export type FilePlan =
  | {
      readonly kind: 'table';
      readonly name: string;
      readonly table: string;
      readonly exporter: Exporter;
      readonly options: OptionValues;
      /** The samples of a part of the split; absent: all. */
      readonly cut?: SampleInterval;
    }
  | { readonly kind: 'other'; readonly name: string; readonly part: FileId };

/** Most shards that a dataset is cut into. */
const MAX_SHARDS = 100_000;

/** The files in the order in which they are written. Every fault of the options is a problem with path `parts`, `format`, `options.…`, `rows` or `shard`. */
export function planBundle(design: Design, asked: BundleOptions): Result<readonly FilePlan[]> {
  const exporters = asked.formats.flatMap((id) => exporterOf(id) ?? []);
  const problems = [
    ...checkPack(asked),
    ...checkFormats(asked),
    ...checkParts(design, asked),
    ...checkOptions(asked, exporters),
    ...checkRange(asked, exporters),
    ...checkHeaders(design),
    ...checkAddedColumns(design, asked),
    ...checkSplit(design, asked),
    ...checkLocal(design, asked),
    ...checkTimes(design, asked, exporters),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const parts = PARTS.filter(({ id }) => asked.parts.includes(id));
  const tables = parts.flatMap<FilePlan>((part) =>
    part.kind === 'table' ? tablePlans(part, exporters, asked, design) : [],
  );
  const others = parts.flatMap<FilePlan>((part) =>
    part.kind === 'file' ? [{ kind: 'other', name: fileNameOf(part, part.ending), part: part.id }] : [],
  );
  return { ok: true, value: [...tables, ...others], warnings: [] };
}

/** What of a table says which rows stand for which samples. */
export type RowCount = Pick<TableSource, 'rows' | 'rowsPerSample'>;

/**
 * The rows of a table that the window, the shard or the part of the split asks for; undefined where it has not so many.
 * @param cut samples of a part of the split: none of them where the window lies elsewhere
 */
export function rangeOf(
  { rows, rowsPerSample }: RowCount,
  asked: BundleOptions,
  cut: SampleInterval = { from: 0, to: Number.POSITIVE_INFINITY },
): FileRange | undefined {
  const [k, n] = asked.shard ?? [0, 1];
  // A table whose rows are not samples (a list of anomalies, of machines) is cut by its own rows, and not windowed.
  const unit = rowsPerSample === 0 ? 1 : rowsPerSample;
  const units = rows / unit;
  const window = rowsPerSample === 0 ? undefined : asked.rows;
  const [from, to] = window ?? [Math.floor((k * units) / n), Math.floor(((k + 1) * units) / n)];
  // Of several shards the first alone has the head, so that they can be put together.
  if (to > units) return undefined;
  const [first, end] = rowsPerSample === 0 ? [from, to] : [Math.max(from, cut.from), Math.min(to, cut.to)];
  return { from: first * unit, to: Math.max(first, end) * unit, head: asked.head !== false && k === 0 };
}

/** The file of a table in each format. */
function tablePlans(
  part: DatasetPart,
  exporters: readonly Exporter[],
  asked: BundleOptions,
  design: Design,
): readonly FilePlan[] {
  const besides = exporters.filter(({ id }) => part.besides?.includes(id));
  const always = EXPORTERS.filter(({ extension }) => extension === part.ending);
  const fitting = part.ending === undefined ? exporters : [...always, ...besides];
  const parts = asked.options['split'] === 'files' && isCut(part) ? splitOf(design) : undefined;
  return fitting.flatMap((exporter) => {
    const options = optionsFor(exporter, part.id, asked);
    const plan = { kind: 'table', table: part.id, exporter, options } as const;
    if (!parts) return [{ ...plan, name: fileNameOf(part, exporter.extension) }];
    return SPLIT_PARTS.filter((word) => parts[word].to > parts[word].from).map((word) => ({
      ...plan,
      name: fileNameOf(part, `${word}.${exporter.extension}`),
      cut: parts[word],
    }));
  });
}

/** Tables of the metrics whose rows follow samples. */
function isCut({ needs, ending }: DatasetPart): boolean {
  return needs === 'metrics' && ending === undefined;
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

/** A pack is whole, in the form that it has. */
function checkPack({ pack, rows, shard }: BundleOptions): readonly Problem[] {
  if (!pack) return [];
  const asked = rows ? 'rows' : shard ? 'shard' : undefined;
  return asked ? [error('conflict', asked, 'A pack has all rows of the design: leave the window or shard out.')] : [];
}

function checkParts(design: Design, asked: BundleOptions): readonly Problem[] {
  const known = PARTS.map(({ id }) => id);
  return asked.parts.flatMap((id) => {
    const part = partOf(id);
    if (part === undefined) return [unknownWord('parts', 'part', id, known)];
    if (isPartOf(part, design)) return [];
    return part.needs === 'fleet'
      ? [error('no-fleet', 'parts', `The design has no fleet, so there is no table ${id}.`)]
      : [error('no-metrics', 'parts', `The design has no metrics, so there is no file ${id}.`)];
  });
}

function checkHeaders({ metrics }: Design): readonly Problem[] {
  return headerClashes(metrics).map(({ index, message }) =>
    error('same-label', `metrics.${metrics[index]?.key}.label`, message),
  );
}

/** A column that is asked for must not be a metric's too. */
function checkAddedColumns({ metrics }: Design, { options }: BundleOptions): readonly Problem[] {
  const added: readonly (readonly [string, string])[] = [
    ...(options['source_row'] === true ? [[SOURCE_ROW, 'source_row'] as const] : []),
    ...(options['split'] === 'column' ? [[SPLIT_COLUMN, 'split=column'] as const] : []),
  ];
  return added.flatMap(([column, option]) =>
    metrics
      .filter((metric) => headerOf(metric) === column)
      .map(({ key }) =>
        error(
          'same-label',
          `metrics.${key}.label`,
          `The metric "${key}" has the column header ${column}, which the option ${option} adds: give the metric another label, or leave the option out.`,
        ),
      ),
  );
}

function checkSplit(design: Design, { options, shard }: BundleOptions): readonly Problem[] {
  const how = options['split'];
  if (how !== 'files' && how !== 'column') return [];
  if (!design.split)
    return [
      error('no-split', 'options.split', 'The design has no split: give it one, as with [split] and train = "70%".'),
    ];
  if (how === 'files' && shard)
    return [
      error(
        'conflict',
        'options.split',
        'Shards are parts of one file: give a shard or a file for each part, not both.',
      ),
    ];
  return [];
}

function checkLocal(design: Design, { options }: BundleOptions): readonly Problem[] {
  if (options['timestamp'] !== 'local' || design.calendar) return [];
  const message =
    'Local time needs a zone: give the design a calendar, as with [calendar] and zone = "Europe/Berlin", or take timestamp=iso.';
  return [error('no-calendar', 'options.timestamp', message, 'iso')];
}

/** Forms of time that write tenths of a second. */
const TENTHS = ['space', 'iso-tenth'];

/** A form with tenths would give several rows the same time. */
function checkTimes(design: Design, asked: BundleOptions, exporters: readonly Exporter[]): readonly Problem[] {
  const times = [design.general.start, intervalMsOf(design), ...stampsOf(design)];
  if (times.every((ms) => ms % 100 === 0)) return [];
  const tables = PARTS.filter(
    ({ id, kind, needs }) => kind === 'table' && needs === 'metrics' && asked.parts.includes(id),
  );
  const forms = exporters.flatMap((exporter) => tables.map(({ id }) => optionsFor(exporter, id, asked)['timestamp']));
  const form = forms.find((each) => TENTHS.includes(String(each)));
  if (form === undefined) return [];
  const path = Object.hasOwn(asked.options, 'timestamp') ? 'options.timestamp' : 'profile';
  const message = `The form "${form}" writes tenths of a second, but times of this design are finer (every ${design.general.interval}${stampsOf(design).length > 0 ? ', and clocks that are off' : ''}); take iso or epoch-ms, as with --option timestamp=iso.`;
  return [error('times-cut', path, message, 'iso')];
}

/** What anomalies add to times, in milliseconds of which it is a multiple. */
function stampsOf({ metrics, incidents }: Design): readonly number[] {
  const anomalies = [...metrics.flatMap(({ anomalies: own }) => own), ...incidents.flatMap(({ effects }) => effects)];
  return anomalies.flatMap((anomaly) => {
    const kind = anomalyKindOf(anomaly.kind);
    return kind?.stage === 'rows' && kind.moves === 'stamp' ? [kind.stampMs?.(kindValuesOf(anomaly)) ?? 1] : [];
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

function checkRange(asked: BundleOptions, exporters: readonly Exporter[]): readonly Problem[] {
  const { rows, shard } = asked;
  const problems: Problem[] = [];
  if (rows && shard) problems.push(error('conflict', 'rows', 'Give rows or a shard, not both.'));
  if (rows) {
    const [from, to] = rows;
    const whole = Number.isSafeInteger(from) && Number.isSafeInteger(to);
    if (!whole || from < 0 || from >= to)
      problems.push(
        error('out-of-range', 'rows', `Rows ${from}:${to} are none: A:B has rows A to B − 1, and A counts from 0.`),
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
