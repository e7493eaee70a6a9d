/**
 * The server behind `faultline serve`: the studio, the Events API receiver, the page of what arrived, the relay.
 * Listens on loopback unless told otherwise, and answers only requests that name it by a name of its own.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { networkInterfaces } from 'node:os';
import { nodeDisk } from '../durable/disk.ts';
import { takeLock } from '../durable/lock.ts';
import { type Budget, createBudget } from './body.ts';
import { receiveEvents, type ReceiverAnswer } from './events-api.ts';
import { answeredNames, isAnswered, isOwnPage } from './hosts.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { createPolicies, SAFETY_HEADERS } from './policy.ts';
import { createGenerateAnswer, type GenerateAnswer } from './generate-answer.ts';
import { receivedPage } from './received-page.ts';
import { allowedOrigins, relay } from './relay.ts';
import { OPENMETRICS, type Scraped } from './scrape-answer.ts';
import { createSources, type Sources, StoreFault } from './sources.ts';
import { serveFile } from './static-files.ts';

export interface ServeOptions {
  /** Folder of the built studio. */
  readonly root: string;
  readonly host: string;
  readonly port: number;
  /** Where received events are kept. */
  readonly data: string;
  /** Addresses that the relay may reach. */
  readonly allow: readonly string[];
  /** Further names that it answers to. */
  readonly names?: readonly string[];
  readonly limits?: Limits;
  /** Remove the files that were written to longest ago where the disk's limit is reached. */
  readonly dropOldest?: boolean;
  /** A design whose present row `/metrics` has. */
  readonly played?: Scraped;
}

export interface StartedServer {
  readonly url: string;
  /** What `Host` may say. */
  readonly names: ReadonlySet<string>;
  readonly server: Server;
}

/** What an answer is made from. */
interface Surroundings {
  readonly root: string;
  readonly limits: Limits;
  readonly budget: Budget;
  readonly sources: Sources;
  readonly names: ReadonlySet<string>;
  readonly allowed: ReadonlySet<string>;
  readonly policyOf: (path: string) => string | undefined;
  readonly generate: GenerateAnswer;
  readonly played: Scraped | undefined;
}

/** Headers are short: a request that cannot send them in this time is up to something. */
const HEADERS_MS = 10_000;

/** Resolves when it listens. @throws Error in words for a person (port taken, address not usable) */
export async function startServer(options: ServeOptions): Promise<StartedServer> {
  const limits = options.limits ?? DEFAULT_LIMITS;
  const names = answeredNames(options.host, options.names ?? [], networkInterfaces());
  const surroundings: Surroundings = {
    root: options.root,
    limits,
    budget: createBudget(limits.held),
    sources: createSources({
      folder: options.data,
      disk: nodeDisk,
      limits,
      dropOldest: options.dropOldest ?? false,
      nowMs: Date.now,
      lock: (folder) => takeLock(folder, `The folder ${folder}`),
    }),
    names,
    allowed: allowedOrigins(options.allow),
    policyOf: createPolicies(options.root),
    generate: createGenerateAnswer(),
    played: options.played,
  };
  const server = createServer(
    {
      requestTimeout: limits.bodyMs,
      headersTimeout: Math.min(HEADERS_MS, limits.bodyMs),
      connectionsCheckingInterval: Math.min(1000, limits.bodyMs / 4),
    },
    (request, response) => {
      answer(request, response, surroundings).catch(() => response.destroy());
    },
  );
  server.maxConnections = limits.connections;
  server.once('close', () => void surroundings.sources.close());
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(new Error(listenFault(error, options), { cause: error })),
    );
    server.listen(options.port, options.host, done);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  const isAll = options.host === '0.0.0.0' || options.host === '::';
  const host = isAll ? 'localhost' : options.host.includes(':') ? `[${options.host}]` : options.host;
  return { url: `http://${host}:${port}/`, names, server };
}

function listenFault(error: NodeJS.ErrnoException, { host, port }: ServeOptions): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is in use; choose another with --port (or stop what listens there).`;
  if (error.code === 'EACCES') return `Port ${port} needs more rights; choose one above 1023 with --port.`;
  return `Cannot listen on ${host}:${port}: ${error.message}`;
}

async function answer(request: IncomingMessage, response: ServerResponse, surroundings: Surroundings) {
  const { limits, budget, sources, allowed } = surroundings;
  const url = new URL(request.url ?? '/', 'http://localhost');
  // A page of another site that points a name of its own at this address must not get anything (DNS rebinding).
  if (!isAnswered(request.headers, surroundings.names)) {
    return send(response, {
      status: 421,
      body: { error: 'This server answers only to its own names; start it with --name for further ones.' },
    });
  }
  const method = request.method ?? 'GET';
  if (url.pathname === '/v0/events') {
    if (method !== 'POST')
      return send(response, {
        status: 405,
        body: { error: 'POST events here, one JSON object a line.' },
        headers: { allow: 'POST' },
      });
    if (!isOwnPage(request.headers)) return send(response, foreign);
    return send(response, await receiveEvents(request, url, sources, limits, budget));
  }
  if (url.pathname === '/v0/ping')
    return send(response, { status: 200, body: { receiver: 'faultline', events: '/v0/events' } });
  if (url.pathname === '/relay') {
    if (method === 'GET') return send(response, { status: 200, body: { allowed: [...allowed] } });
    if (method !== 'POST')
      return send(response, { status: 405, body: { error: 'POST only.' }, headers: { allow: 'POST' } });
    if (!isOwnPage(request.headers)) return send(response, foreign);
    return send(response, await relay(request, url, allowed, budget));
  }
  if (method === 'GET' || method === 'HEAD') {
    if (url.pathname === '/generate') {
      // Data are nobody's secret, but a page of another site may not keep this machine busy.
      const reply = isOwnPage(request.headers)
        ? await surroundings.generate(url, response, method === 'HEAD')
        : foreign;
      return reply && send(response, reply);
    }
    if (url.pathname === '/metrics') return send(response, scraped(surroundings.played));
  }
  if (url.pathname === '/received.json' || url.pathname === '/received') {
    const [stats, files] = await Promise.all([sources.stats(), sources.files()]).catch((error: unknown) => {
      if (error instanceof StoreFault) return [undefined, error] as const;
      throw error;
    });
    if (stats === undefined) return send(response, { status: files.status, body: { error: files.message } });
    if (url.pathname === '/received.json') return send(response, { status: 200, body: { sources: stats, files } });
    response.writeHead(200, {
      ...SAFETY_HEADERS,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    });
    return response.end(receivedPage(stats, files, Date.now()));
  }
  if (method !== 'GET' && method !== 'HEAD')
    return send(response, { status: 405, body: { error: 'GET only.' }, headers: { allow: 'GET, HEAD' } });
  if (await serveFile(surroundings.root, surroundings.policyOf, request, response)) return;
  send(response, { status: 404, body: { error: `There is nothing at ${url.pathname}.` } });
}

function scraped(played: Scraped | undefined): ReceiverAnswer & { readonly raw?: Uint8Array } {
  if (!played) return { status: 404, body: { error: 'Nothing is played here: start the server with -c DESIGN.' } };
  const raw = Buffer.from(played.at(performance.now()));
  return { status: 200, body: undefined, raw, headers: { 'content-type': OPENMETRICS } };
}

const foreign: ReceiverAnswer = { status: 403, body: { error: 'Pages of other sites may not post here.' } };

function send(response: ServerResponse, reply: ReceiverAnswer & { readonly raw?: Uint8Array }) {
  const body = reply.raw ?? Buffer.from(`${JSON.stringify(reply.body)}\n`);
  response.writeHead(reply.status, {
    ...SAFETY_HEADERS,
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...reply.headers,
    'content-length': body.length,
    // What a refused request still sends is not waited for.
    ...(response.req.complete ? {} : { connection: 'close' }),
  });
  response.end(body);
}
