/** Runs the server of `faultline serve` until the process is told to stop. */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { badInput, wrongUse } from '../exit.ts';
import { startServer } from './server.ts';

export async function serve(flags: {
  readonly port: string;
  readonly host: string;
  readonly data: string;
  readonly allow: readonly string[];
}): Promise<void> {
  const port = Number(flags.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw wrongUse(`--port ${flags.port}: a whole number from 0 to 65535.`);
  }
  const root = studioFolder();
  if (root === undefined) throw badInput('The studio is not built: run `npm run build` first.');
  const { url } = await startServer({
    root,
    host: flags.host,
    port,
    data: resolve(flags.data),
    allow: flags.allow,
  }).catch((error: unknown) => {
    throw badInput(error instanceof Error ? error.message : String(error));
  });
  process.stdout.write(`Faultline is at ${url}\n`);
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
