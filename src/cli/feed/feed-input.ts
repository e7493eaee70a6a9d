/** What a feed plays: a design, or the rows of a CSV file. Knows no sink. */
import { writeToml } from '../../core/document.ts';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { RunContent } from '../../live/run-setup.ts';
import { type CsvRows, parseCsvRows } from '../../live/sources/csv-source.ts';
import { badInput, problemLines, systemError } from '../exit.ts';
import { readGivenDesign } from '../read-design.ts';
import { writeError } from '../terminal.ts';

export interface FeedInput {
  readonly name: string;
  readonly content: RunContent;
  /** What a resumed run must have been started with. */
  readonly identity: string;
  readonly csv?: CsvRows;
}

/** @param given FILE, LINK or - as for the other commands, or a .csv file to replay */
export async function readFeedInput(given: string): Promise<FeedInput> {
  if (/\.csv$/i.test(given)) return readCsv(given);
  const { design } = await readGivenDesign(given);
  return {
    name: design.general.name,
    content: { kind: 'design', design, from: 0, to: design.general.num_samples },
    identity: writeToml(design),
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
  const fileName = basename(path);
  return { name: fileName, content: { kind: 'csv', fileName, text }, identity: text, csv: parsed.value };
}
