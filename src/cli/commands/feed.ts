/** `faultline feed`: its words. The work is in ../feed/. */
import { type Command, InvalidArgumentError } from 'commander';

export interface FeedFlags {
  readonly config: string;
  readonly sink: string;
  readonly url?: string;
  readonly name?: string;
  readonly tokenEnv?: string;
  readonly header: readonly string[];
  readonly param: readonly string[];
  readonly count?: number;
  readonly speed: number;
  readonly backfill?: string;
  readonly batch?: number;
  readonly inFlight?: number;
  readonly state?: string;
  readonly resume: boolean;
}

const collect = (value: string, all: readonly string[]) => [...all, value];

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < 1) {
    throw new InvalidArgumentError('Give a whole number from 1.');
  }
  return value;
}

function speed(text: string): number {
  const value = Number(text);
  if (!(value >= 0.1 && value <= 1000)) throw new InvalidArgumentError('Give a number from 0.1 to 1000.');
  return value;
}

export function registerFeed(program: Command): void {
  program
    .command('feed')
    .description('Play a design live into a sink, with nothing lost.')
    .requiredOption(
      '-c, --config <file|link|->',
      'the design: a TOML file, a link, or - for standard input; a .csv file is replayed',
    )
    .requiredOption('--sink <id>', 'tinybird, http, initial-state, cloudevents, influxdb, otlp, splunk-hec, …')
    .option('--url <url>', 'where it posts (for the sink "file": the file)')
    .option('--name <name>', 'data source, bucket, index or topic of the sink')
    .option('--token-env <variable>', 'environment variable that holds the token')
    .option('--header <line>', "a further header, 'Name: value' (repeatable)", collect, [])
    .option('--param <name=value>', "one of the sink's own parameters, such as org=acme (repeatable)", collect, [])
    .option(
      '--count <rows>',
      'stop after that many rows; more than the design has begin it anew (default: its rows)',
      wholeNumber,
    )
    .option('--speed <factor>', 'rows leave that many times as fast as their timestamps pass', speed, 1)
    .option('--backfill <duration>', 'send the time before now first, such as 6h')
    .option('--batch <events>', 'most events a request', wholeNumber)
    .option('--in-flight <requests>', 'most requests at a time; 1 keeps the order of time', wholeNumber)
    .option('--state <dir>', 'folder that keeps how far the run has come')
    .option('--resume', 'go on with the run in the state folder', false)
    .action(async (flags: FeedFlags) => {
      const { feed } = await import('../feed/feed.ts');
      await feed(flags);
    });
}
