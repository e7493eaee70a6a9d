/**
 * A sink behind a proxy that breaks things: stores events as the Events API and Elasticsearch's bulk do, and plays
 * a fault on some of the requests. Remembers what was attempted and what was stored.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export type Fault =
  | { readonly kind: 'refused' }
  | { readonly kind: 'reset-before' }
  | { readonly kind: 'reset-after' }
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'wait'; readonly until: Promise<unknown> }
  | { readonly kind: 'half-answer' }
  | { readonly kind: 'hang'; readonly stores: boolean }
  | { readonly kind: 'redirect' }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly stores?: boolean;
    };

export interface FaultySink {
  readonly url: string;
  /** How often each event was stored, by its identity. */
  readonly stored: ReadonlyMap<string, number>;
  readonly attempted: ReadonlySet<string>;
  readonly requests: number;
  readonly redirected: number;
  close(): Promise<void>;
  /** Goes away and comes back at the same address. */
  restart(downMs: number): Promise<void>;
}

/** @param faultOf the fault of request n (from 0), or undefined for a good one */
export async function startFaultySink(faultOf: (request: number) => Fault | undefined): Promise<FaultySink> {
  const stored = new Map<string, number>();
  const attempted = new Set<string>();
  let requests = 0;
  let redirected = 0;
  let server: Server | undefined;
  let port = 0;

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.startsWith('/elsewhere')) {
      redirected++;
      response.writeHead(200).end();
      return;
    }
    const fault = faultOf(requests++);
    if (fault?.kind === 'refused') return void request.socket.destroy();
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const bulk = request.url?.includes('_bulk') === true;
    const ids = identities(Buffer.concat(chunks).toString('utf8'), bulk);
    for (const id of ids) attempted.add(id);
    const store = () => {
      // Elasticsearch knows ids: the second copy is a conflict and is not stored again.
      for (const id of ids) if (!bulk || !stored.has(id)) stored.set(id, (stored.get(id) ?? 0) + 1);
    };
    const good = () => {
      const had = ids.map((id) => stored.has(id));
      store();
      const items = had.map((conflict) => ({ create: { status: conflict ? 409 : 201 } }));
      return JSON.stringify(
        bulk ? { errors: had.includes(true), items } : { successful_rows: ids.length, quarantined_rows: 0 },
      );
    };
    switch (fault?.kind) {
      case 'reset-before':
        return void request.socket.destroy();
      case 'reset-after':
        store();
        return void request.socket.destroy();
      case 'half-answer': {
        const body = good();
        response.writeHead(200, { 'content-length': body.length });
        response.write(body.slice(0, Math.floor(body.length / 2)));
        setImmediate(() => request.socket.destroy());
        return;
      }
      case 'hang':
        if (fault.stores) store();
        return;
      case 'redirect':
        response.writeHead(307, { location: '/elsewhere' }).end();
        return;
      case 'status':
        if (fault.stores) store();
        response.writeHead(fault.status, { ...fault.headers }).end('fault');
        return;
      case 'slow':
        await new Promise((done) => setTimeout(done, fault.ms));
        break;
      case 'wait':
        await fault.until;
        break;
      default:
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end(good());
  };

  const listen = () =>
    new Promise<void>((done) => {
      server = createServer((request, response) => {
        handle(request, response).catch(() => response.destroy());
      }).listen(port, '127.0.0.1', done);
    });
  const close = () =>
    new Promise<void>((done) => {
      server?.closeAllConnections();
      server?.close(() => done());
    });
  await listen();
  const address = (server as Server | undefined)?.address();
  port = typeof address === 'object' && address ? address.port : 0;

  return {
    url: `http://127.0.0.1:${port}`,
    stored,
    attempted,
    get requests() {
      return requests;
    },
    get redirected() {
      return redirected;
    },
    close,
    async restart(downMs) {
      await close();
      await new Promise((done) => setTimeout(done, downMs));
      await listen();
    },
  };
}

/** Time and series name an event in every form. */
function identities(body: string, bulk: boolean): readonly string[] {
  const lines = body.split('\n').filter((line) => line !== '');
  const documents = bulk ? lines.filter((_, index) => index % 2 === 1) : lines;
  return documents.map((line) => {
    const event = JSON.parse(line) as Readonly<Record<string, unknown>>;
    return `${String(event.timestamp ?? event['@timestamp'])} ${String(event.id)}`;
  });
}

/** Jepsen's set test: acknowledged ⊆ stored ⊆ attempted. */
export function checkSet(sink: FaultySink, acknowledged: Iterable<string>, wanted: ReadonlySet<string>) {
  const lost = [...acknowledged].filter((id) => !sink.stored.has(id)).length;
  const unexpected = [...sink.stored.keys()].filter((id) => !sink.attempted.has(id) || !wanted.has(id)).length;
  const duplicated = [...sink.stored.values()].reduce((sum, times) => sum + times - 1, 0);
  return { lost, unexpected, duplicated };
}
