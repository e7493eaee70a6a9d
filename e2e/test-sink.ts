/** A small HTTP server that a test posts to: remembers every request, answers as it is told. */
import { createServer, type IncomingHttpHeaders } from 'node:http';

export interface SinkRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface SinkAnswers {
  /** Lets web pages in. */
  readonly cors: boolean;
  readonly status: (path: string) => number;
  /** How long an answer waits after its request is remembered. */
  readonly delayMs?: () => number;
}

export async function openTestSink(answer: SinkAnswers) {
  const requests: SinkRequest[] = [];
  let open = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      requests.push({ method, path, headers, body: Buffer.concat(chunks).toString() });
      const cors = {
        'access-control-allow-origin': '*',
        'access-control-allow-headers': 'authorization, content-type',
        'access-control-allow-methods': 'POST',
      };
      const finish = () => {
        response.writeHead(method === 'OPTIONS' ? 204 : answer.status(path), answer.cors ? cors : {});
        response.end();
      };
      if (method === 'OPTIONS' || answer.delayMs === undefined) return finish();
      open++;
      setTimeout(() => {
        open--;
        finish();
      }, answer.delayMs());
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    requests,
    /** Requests that are remembered and not answered yet. */
    open: () => open,
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
