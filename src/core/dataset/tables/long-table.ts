/** The long table: one row a reading. Place r is metric r mod M of sample ⌊r / M⌋; anomalies repeat and move rows. */
import type { Block, ColumnData, ColumnSpec, TableSource } from '../../samples/table.ts';
import type { Generator } from '../metric/generator.ts';
import { createLabeller } from '../labels/labeller.ts';
import { CELL } from '../../samples/cells.ts';
import { checkedRows, createBuffers } from './buffers.ts';
import { createMovedLongRows, type LongRows } from './moved-long-rows.ts';
import { SOURCE_COLUMN } from './source-row.ts';
import { longNameOf } from '../../design/types/expansion.ts';
import { IS_ANOMALY, TIMESTAMP } from '../../design/types/headers.ts';

export interface LongTableOptions {
  /** Adds `is_anomaly` for the reading. */
  readonly labelColumns?: boolean;
  /** Adds `source_row`. */
  readonly sourceRow?: boolean;
}

/** An absent reading has no row; an empty one has an empty value. Values are rounded by each metric's own decimals. */
export function longTable(generator: Generator, options: LongTableOptions = {}): TableSource {
  const { metrics, samples, startMs, intervalMs } = generator;
  const buffers = createBuffers(generator.kernel);
  const count = metrics.length;
  const fillLabels = createLabeller(generator);
  const names = generator.design.metrics.map(longNameOf);
  const dimensions = createDimensions(generator.design.metrics);
  const decimals = commonDecimals(metrics);
  const columns: ColumnSpec[] = [
    { name: TIMESTAMP, type: 'time', help: 'Time of the sample, UTC.' },
    { name: 'metric', type: 'text', help: 'Name of the metric; its column header, where it has no name.' },
    { name: 'value', type: 'number', ...(decimals === undefined ? {} : { decimals }) },
    ...dimensions.map(
      ({ name }): ColumnSpec => ({ name, type: 'text', help: `Label ${name}; empty where it is absent.` }),
    ),
  ];
  if (options.labelColumns) columns.push({ name: IS_ANOMALY, type: 'flag' });
  if (options.sourceRow) columns.push(SOURCE_COLUMN);
  const readMoved = createMovedLongRows(generator, options.labelColumns ? fillLabels : undefined);
  const blockOf = (from: number, { metrics: places, times, values, labels, cells, sources }: LongRows): Block => {
    const rows = places.length;
    const skipped = cells.map((cell) => (cell === CELL.absent ? 1 : 0));
    return {
      from,
      rows,
      columns: [
        { values: times },
        { values: places, texts: names },
        { values, empty: cells.map((cell) => (cell === CELL.value ? 0 : 1)) },
        ...labelTexts(places, () => new Uint8Array(rows)),
        ...(options.labelColumns ? [{ values: labels }] : []),
        ...(options.sourceRow ? [{ values: sources }] : []),
      ],
      ...(skipped.includes(1) ? { skipped } : {}),
    };
  };
  const labelTexts = (places: Float64Array, flags: (index: number) => Uint8Array): ColumnData[] =>
    dimensions.map(({ texts, lacking }, index) => ({
      values: places,
      texts,
      ...(lacking ? { empty: flagsOf(lacking, places, flags(index)) } : {}),
    }));

  return {
    id: 'long',
    columns,
    rows: samples * count,
    rowsPerSample: count,
    read(from, wanted) {
      const rows = checkedRows(from, wanted, samples * count);
      const moved = readMoved(from, from + rows);
      if (moved) return blockOf(from, moved);
      const [times, places, values, labels, sources] = [0, 1, 2, 3, 6].map((index) =>
        buffers.values(index, rows).subarray(0, rows),
      );
      const empty = buffers.flags(0, rows).subarray(0, rows);
      const skipped = buffers.flags(1, rows).subarray(0, rows);
      if (!times || !places || !values || !labels || !sources) throw new Error('no column arrays');
      const firstSample = Math.floor(from / Math.max(count, 1));
      const length = rows === 0 ? 0 : Math.floor((from + rows - 1) / count) - firstSample + 1;
      const column = buffers.values(4, length).subarray(0, length);
      const marks = buffers.values(5, length).subarray(0, length);
      const cells = buffers.flags(2, length).subarray(0, length);
      let anySkipped = false;
      for (let metricIndex = 0; metricIndex < count && rows > 0; metricIndex++) {
        generator.evaluate(metricIndex, firstSample, column, cells);
        const metric = metrics[metricIndex];
        if (metric && options.labelColumns) fillLabels(metric, firstSample, marks);
        for (let sample = 0; sample < length; sample++) {
          const row = (firstSample + sample) * count + metricIndex - from;
          if (row < 0 || row >= rows) continue;
          const cell = cells[sample] ?? CELL.value;
          times[row] = startMs + (firstSample + sample) * intervalMs;
          places[row] = metricIndex;
          values[row] = column[sample] ?? Number.NaN;
          labels[row] = marks[sample] ?? 0;
          sources[row] = firstSample + sample;
          empty[row] = cell === CELL.value ? 0 : 1;
          skipped[row] = cell === CELL.absent ? 1 : 0;
          anySkipped ||= cell === CELL.absent;
        }
      }
      return {
        from,
        rows,
        columns: [
          { values: times },
          { values: places, texts: names },
          { values, empty },
          ...labelTexts(places, (index) => buffers.flags(3 + index, rows)),
          ...(options.labelColumns ? [{ values: labels }] : []),
          ...(options.sourceRow ? [{ values: sources }] : []),
        ],
        ...(anySkipped ? { skipped } : {}),
      };
    },
  };
}

/** A label name: its text for each metric, and the metrics that lack it. */
interface Dimension {
  readonly name: string;
  readonly texts: readonly string[];
  readonly lacking: readonly boolean[] | undefined;
}

/** The label names of all metrics in the order in which they first stand. */
function createDimensions(metrics: Generator['design']['metrics']): readonly Dimension[] {
  const all = metrics.map(({ labels }) => new Map(Object.entries(labels ?? {})));
  const names = new Set(all.flatMap((labels) => [...labels.keys()]));
  return [...names].map((name) => {
    const lacking = all.map((labels) => !labels.has(name));
    return {
      name,
      texts: all.map((labels) => labels.get(name) ?? ''),
      lacking: lacking.includes(true) ? lacking : undefined,
    };
  });
}

/** 1 in rows of metrics that lack a label. */
function flagsOf(lacking: readonly boolean[], places: Float64Array, out: Uint8Array): Uint8Array {
  for (let row = 0; row < places.length; row++) out[row] = lacking[places[row] ?? 0] ? 1 : 0;
  return out;
}

/** The most decimals of any metric, where all have them: rounding again changes nothing, and the text is short. */
function commonDecimals(metrics: Generator['metrics']): number | undefined {
  let most = 0;
  for (const { decimals } of metrics) {
    if (decimals === undefined) return undefined;
    most = Math.max(most, decimals);
  }
  return metrics.length === 0 ? undefined : most;
}
