/**
 * The server behind `faultline serve`: the studio, the Events API receiver, the page of what arrived, the relay.
 * Listens on loopback unless told otherwise, and answers only requests that name it by its own address.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createEventsApi, type EventsApi, type ReceiverAnswer, storedFiles } from './events-api.ts';
import { receivedPage } from './received-page.ts';
import { allowedOrigins, relay } from './relay.ts';
import { SAFETY_HEADERS, serveFile } from './static-files.ts';

export interface ServeOptions {
  /** Folder of the built studio. */
  readonly root: string;
  readonly host: string;
  readonly port: number;
  /** Where received events are kept. */
  readonly data: string;
  /** Addresses that the relay may reach. */
  readonly allow: readonly string[];
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]', '::1']);

/** Resolves when it listens. @throws Error in words for a person (port taken, address not usable) */
export async function startServer(options: ServeOptions): Promise<{ readonly url: string; readonly server: Server }> {
  const events = createEventsApi(options.data, Date.now);
  const allowed = allowedOrigins(options.allow);
  const server = createServer((request, response) => {
    answer(request, response, options, events, allowed).catch(() => response.destroy());
  });
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(new Error(listenFault(error, options))));
    server.listen(options.port, options.host, done);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  return { url: `http://${host}:${port}/`, server };
}

function listenFault(error: NodeJS.ErrnoException, { host, port }: ServeOptions): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is in use; choose another with --port (or stop what listens there).`;
  if (error.code === 'EACCES') return `Port ${port} needs more rights; choose one above 1023 with --port.`;
  return `Cannot listen on ${host}:${port}: ${error.message}`;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServeOptions,
  events: EventsApi,
  allowed: ReadonlySet<string>,
) {
  const url = new URL(request.url ?? '/', 'http://localhost');
  // A page of another site that points a name of its own at this address must not get anything (DNS rebinding).
  if (LOOPBACK.has(options.host) && !LOOPBACK.has(hostName(request.headers.host))) {
    return send(response, { status: 421, body: { error: 'This server answers only at its own address.' } });
  }
  const method = request.method ?? 'GET';
  if (url.pathname === '/v0/events') {
    if (method !== 'POST')
      return send(response, {
        status: 405,
        body: { error: 'POST events here, one JSON object a line.' },
        headers: { allow: 'POST' },
      });
    if (!sameOrigin(request)) return send(response, foreign);
    return send(response, await events.receive(request, url));
  }
  if (url.pathname === '/v0/ping')
    return send(response, { status: 200, body: { receiver: 'faultline', events: '/v0/events' } });
  if (url.pathname === '/relay') {
    if (method === 'GET') return send(response, { status: 200, body: { allowed: [...allowed] } });
    if (method !== 'POST')
      return send(response, { status: 405, body: { error: 'POST only.' }, headers: { allow: 'POST' } });
    if (!sameOrigin(request)) return send(response, foreign);
    return send(response, await relay(request, url, allowed));
  }
  if (url.pathname === '/received.json')
    return send(response, { status: 200, body: { sources: events.stats(), files: await storedFiles(options.data) } });
  if (url.pathname === '/received') {
    response.writeHead(200, {
      ...SAFETY_HEADERS,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    });
    return response.end(receivedPage(events.stats(), await storedFiles(options.data), Date.now()));
  }
  if (method !== 'GET' && method !== 'HEAD')
    return send(response, { status: 405, body: { error: 'GET only.' }, headers: { allow: 'GET, HEAD' } });
  if (await serveFile(options.root, request, response)) return;
  send(response, { status: 404, body: { error: `There is nothing at ${url.pathname}.` } });
}

const foreign: ReceiverAnswer = { status: 403, body: { error: 'Pages of other sites may not post here.' } };

/** Command lines send no Origin; a browser sends the page's. */
function sameOrigin(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  if (request.headers['sec-fetch-site'] === 'cross-site') return false;
  return origin === undefined || origin === `http://${host}`;
}

function hostName(host: string | undefined): string {
  return (host ?? '').replace(/:\d+$/, '');
}

function send(response: ServerResponse, reply: ReceiverAnswer & { readonly raw?: Uint8Array }) {
  const body = reply.raw ?? Buffer.from(`${JSON.stringify(reply.body)}\n`);
  response.writeHead(reply.status, {
    ...SAFETY_HEADERS,
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...reply.headers,
    'content-length': body.length,
  });
  response.end(body);
}
