/** A static host as people have it: files of a folder under some path, no headers but the type, nothing else answered. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** @param path begins and ends with a slash */
export async function startStaticHost(folder: string, path: string) {
  const fileAt = async (pathname: string) => {
    const name = normalize(pathname.slice(path.length) || 'index.html');
    const inside = pathname.startsWith(path) && !name.startsWith('..');
    const bytes = inside ? await readFile(join(folder, name)).catch(() => undefined) : undefined;
    return { bytes, type: TYPES[extname(name)] ?? 'application/octet-stream' };
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    void fileAt(pathname).then(({ bytes, type }) => {
      response.writeHead(bytes ? 200 : 404, { 'content-type': type });
      response.end(bytes);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${path}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
