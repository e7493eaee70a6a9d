/** Columns of numbers out of CSV text: labels and scores that another program wrote. Knows no design and no measure. */
import Papa from 'papaparse';
import type { Problem, Result } from '../../core/lib/problem.ts';

export interface NumberColumn {
  readonly name: string;
  /** One value a row; NaN where a cell is empty or says nan. */
  readonly values: Float64Array;
}

export interface NumberColumns {
  readonly rows: number;
  /** Columns whose cells are all numbers or empty, in the order of the file. */
  readonly columns: readonly NumberColumn[];
  /** Names of the columns that hold other text, such as a timestamp. */
  readonly texts: readonly string[];
}

/** A first row that holds a number has no names: columns are then called column 1, column 2 … */
export function readNumberColumns(text: string): Result<NumberColumns> {
  // Arrays, not objects: a column may be called __proto__.
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { header: false, skipEmptyLines: 'greedy' });
  const [first = []] = data;
  const named = !first.some((cell) => isNumber(cell));
  const body = named ? data.slice(1) : data;
  if (body.length === 0) return refused('empty-csv', 'There is no row of numbers in the file.', 1);
  const wrong = body.findIndex((cells) => cells.length !== first.length);
  if (wrong >= 0) {
    const line = wrong + (named ? 2 : 1);
    const cells = body[wrong]?.length ?? 0;
    return refused('ragged-row', `The row has ${cells} cells, the first row ${first.length}.`, line);
  }
  const names = named ? first.map((name) => name.trim()) : first.map((_, at) => `column ${at + 1}`);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) return refused('column-twice', `Two columns are called "${twice}".`, 1);
  const columns: NumberColumn[] = [];
  const texts: string[] = [];
  names.forEach((name, at) => {
    const values = numbersOf(body, at);
    if (values) columns.push({ name, values });
    else texts.push(name);
  });
  return { ok: true, value: { rows: body.length, columns, texts }, warnings: [] };
}

function numbersOf(body: readonly (readonly string[])[], at: number): Float64Array | undefined {
  const values = new Float64Array(body.length);
  for (let row = 0; row < body.length; row++) {
    const cell = (body[row]?.[at] ?? '').trim();
    if (cell === '' || /^[+-]?nan$/i.test(cell)) values[row] = Number.NaN;
    else if (isNumber(cell)) values[row] = numberOf(cell);
    else return undefined;
  }
  return values;
}

const INFINITE = /^([+-]?)inf(?:inity)?$/i;

function isNumber(cell: string): boolean {
  const text = cell.trim();
  return text !== '' && (Number.isFinite(Number(text)) || INFINITE.test(text) || /^(true|false)$/i.test(text));
}

function numberOf(cell: string): number {
  const infinite = INFINITE.exec(cell);
  if (infinite) return infinite[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (/^true$/i.test(cell)) return 1;
  return /^false$/i.test(cell) ? 0 : Number(cell);
}

function refused(code: string, message: string, line: number): { ok: false; problems: readonly Problem[] } {
  return { ok: false, problems: [{ severity: 'error', code, path: '', message, line, column: 1 }] };
}
