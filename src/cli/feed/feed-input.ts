/** What a feed plays: a design, or the rows of a CSV file. Knows no sink. */
import { writeToml } from '../../core/document.ts';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { rowIntervalMs } from '../../live/sources/row-interval.ts';
import { createKernel } from '../../kernel/index.ts';
import { createCsvFeed, parseCsvRows, rowTimes } from '../../live/sources/csv-source.ts';
import type { UnevenRows } from '../../live/delivery/pacer.ts';
import { createDesignFeed, type DesignFeed } from '../../live/sources/source.ts';
import { badInput, problemLines, systemError } from '../exit.ts';
import { readGivenDesign } from '../read-design.ts';
import { writeError } from '../terminal.ts';

export interface FeedInput {
  readonly name: string;
  /** What a resumed run must have been started with. */
  readonly content: string;
  readonly intervalMs: number;
  readonly uneven?: UnevenRows;
  open(runId: string, timeMs: (row: number) => number): DesignFeed;
}

/** @param given FILE, LINK or - as for the other commands, or a .csv file to replay */
export async function readFeedInput(given: string): Promise<FeedInput> {
  if (/\.csv$/i.test(given)) return readCsv(given);
  const { design } = await readGivenDesign(given);
  return {
    name: design.general.name,
    content: writeToml(design),
    intervalMs: rowIntervalMs(design),
    open: (runId, timeMs) => createDesignFeed(design, createKernel(), runId, timeMs),
  };
}

function readCsv(path: string): FeedInput {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw systemError(error, `Cannot read ${path}`);
  }
  const parsed = parseCsvRows(text);
  if (!parsed.ok) throw badInput(problemLines(parsed.problems, path));
  if (parsed.warnings.length > 0) writeError(problemLines(parsed.warnings, path));
  const uneven = rowTimes(parsed.value);
  return {
    name: basename(path),
    content: text,
    intervalMs: Math.max(1, Math.round(uneven.periodMs / parsed.value.timesMs.length)),
    uneven,
    open: (runId, timeMs) => createCsvFeed(parsed.value, runId, timeMs),
  };
}
