/** Bodies of requests, read with limits while they arrive: too large, too slow or too many are refused, not held. */
import type { IncomingMessage } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';

/** What all requests share: bytes that they may hold together, and the time of the one thread. */
export interface Budget {
  /** False: it would be too much; nothing is taken then. */
  take(bytes: number): boolean;
  give(bytes: number): void;
  held(): number;
  /** Resolves in a pass of the event loop of its own: however many requests wait, one step of one of them is between. */
  turn(): Promise<void>;
}

export function createBudget(limit: number): Budget {
  let held = 0;
  let last: Promise<void> = Promise.resolve();
  return {
    turn() {
      last = last.then(() => nextTurn());
      return last;
    },
    take(bytes) {
      if (held + bytes > limit) return false;
      held += bytes;
      return true;
    },
    give(bytes) {
      held -= bytes;
    },
    held: () => held,
  };
}

/** Why a body is not taken. */
export class BodyFault extends Error {
  override readonly name = 'BodyFault';
  readonly status: 400 | 413 | 415 | 503;
  constructor(status: 400 | 413 | 415 | 503, message: string) {
    super(message);
    this.status = status;
  }
}

export const tooLarge = (what: string) => new BodyFault(413, `${what}; send fewer events a request.`);
export const tooBusy = () => new BodyFault(503, 'Too much is being received at once; send it again in a moment.');

/** Unpacked this many bytes at a time, so that no step is long. */
const CHUNK = 64 * 1024;

/**
 * The body piece by piece, unpacked. Stops reading where whoever asks stops.
 * @throws BodyFault over the limit, as sent or unpacked, or what is no gzip
 */
export async function* pieces(request: IncomingMessage, limit: number): AsyncGenerator<Uint8Array> {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity' && encoding !== 'gzip')
    throw new BodyFault(415, `Content-Encoding ${encoding.slice(0, 40)} is not read here; gzip is.`);
  const over = () => tooLarge(`The body is larger than ${limit} bytes`);
  if (Number(request.headers['content-length'] ?? 0) > limit) throw over();
  let size = 0;
  for await (const piece of encoding === 'gzip' ? unpacked(request) : asSent(request)) {
    size += piece.length;
    if (size > limit) throw over();
    yield piece;
  }
}

// To leave the loop must not end the connection: the answer is still to come.
const asSent = (request: IncomingMessage): AsyncIterable<Buffer> => request.iterator({ destroyOnReturn: false });

async function* unpacked(request: IncomingMessage): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: CHUNK });
  const onClose = () => {
    if (!request.complete) gunzip.destroy(new Error('the connection broke off'));
  };
  request.on('close', onClose);
  request.pipe(gunzip);
  try {
    yield* gunzip as AsyncIterable<Buffer>;
  } catch {
    throw new BodyFault(400, 'The body says gzip but cannot be unpacked.');
  } finally {
    request.off('close', onClose);
    request.unpipe(gunzip);
    gunzip.destroy();
  }
}

/** The whole body as sent, for what passes it on. The budget is the caller's to give back. @throws BodyFault */
export async function wholeBody(request: IncomingMessage, limit: number, budget: Budget): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of asSent(request)) {
      if (size + chunk.length > limit) throw tooLarge(`The body is larger than ${limit} bytes`);
      if (!budget.take(chunk.length)) throw tooBusy();
      size += chunk.length;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    budget.give(size);
    throw error;
  }
}

/** Lets the rest of a refused body pass, so that its sender gets to read the answer; at most `limit` bytes. */
export async function passBy(request: IncomingMessage, limit: number): Promise<void> {
  let size = 0;
  try {
    for await (const chunk of asSent(request)) {
      size += chunk.length;
      if (size > limit) return;
    }
  } catch {
    // Gone: nobody reads the answer.
  }
}
