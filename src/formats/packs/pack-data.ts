/** What a pack's files are made of: the design's rows, labels and intervals, by the engine. Knows no pack. */
import { writeToml } from '../../core/document.ts';
import { anomalyRows, type Generator, reachedRows } from '../../core/dataset/index.ts';
import { columnSeries } from '../../core/design/types/series.ts';
import { type SampleInterval, splitOf } from '../../core/design/types/split.ts';
import type { Design } from '../../core/design/types/design.ts';
import { anomaliesJson } from '../bundle/anomalies-json.ts';
import { tablePartOf } from '../bundle/dataset.ts';
import { encodeTable } from '../rows/encode-table.ts';
import { utf8 } from '../text/bytes.ts';
import type { PackColumn, PackData, PackFile, PackMetric, Part, Run, Scan } from './pack.ts';
import { PackRefusal } from './pack.ts';
import { lettersOf } from './letters.ts';
import { encodeNpy } from './pack-npy.ts';
import { encodeCsv } from './pack-csv.ts';
import { createRowReader, piecesOf, scanLabels, viewOf } from './pack-rows.ts';

/** Of the rows, where a design without a split has no anomaly before. */
const USUAL_TRAIN = 0.25;
/** Texts are handed on in pieces of about so many characters. */
const TEXT_PIECE = 1 << 16;

export interface GatheredData extends PackData {
  readonly notes: () => readonly string[];
  readonly said: readonly string[];
  /** Only where a pack has asked for it. */
  readonly madeCut: () => number | undefined;
}

export function createPackData(given: Design, generator: Generator): GatheredData {
  const { samples, startMs, intervalMs, kernel } = generator;
  const metrics = metricsOf(generator);
  const notes = new Set<string>();
  const said: string[] = [];
  const filledCells = new Map<string, number>();
  const scans = new Map<string, Scan>();
  const all: SampleInterval = { from: 0, to: samples };
  const fine = startMs % 1000 !== 0 || intervalMs % 1000 !== 0;

  /** Of one pass over a part: files of the same part fill the same cells. */
  const countFilled = (view: readonly number[], { from, to }: SampleInterval) => {
    const own = new Map<number, number>();
    return (metric: number, cells: number) => {
      const place = view[metric] ?? 0;
      const sum = (own.get(place) ?? 0) + cells;
      own.set(place, sum);
      const key = `${place} ${from} ${to}`;
      filledCells.set(key, Math.max(filledCells.get(key) ?? 0, sum));
    };
  };
  const filledNotes = () =>
    metrics.flatMap(({ index, label }) => {
      const own = [...filledCells].filter(([key]) => key.startsWith(`${index} `));
      return own.length === 0
        ? []
        : [
            filledNote(
              label,
              own.reduce((sum, [, cells]) => sum + cells, 0),
            ),
          ];
    });
  const placesOf = ({ metrics: asked }: Part) => asked ?? metrics.map(({ index }) => index);
  const framed = <T>(work: () => T): T => {
    const mark = kernel.mark();
    try {
      return work();
    } finally {
      kernel.release(mark);
    }
  };
  const scan = (part: Part = {}): Scan => {
    const { from, to } = part.part ?? all;
    const key = `${from} ${to} ${part.metrics?.join() ?? ''}`;
    const found = scans.get(key) ?? framed(() => scanLabels(viewOf(generator, part.metrics), { from, to }));
    scans.set(key, found);
    return found;
  };

  /** Metrics that have a file of their own. */
  const single = new Set<number>();
  const absentNotes = () =>
    [...single].flatMap((index) => {
      const inAll = labelledRows(scan().metrics[index]);
      const own = labelledRows(scan({ metrics: [index] }).any);
      return own < inAll ? [absentNote(metrics[index]?.label ?? '', inAll - own)] : [];
    });

  let cut: number | undefined;
  const findCut = (): number => {
    const split = splitOf(given);
    if (split) {
      if (split.test.to > split.test.from) return split.test.from;
      throw new PackRefusal('split', 'The test part of the split has no rows: leave some, as with train = "70%".');
    }
    const first = Math.min(samples, ...anomalyRows(generator).flatMap((row) => (row.benign ? [] : [row.causeStart])));
    const end = Math.min(first, Math.floor(samples * USUAL_TRAIN));
    notes.add(
      `The design has no split: samples 0 to ${end} are for training, up to the first anomaly and at most a quarter. Say it yourself with [split] and train = "70%".`,
    );
    return end;
  };

  const data: GatheredData = {
    design: given,
    name: lettersOf(given.general.name) || 'Design',
    metrics,
    samples,
    intervalMs,
    timeOf: (sample) => startMs + sample * intervalMs,
    hasParts: fine,
    cut: () => (cut ??= findCut()),
    madeCut: () => cut,
    anomalies: () => anomalyRows(generator),
    reached: () => generator.metrics.flatMap((metric) => reachedRows(generator, metric)),
    scan,
    *blocks(part = {}) {
      const mark = kernel.mark();
      try {
        const reader = createRowReader(
          viewOf(generator, part.metrics),
          false,
          countFilled(placesOf(part), part.part ?? all),
        );
        for (const [from, count] of piecesOf(part.part ?? all)) yield reader.read(from, count);
      } finally {
        kernel.release(mark);
      }
    },
    csv(file) {
      const { path, help, columns, part = all, header = true, twin = false } = file;
      const places = placesOf(file);
      if (places.length === 1) single.add(places[0] ?? 0);
      const view = viewOf(generator, file.metrics);
      const filled = twin ? () => {} : countFilled(places, part);
      const task = { view, metrics: places, columns, part, header, twin, fine, filled };
      const rows = part.to - part.from;
      return { path, help, rows, chunks: () => encodeCsv(task), ...(header ? { columns: columns.map(typeOf) } : {}) };
    },
    npy: ({ path, help, ...part }) => ({
      path,
      help,
      rows: scan(part).rows,
      chunks: () => encodeNpy(data.blocks(part), scan(part).rows, placesOf(part).length),
    }),
    table: ({ path, help, table, format, part }) => {
      const makers = { kernel, generator: () => generator, fleet: noFleet };
      const source = framed(() => tablePartOf(table)?.open(makers, {}));
      const [rows, each] = [source?.rows ?? 0, source?.rowsPerSample ?? 0];
      const range = part && each > 0 ? { from: part.from * each, to: part.to * each } : { from: 0, to: rows };
      const task = { design: given, table, format, options: {} };
      const chunks = () => encodeTable(task, { ...range, head: true }, kernel, makers);
      return { path, help, rows: range.to - range.from, chunks };
    },
    anomaliesJson: () => anomaliesJson(generator),
    designToml: () => writeToml(given),
    text: (path, help, make) => ({ path, help, rows: 0, chunks: () => textChunks(make()) }),
    note: (message) => void notes.add(message),
    say: (line) => void said.push(line),
    notes: () => [...notes, ...filledNotes(), ...absentNotes()],
    said,
  };
  return data;
}

function labelledRows(runs: readonly Run[] = []): number {
  return runs.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}

function absentNote(label: string, rows: number): string {
  return `${label}: ${rows} labelled rows are absent, so the file of this metric has neither them nor their labels: let the gap be as = "empty" to keep them.`;
}

function noFleet(): never {
  throw new Error('A pack has no table of a fleet.');
}

function filledNote(label: string, cells: number): string {
  const what = cells === 1 ? '1 empty cell' : `${cells} empty cells`;
  return `${label}: ${what} carry the last value, as readers of this form drop rows or break at them; labels stay where they are.`;
}

function metricsOf({ design, metrics }: Generator): readonly PackMetric[] {
  const series = columnSeries(design.metrics);
  return metrics.map(({ key, of, label, unit }, index) => ({
    index,
    key,
    label,
    name: series[index]?.name ?? key,
    type: series[index]?.type ?? 'gauge',
    labels: series[index]?.labels ?? {},
    ...(of === undefined ? {} : { of }),
    ...(unit === undefined ? {} : { unit }),
  }));
}

type FileColumn = NonNullable<PackFile['columns']>[number];

function typeOf(column: PackColumn): FileColumn {
  const { name } = column;
  if (column.of === 'time') return { name, type: column.form === 'datetime' ? 'datetime' : 'integer' };
  if (column.of === 'text' || column.of === 'part') return { name, type: 'text' };
  return { name, type: column.of === 'value' ? 'number' : 'integer' };
}

function* textChunks(text: string | Iterable<string>) {
  let waiting = '';
  for (const piece of typeof text === 'string' ? [text] : text) {
    waiting += piece;
    if (waiting.length < TEXT_PIECE) continue;
    yield { bytes: utf8(waiting), rows: 0 };
    waiting = '';
  }
  if (waiting !== '') yield { bytes: utf8(waiting), rows: 0 };
}
