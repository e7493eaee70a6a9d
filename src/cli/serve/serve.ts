/** Runs the server of `faultline serve` until the process is told to stop. */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { badInput, wrongUse } from '../exit.ts';
import { readGivenDesign } from '../read-design.ts';
import { writeOut } from '../terminal.ts';
import { isExposed } from './hosts.ts';
import { parseLimits } from './limits.ts';
import { createScrape } from './scrape-answer.ts';
import { startServer } from './server.ts';

export interface ServeFlags {
  readonly port: string;
  readonly host: string;
  readonly data: string;
  readonly allow: readonly string[];
  readonly name: readonly string[];
  readonly dropOldest: boolean;
  readonly open: boolean;
  /** Design that `/metrics` plays: FILE or LINK. */
  readonly config?: string;
  readonly speed: number;
}

/** Where the studio is, if nobody says otherwise. */
export const USUAL_PORT = '4173';

/** @param limits the flags of `LIMIT_FLAGS` by their names in camel case, where they were given */
export async function serve(flags: ServeFlags, limits: Readonly<Record<string, string | undefined>>): Promise<void> {
  const port = Number(flags.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw wrongUse(`--port ${flags.port}: a whole number from 0 to 65535.`);
  }
  const root = studioFolder();
  if (root === undefined) throw badInput('The studio is not built: run `npm run build` first.');
  const played = flags.config === undefined ? undefined : await playedDesign(flags.config, flags.speed);
  const startAt = (at: number) =>
    startServer({
      root,
      host: flags.host,
      port: at,
      data: resolve(flags.data),
      allow: flags.allow,
      names: flags.name,
      limits: parseLimits(limits),
      dropOldest: flags.dropOldest,
      ...(played ? { played: played.scrape } : {}),
    });
  const { url, names } = await startAt(port)
    .catch((error: unknown) => {
      // Whoever only wants to look at the studio does not care where it is.
      if (flags.open && flags.port === USUAL_PORT && isTaken(error)) return startAt(0);
      throw error;
    })
    .catch((error: unknown) => {
      throw badInput(error instanceof Error ? error.message : String(error));
    });
  writeOut(`Faultline is at ${url}`);
  if (isExposed(flags.host)) {
    writeOut(
      `Others on the network can reach it: the studio, what it received, and posts to it. It answers to ${[...names].join(', ')} and no other name; add names with --name.`,
    );
  }
  if (played) writeOut(`${url}metrics plays ${played.name} for whoever scrapes it`);
  if (flags.open) await openBrowser(url);
  await new Promise<void>((done) => {
    process.once('SIGINT', () => done());
    process.once('SIGTERM', () => done());
  });
  process.exit(0);
}

/** What of a design is scraped, from now on. */
async function playedDesign(config: string, speed: number) {
  const { design } = await readGivenDesign(config);
  if (design.metrics.length === 0) throw badInput(`${config}: it has no metrics to be scraped.`);
  return { name: design.general.name, scrape: createScrape(design, performance.now(), speed) };
}

function isTaken(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
}

/** The person's own browser; where there is none, the address stands on the screen. */
async function openBrowser(url: string): Promise<void> {
  const { default: open } = await import('open');
  const opener = await open(url).catch(() => undefined);
  opener?.on('error', () => writeOut('No browser could be opened: open the address above in one.'));
}

/** dist/studio beside the built command line. */
function studioFolder(): string | undefined {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const root = resolve(folder, 'studio');
    if (existsSync(resolve(root, 'index.html'))) return root;
  }
  return undefined;
}
