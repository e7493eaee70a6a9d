/**
 * `GET /generate`: a table of a design that the address names, streamed as a file. Rows are made as fast as the client
 * takes them and no longer than it listens; memory does not grow with them. Knows no sockets but the one answer.
 */
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { tablePartOf, createMakers } from '../../formats/bundle/dataset.ts';
import { EXPORTERS, exporterOf } from '../../formats/exporters/index.ts';
import { usualProfile } from '../../formats/exporters/usual-profile.ts';
import { readOptions, type OptionValues } from '../../formats/options.ts';
import { PARTS, usualTables } from '../../formats/parts.ts';
import { openTable, type RowRange, type TableTask } from '../../formats/rows/encode-table.ts';
import { createKernel } from '../../kernel/index.ts';
import { badInput, CommandError } from '../exit.ts';
import { optionValue } from '../option-text.ts';
import { designOfText } from '../read-design.ts';
import type { ReceiverAnswer } from './events-api.ts';
import { SAFETY_HEADERS } from './policy.ts';

/** What the address itself says; other names are options of the format. */
const OWN = new Set(['d', 'table', 'format', 'rows']);

/** Rows of one answer. Longer data are the command line's work. */
export const MOST_ROWS = 10_000_000;
/** Answers that are made at a time: each holds a kernel's memory and its share of the one thread. */
const AT_ONCE = 4;

export type GenerateAnswer = ReturnType<typeof createGenerateAnswer>;

export function createGenerateAnswer(mostRows = MOST_ROWS) {
  let underWay = 0;
  /** @returns the answer where nothing is streamed */
  return async (url: URL, response: ServerResponse, head: boolean): Promise<ReceiverAnswer | undefined> => {
    if (underWay >= AT_ONCE) {
      const error = `${AT_ONCE} data sets are being made for others; ask again in a moment.`;
      return { status: 503, body: { error }, headers: { 'retry-after': '2' } };
    }
    underWay++;
    try {
      const { task, range } = await readQuestion(url.searchParams, mostRows);
      await stream(task, range, response, head);
      return undefined;
    } catch (error) {
      if (!(error instanceof CommandError) || response.headersSent) throw error;
      return { status: 400, body: { error: error.message } };
    } finally {
      underWay--;
    }
  };
}

async function readQuestion(query: URLSearchParams, mostRows: number): Promise<{ task: TableTask; range: RowRange }> {
  const link = query.get('d') ?? '';
  if (link === '') throw badInput('d: the design is missing. It is what follows #d= in a link of the studio.');
  const { design } = await designOfText(link, 'd');
  const usual = usualTables(design)[0] ?? 'metrics';
  const table = query.get('table') ?? usual;
  const part = tablePartOf(table);
  if (!part) {
    const known = PARTS.filter(({ kind }) => kind === 'table').map(({ id }) => id);
    throw badInput(`table=${table}: there is no such table; there are ${known.join(', ')}.`);
  }
  const format = query.get('format') ?? 'csv';
  const exporter = exporterOf(format);
  if (!exporter)
    throw badInput(`format=${format}: there is no such format; there are ${EXPORTERS.map(({ id }) => id).join(', ')}.`);
  const profile = exporter.profiles.find(({ id, tables }) => id === usualProfile(design) && tables.includes(table));
  const given: OptionValues = Object.fromEntries(
    [...query]
      .filter(([name]) => !OWN.has(name))
      .map(([name, text]) => [name, optionValue(exporter.params[name], text, `${name}=${text}`)]),
  );
  const options: OptionValues = { ...profile?.values, ...given };
  const checked = readOptions(exporter.params, options);
  if (!checked.ok)
    throw badInput(
      checked.problems.map(({ path, message }) => `${path.replace('options.', '')}: ${message}`).join(' '),
    );
  const kernel = createKernel();
  const total = part.open(createMakers(design, kernel), {}).rows;
  return {
    task: { design, table, format, options },
    range: rangeOf(query.get('rows'), total, mostRows),
  };
}

/** `1000`: the first so many; `100:200`: half-open. Absent: all. */
function rangeOf(text: string | null, total: number, mostRows: number): RowRange {
  const [, first, second] = /^(?:(\d{1,15}):)?(\d{1,15})$/.exec(text ?? String(total)) ?? [];
  if (second === undefined) throw badInput(`rows=${text}: a number of rows, or first:end such as 100:200.`);
  const from = Number(first ?? 0);
  const to = Math.min(Number(second), total);
  if (from >= to) throw badInput(`rows=${text}: there are ${total} rows, from 0.`);
  if (to - from > mostRows) {
    throw badInput(
      `rows: ${to - from} are more than one answer has (${mostRows}); ask for a part such as rows=0:${mostRows}, or use faultline generate.`,
    );
  }
  return { from, to };
}

async function stream(task: TableTask, range: RowRange, response: ServerResponse, head: boolean): Promise<void> {
  const exporter = exporterOf(task.format);
  const table = await openTable(task, createKernel());
  response.writeHead(200, {
    ...SAFETY_HEADERS,
    'content-type': exporter?.mime ?? 'application/octet-stream',
    'content-disposition': `inline; filename="${task.table}.${exporter?.extension ?? 'txt'}"`,
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  });
  if (head) return void response.end();
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  for (const { bytes } of table.encode({ ...range, head: true })) {
    // A chunk's memory is used again for the next but one.
    if (!response.write(Uint8Array.from(bytes)))
      await once(response, 'drain', { signal: gone.signal }).catch(() => undefined);
    // Others are answered between chunks.
    await new Promise((next) => setImmediate(next));
    if (gone.signal.aborted) return;
  }
  response.end();
}
