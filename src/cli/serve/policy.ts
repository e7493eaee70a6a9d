/** The headers that keep a page in its bounds: the studio's own policy, and those of its workers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const SAFETY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
};

const WORKER = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src";

/**
 * Content-Security-Policy by path. The page's is the one that the built page carries, and nobody may frame it. A
 * worker has that of the answer that its script came with: only the feed's may reach other servers.
 * @param root folder of the built studio
 */
export function createPolicies(root: string): (path: string) => string | undefined {
  const page = `${pagePolicy(root)}; frame-ancestors 'none'`;
  return (path) => {
    if (path.endsWith('/') || path.endsWith('.html')) return page;
    if (/\/feed\.worker-[^/]*\.js$/.test(path)) return `${WORKER} 'self' http: https: ws: wss:`;
    if (path.endsWith('.js')) return `${WORKER} 'self'`;
    return undefined;
  };
}

function pagePolicy(root: string): string {
  const html = readFileSync(join(root, 'index.html'), 'utf8');
  return /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1] ?? "default-src 'none'";
}
