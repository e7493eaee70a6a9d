/** `faultline generate`: its words. The work is in ../generate.ts. */
import { type Command, InvalidArgumentError } from 'commander';
import { PARTS } from '../../formats/parts.ts';
import { PACKS } from '../../formats/packs/index.ts';

/** What `--with` takes: words of parts, and the archive of all files. */
export const WITH_WORDS: readonly string[] = [...PARTS.flatMap((part) => part.flag ?? []), 'zip'];

const TABLE_IDS = PARTS.filter(({ kind }) => kind === 'table').map(({ id }) => id);

const PACK_IDS = PACKS.map(({ id }) => id);

export interface GenerateFlags {
  readonly config: string;
  readonly output: string;
  readonly with: readonly string[];
  readonly format?: readonly string[];
  readonly pack?: string;
  readonly licence?: string;
  readonly table: readonly string[];
  readonly option: readonly string[];
  readonly profile?: string;
  readonly labels?: string;
  readonly labelFollowers?: true;
  readonly split?: string;
  readonly seed?: number;
  readonly rows?: readonly [number, number];
  readonly shard?: readonly [number, number];
  readonly workers?: number;
  readonly header: boolean;
  readonly plot: boolean;
}

export function registerGenerate(program: Command): void {
  program
    .command('generate')
    .description('Write the files of a design into a folder.')
    .requiredOption('-c, --config <file|link|->', 'the design: a TOML file, a link, or - for standard input')
    .requiredOption('-o, --output <dir>', 'folder for the files; made if need be')
    .option('--with <parts>', `also: ${WITH_WORDS.join(', ')} (separated by commas)`, list, [])
    .option('--format <formats>', 'csv (if not said), ndjson, json, parquet (separated by commas)', list)
    .option('--pack <id>', `instead of tables, the files of a benchmark or tool: ${PACK_IDS.join(', ')}`)
    .option('--licence <name>', 'of a pack, as SPDX names it (default: CC0-1.0)')
    .option('--table <tables>', `only these of ${TABLE_IDS.join(', ')} (separated by commas)`, list, [])
    .option('--labels <mode>', "what labels mark, instead of the design's label: cause, effect, differs")
    .option('--label-followers', 'labels.csv also says where metrics are affected by anomalies of those they follow')
    .option('--split <how>', 'by the split of the design: files (metrics.train.csv, …) or column')
    .option('--seed <n>', "instead of the design's seed", wholeNumber)
    .option('--rows <a:b>', 'only rows a to b (half-open)', (text) => pair(text, ':'))
    .option('--shard <k/n>', 'only part k of n, k from 0; all parts put together are the whole file', (text) =>
      pair(text, '/'),
    )
    .option('--workers <n>', 'threads that make rows (default: by size and cores)', wholeNumber)
    .option('--profile <name>', 'file form of a known program: sensors, sensors-utc, chaos; none for the plain form')
    .option(
      '--option <name=value>',
      'an option of the format or pack, such as timestamp=epoch-ms (repeatable)',
      append,
      [],
    )
    .option('--no-header', 'csv without the line of column names, to be put below other rows')
    .option('--no-plot', 'no metrics.svg and metrics.png')
    .action(async (flags: GenerateFlags) => {
      const { generate } = await import('../generate.ts');
      await generate(flags);
    });
}

function append(text: string, before: readonly string[]): readonly string[] {
  return [...before, text];
}

function list(text: string): readonly string[] {
  const words = text.split(',').map((word) => word.trim());
  if (words.includes('')) throw new InvalidArgumentError('Give words separated by commas.');
  return [...new Set(words)];
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value)) throw new InvalidArgumentError('Give a whole number.');
  return value;
}

function pair(text: string, separator: ':' | '/'): readonly [number, number] {
  const [first, second, ...rest] = text.split(separator);
  if (first === undefined || second === undefined || rest.length > 0)
    throw new InvalidArgumentError(`Give two whole numbers with ${separator} between them.`);
  return [wholeNumber(first), wholeNumber(second)];
}
