/** Runs the server of `faultline serve` until the process is told to stop. */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { badInput, wrongUse } from '../exit.ts';
import { writeOut } from '../terminal.ts';
import { isExposed } from './hosts.ts';
import { parseLimits } from './limits.ts';
import { startServer } from './server.ts';

export interface ServeFlags {
  readonly port: string;
  readonly host: string;
  readonly data: string;
  readonly allow: readonly string[];
  readonly name: readonly string[];
  readonly dropOldest: boolean;
}

/** @param limits the flags of `LIMIT_FLAGS` by their names in camel case, where they were given */
export async function serve(flags: ServeFlags, limits: Readonly<Record<string, string | undefined>>): Promise<void> {
  const port = Number(flags.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw wrongUse(`--port ${flags.port}: a whole number from 0 to 65535.`);
  }
  const root = studioFolder();
  if (root === undefined) throw badInput('The studio is not built: run `npm run build` first.');
  const { url, names } = await startServer({
    root,
    host: flags.host,
    port,
    data: resolve(flags.data),
    allow: flags.allow,
    names: flags.name,
    limits: parseLimits(limits),
    dropOldest: flags.dropOldest,
  }).catch((error: unknown) => {
    throw badInput(error instanceof Error ? error.message : String(error));
  });
  writeOut(`Faultline is at ${url}`);
  if (isExposed(flags.host)) {
    writeOut(
      `Others on the network can reach it: the studio, what it received, and posts to it. It answers to ${[...names].join(', ')} and no other name; add names with --name.`,
    );
  }
  await new Promise<void>((done) => {
    process.once('SIGINT', () => done());
    process.once('SIGTERM', () => done());
  });
  process.exit(0);
}

/** dist/studio beside the built command line. */
function studioFolder(): string | undefined {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const root = resolve(folder, 'studio');
    if (existsSync(resolve(root, 'index.html'))) return root;
  }
  return undefined;
}
