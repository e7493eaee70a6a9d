/**
 * A data set for programs: a design's tables in blocks of columns that are safe to keep. The generator's own blocks lie
 * in the kernel's memory and are valid until the next read; these are copies.
 */
import { formatProblem, type Problem } from '../core/lib/problem.ts';
import type { ColumnData, ColumnSpec, TableSource } from '../core/samples/table.ts';
import { createKernel } from '../kernel/index.ts';
import { PlacementError } from '../core/design/scatter/placement-error.ts';
import { createMakers, type Makers, TABLES } from '../formats/bundle/dataset.ts';
import { isPartOf } from '../formats/parts.ts';
import { type CheckedDesign, parseToml } from './design.ts';

/** Rows of a block where nothing else is asked for: the engine's own. */
const BLOCK_ROWS = 8192;

/** Thrown for a text that is no valid design: `problems` has them all with their places. */
export class DesignError extends Error {
  override readonly name = 'DesignError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}

/** A column of a block: numbers (times in epoch milliseconds, flags 0 or 1, NaN where a cell is empty), or texts. */
export type BlockColumn = Float64Array | readonly string[];

export interface DatasetBlock {
  /** First row in the table. */
  readonly from: number;
  readonly rows: number;
  /** By the names in the file's head. */
  readonly columns: Readonly<Record<string, BlockColumn>>;
  /** 1 = the row is left out of files (a gap without rows). Absent: none is. */
  readonly skipped?: Uint8Array;
}

export interface BlockOptions {
  /** 'metrics' (the default), 'labels', 'clean', 'long', 'anomalies', or a table of a fleet. */
  readonly table?: string;
  /** Rows [from, to); the whole table if left out. */
  readonly from?: number;
  readonly to?: number;
  /** Most rows of a block; anomalies that repeat rows add theirs. */
  readonly size?: number;
}

export interface Dataset {
  readonly design: CheckedDesign;
  /** Ids of the tables that this design has. */
  readonly tables: readonly string[];
  /** Columns and number of rows of a table. @throws RangeError for a table that the design has not */
  readonly describe: (table?: string) => { readonly columns: readonly ColumnSpec[]; readonly rows: number };
  /** Any rows by themselves, with the same bits whatever was read before. */
  readonly blocks: (options?: BlockOptions) => Iterable<DatasetBlock>;
}

/** Columns beside those that tables always have. */
export interface DatasetOptions {
  /** `is_anomaly` for every metric and for the row, in the tables of metrics and the long form. */
  readonly labelColumns?: boolean;
  /** `source_row`: the sample that a row came from, in the tables of metrics, labels and clean twin and the long form. */
  readonly sourceRow?: boolean;
}

/**
 * @param source the text of a config file, or a design that parseToml, parseDesign or decodeLink gave
 * @throws DesignError
 */
export function dataset(source: string | CheckedDesign, columns: DatasetOptions = {}): Dataset {
  const design = typeof source === 'string' ? designOf(source) : source;
  const kernel = createKernel();
  const makers = createMakers(design, kernel);
  if (design.scatter !== undefined) refuseUnfit(makers);
  const parts = TABLES.filter((part) => isPartOf(part, design));
  const opened = new Map<string, TableSource>();
  const open = (id: string): TableSource => {
    const part = parts.find((one) => one.id === id);
    if (!part)
      throw new RangeError(`The design has no table "${id}"; it has ${parts.map((one) => one.id).join(', ')}.`);
    const table = opened.get(id) ?? part.open(makers, columns);
    opened.set(id, table);
    return table;
  };
  const usual = parts[0]?.id ?? 'metrics';
  return {
    design,
    tables: parts.map(({ id }) => id),
    describe: (id = usual) => {
      const { columns, rows } = open(id);
      return { columns, rows };
    },
    blocks: ({ table: id = usual, from = 0, to, size = BLOCK_ROWS } = {}) => {
      const table = open(id);
      const end = to ?? table.rows;
      if (!(from >= 0 && from <= end && end <= table.rows && size >= 1)) {
        throw new RangeError(`Rows ${from} to ${end} by ${size} are not in the table ${id}: it has ${table.rows}.`);
      }
      return blocksOf(table, from, end, size);
    },
  };
}

/** Rules of placement that ask for more than fits are said at once, and not with the first block. */
function refuseUnfit({ generator }: Makers): void {
  try {
    generator();
  } catch (error) {
    throw error instanceof PlacementError ? new DesignError(error.problems) : error;
  }
}

function* blocksOf(table: TableSource, from: number, end: number, size: number): Generator<DatasetBlock> {
  for (let row = from; row < end; row += size) {
    const block = table.read(row, Math.min(size, end - row));
    const columns = Object.fromEntries(
      table.columns.map((spec, at) => [spec.name, kept(spec, block.columns[at], block.rows)]),
    );
    yield {
      from: row,
      rows: block.rows,
      columns,
      ...(block.skipped ? { skipped: block.skipped.slice(0, block.rows) } : {}),
    };
  }
}

function kept({ type }: ColumnSpec, data: ColumnData | undefined, rows: number): BlockColumn {
  const values = data?.values.slice(0, rows) ?? new Float64Array(rows).fill(Number.NaN);
  if (type === 'text') {
    return Array.from(values, (index, row) => (data?.empty?.[row] === 1 ? '' : (data?.texts?.[index] ?? '')));
  }
  for (let row = 0; row < rows; row++) if (data?.empty?.[row] === 1) values[row] = Number.NaN;
  return values;
}

function designOf(text: string): CheckedDesign {
  const parsed = parseToml(text);
  if (!parsed.ok) throw new DesignError(parsed.problems);
  return parsed.value.design;
}
