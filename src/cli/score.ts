/** Measures of scores against labels: reads both, says what does not fit, prints every measure. Writes no file. */
import { readFileSync } from 'node:fs';
import { createGenerator, labelsTable } from '../core/dataset/index.ts';
import { MEASURES, measureAll } from '../core/detect/measures/index.ts';
import type { MeasureSettings } from '../core/detect/measures/shared.ts';
import { createScored, type Scored } from '../core/detect/scores/scored.ts';
import { bestThreshold } from '../core/detect/scores/threshold.ts';
import { parseDuration } from '../core/lib/time.ts';
import { type NumberColumn, type NumberColumns, readNumberColumns } from '../formats/importers/number-columns.ts';
import { createKernel, type Kernel } from '../kernel/index.ts';
import type { ScoreFlags } from './commands/score.ts';
import { badInput, problemLines, systemError, wrongUse } from './exit.ts';
import { readGivenDesign } from './read-design.ts';

const DAY_MS = 86_400_000;
/** Rows read at a time. */
const BLOCK = 65_536;

/** Labels of one series, under the name of the column that they are compared with. */
interface Truth {
  readonly name: string;
  readonly labels: Uint8Array;
}

/** Prints the measures; ends with status 1 where files do not fit, 2 where flags do not. */
export async function score(flags: ScoreFlags): Promise<void> {
  const kernel = createKernel();
  const { truths, intervalMs, source } = await readTruths(flags, kernel);
  const scores = readColumns(flags.scores);
  const settings: MeasureSettings = {
    window: wholeNumber('--window', flags.window),
    train: wholeNumber('--train', flags.train),
    rowsPerDay: DAY_MS / intervalMs,
    exp: (x) => kernel.exp(x),
    ...(flags.threshold === undefined ? {} : { threshold: finiteNumber('--threshold', flags.threshold) }),
  };
  const results = pair(truths, scores, flags.scores, source).map(({ name, scored }) => {
    const values = valuesOf(scored, settings);
    hintDirection(name, values['auc-roc']);
    return { name, values };
  });
  const [only] = results;
  const one = results.length === 1 && only ? only.values : Object.fromEntries(results.map((r) => [r.name, r.values]));
  process.stdout.write(flags.json ? `${JSON.stringify(one, undefined, 2)}\n` : results.map(tableOf).join('\n'));
}

type Values = Readonly<Record<string, number | null>>;

function valuesOf(scored: Scored, settings: MeasureSettings): Values {
  const measured = [...measureAll(scored, settings)].map(([id, value]) => [id, value ?? null] as const);
  return {
    rows: scored.rows,
    events: scored.events.count,
    labelled: scored.positives,
    window: settings.window,
    threshold: settings.threshold ?? bestThreshold(scored)?.threshold ?? null,
    ...Object.fromEntries(measured),
  };
}

function tableOf({ name, values }: { readonly name: string; readonly values: Values }): string {
  const head = `${name}: ${values.rows} rows, ${values.events} events, ${values.labelled} rows labelled; window ${values.window}, threshold ${values.threshold ?? 'none'}`;
  const lines = MEASURES.map(({ id, label, ...more }) => {
    const value = values[id];
    const warning = 'warning' in more ? `  (${more.warning})` : '';
    return `  ${id.padEnd(22)} ${(value === null || value === undefined ? 'not defined' : value.toFixed(6)).padStart(12)}  ${label}${warning}`;
  });
  return `${[head, ...lines].join('\n')}\n`;
}

async function readTruths(
  flags: ScoreFlags,
  kernel: Kernel,
): Promise<{ readonly truths: readonly Truth[]; readonly intervalMs: number; readonly source: string }> {
  if ((flags.config === undefined) === (flags.labels === undefined)) {
    throw wrongUse('Give either a design with -c or a file with --labels.');
  }
  if (flags.labels !== undefined) {
    const intervalMs = parseDuration(flags.interval ?? '1m');
    if (intervalMs === undefined || !(intervalMs > 0)) throw wrongUse('--interval: a duration such as 30s or 5m.');
    const file = readColumns(flags.labels);
    const column = pick(file, 'label', flags.labels);
    return { truths: [{ name: 'label', labels: labelsOf(column, flags.labels) }], intervalMs, source: flags.labels };
  }
  const { design, source } = await readGivenDesign(flags.config ?? '');
  if (design.metrics.length === 0) throw badInput(`${source}: the design has no metric, so it has no labels.`);
  const generator = createGenerator(design, kernel);
  const table = labelsTable(generator);
  const pieces: Uint8Array[][] = table.columns.slice(1).map(() => []);
  for (let from = 0; from < table.rows; from += BLOCK) {
    const mark = kernel.mark();
    const block = table.read(from, Math.min(BLOCK, table.rows - from));
    pieces.forEach((list, at) =>
      list.push(Uint8Array.from(block.columns[at + 1]?.values.subarray(0, block.rows) ?? [])),
    );
    kernel.release(mark);
  }
  const truths = table.columns.slice(1).map(({ name }, at) => ({ name, labels: joinedBytes(pieces[at] ?? []) }));
  return { truths, intervalMs: generator.intervalMs, source };
}

function joinedBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Which scores are compared with which labels: a lone column with the whole row, columns with the metrics of their names. */
function pair(truths: readonly Truth[], scores: NumberColumns, path: string, source: string) {
  const whole = truths.at(-1);
  const named = scores.columns.flatMap((column) => {
    const truth = truths.find(({ name }) => name === column.name);
    return truth ? [{ truth, column }] : [];
  });
  const lone = scores.columns.length === 1 ? scores.columns[0] : scores.columns.find(({ name }) => name === 'score');
  const pairs = named.length > 0 ? named : lone && whole ? [{ truth: whole, column: lone }] : [];
  if (pairs.length === 0) {
    const known = truths.map(({ name }) => name).join(', ');
    throw badInput(
      `${path}: no column holds scores. Call the column "score", or the columns as the labels of ${source}: ${known}. Columns of numbers here: ${scores.columns.map(({ name }) => name).join(', ') || 'none'}.`,
    );
  }
  return pairs.map(({ truth, column }) => ({ name: truth.name, scored: scoredOf(truth, column, path, source) }));
}

function scoredOf(truth: Truth, column: NumberColumn, path: string, source: string): Scored {
  const { length } = truth.labels;
  if (column.values.length !== length) {
    const off = column.values.length - length;
    throw badInput(
      `${path}: "${column.name}" has ${column.values.length} scores, ${source} has ${length} rows: ${Math.abs(off)} ${off > 0 ? 'too many' : 'missing'}. A detector with a window scores fewer rows: fill the first ones, so that row i is the score of row i.`,
    );
  }
  const nan = column.values.findIndex((value) => Number.isNaN(value));
  if (nan >= 0) {
    const count = column.values.reduce((sum, value) => sum + (Number.isNaN(value) ? 1 : 0), 0);
    throw badInput(
      `${path}: "${column.name}" has no score in ${count} ${count === 1 ? 'row' : 'rows'}, the first is row ${nan} (from 0). Give each a number, the lowest score where the detector cannot say.`,
    );
  }
  return createScored(truth.labels, column.values);
}

/** Says on standard error that scores may be upside down; the measures stay as they are. */
function hintDirection(name: string, area: number | null | undefined): void {
  if (area === null || area === undefined || area >= 0.3) return;
  process.stderr.write(
    `${name}: AUC-ROC is ${area.toFixed(3)}; the negated score would have ${(1 - area).toFixed(3)}. Are high scores normal here?\n`,
  );
}

function pick({ columns }: NumberColumns, name: string, path: string): NumberColumn {
  const column = columns.find((one) => one.name === name) ?? (columns.length === 1 ? columns[0] : undefined);
  if (!column)
    throw badInput(
      `${path}: there is no column "${name}"; columns of numbers: ${columns.map((one) => one.name).join(', ') || 'none'}.`,
    );
  return column;
}

function labelsOf({ name, values }: NumberColumn, path: string): Uint8Array {
  const wrong = values.findIndex((value) => value !== 0 && value !== 1);
  if (wrong >= 0) throw badInput(`${path}: "${name}" is ${values[wrong]} in row ${wrong} (from 0); labels are 0 or 1.`);
  return Uint8Array.from(values);
}

function readColumns(path: string): NumberColumns {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw systemError(error, path);
  }
  const read = readNumberColumns(text);
  if (!read.ok) throw badInput(problemLines(read.problems, path));
  return read.value;
}

function wholeNumber(flag: string, text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < 0)
    throw wrongUse(`${flag}: a whole number of rows, 0 or more.`);
  return value;
}

function finiteNumber(flag: string, text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw wrongUse(`${flag}: a number.`);
  return value;
}
