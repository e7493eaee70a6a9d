/** The command line that feeds the same: never with a token in it. Pure. */
import { formatDuration } from '../../core/lib/time.ts';
import type { FeedSetup } from '../../engine/api/feed.ts';

export interface CommandParts {
  readonly setup: Pick<
    FeedSetup,
    'sink' | 'name' | 'params' | 'speed' | 'backfillMs' | 'loop' | 'rows' | 'batchEvents'
  >;
  readonly url: string;
  readonly hasToken: boolean;
  /** Defaults of the sink's parameters: what is as they say is left out. */
  readonly defaults: FeedSetup['params'];
  readonly headerNames: readonly string[];
  /** A link, or the name of a file. */
  readonly config: string;
}

/** One flag group a line, for a POSIX shell. */
export function feedCommand({ setup, url, hasToken, headerNames, defaults, config }: CommandParts): string {
  const changed = Object.entries(setup.params).filter(([key, value]) => value !== defaults[key]);
  const groups = [
    `faultline feed -c ${quoted(config)}`,
    `--sink ${setup.sink}${setup.name === '' ? '' : ` --name ${quoted(setup.name)}`}`,
    ...(url === '' ? [] : [`--url ${quoted(url)}`]),
    ...(hasToken ? ['--token-env TOKEN'] : []),
    ...headerNames.map((name) => `--header "${name}: $${variable(name)}"`),
    ...changed.map(([key, value]) => `--param ${quoted(`${key}=${value}`)}`),
    [
      ...(setup.backfillMs > 0 ? [`--backfill ${formatDuration(setup.backfillMs)}`] : []),
      ...(setup.speed === 1 ? [] : [`--speed ${setup.speed}`]),
      ...(setup.rows !== undefined
        ? [`--count ${setup.rows}`]
        : setup.loop
          ? [`--count ${Number.MAX_SAFE_INTEGER}`]
          : []),
      `--batch ${setup.batchEvents}`,
    ].join(' '),
  ];
  return groups.join(' \\\n  ');
}

function quoted(text: string): string {
  return /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** X-Api-Key → X_API_KEY */
function variable(name: string): string {
  return name.toUpperCase().replace(/[^A-Z0-9]/g, '_');
}
