/** A body of NDJSON taken apart while it arrives: good lines as they came, bad ones by number. Knows no HTTP, no disk. */
import { isUtf8 } from 'node:buffer';
import { type Budget, tooBusy, tooLarge } from './body.ts';
import type { Limits } from './limits.ts';

export interface EventLines {
  /** Good lines, each with its end, in pieces as they arrived: to join them would be one long step. */
  readonly good: readonly Buffer[];
  readonly rows: number;
  readonly bad: number;
  /** The bad lines with their reasons: all, or as many as a reader of the answer is sure to read. */
  readonly named: readonly BadLine[];
  /** Bytes of the body, unpacked. */
  readonly bytes: number;
  /** Gives back what is held of the budget. */
  release(): void;
}

export interface BadLine {
  /** From 1. */
  readonly line: number;
  readonly error: string;
}

const LINE_END = 0x0a;
/** Of bad lines with their reasons. Readers of an answer need not read more than 64 KiB of it. */
const NAMED_BYTES = 56 * 1024;
/** Others have their turn after so long, and it is looked at every so many lines. */
const STEP_MS = 8;
const STEP_LINES = 128;

/** @throws BodyFault when a line, their number or all that is held is too much */
export async function readEventLines(
  body: AsyncIterable<Uint8Array>,
  limits: Pick<Limits, 'line' | 'lines'>,
  budget: Budget,
): Promise<EventLines> {
  const good: Buffer[] = [];
  const named: BadLine[] = [];
  let namedRoom = NAMED_BYTES;
  let bad = 0;
  let rest: Buffer[] = [];
  let restBytes = 0;
  let lines = 0;
  let rows = 0;
  let bytes = 0;
  let held = 0;
  /** Good lines of the piece that is being read: copied, since an object for each of 100,000 lines would weigh more. */
  let kept = Buffer.alloc(0);
  let keptBytes = 0;
  let stepMs = performance.now();
  const othersTurn = async () => {
    await budget.turn();
    stepMs = performance.now();
  };
  const room = (size: number) => {
    kept = Buffer.allocUnsafe(size);
    keptBytes = 0;
  };

  const refuse = (line: BadLine) => {
    bad++;
    if (namedRoom > 0) namedRoom -= Buffer.byteLength(JSON.stringify(line)) + 1;
    if (namedRoom > 0) named.push(line);
  };
  const take = (line: Buffer) => {
    if (++lines > limits.lines) throw tooLarge(`The body has more than ${limits.lines} lines`);
    if (line.length > limits.line) throw tooLarge(`Line ${lines} is longer than ${limits.line} bytes`);
    const event = trimmed(line);
    if (event.length === 0) return;
    const error = faultOf(event);
    if (error === undefined) {
      event.copy(kept, keptBytes);
      keptBytes += event.length;
      kept[keptBytes++] = LINE_END;
      rows++;
    } else refuse({ line: lines, error });
  };
  const release = () => budget.give(held);
  try {
    for await (const piece of body) {
      const chunk = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
      bytes += chunk.length;
      if (!budget.take(chunk.length)) throw tooBusy();
      held += chunk.length;
      await othersTurn();
      room(restBytes + chunk.length);
      let from = 0;
      for (let at = chunk.indexOf(LINE_END); at >= 0; at = chunk.indexOf(LINE_END, from)) {
        const part = chunk.subarray(from, at);
        take(restBytes === 0 ? part : Buffer.concat([...rest, part]));
        rest = [];
        restBytes = 0;
        from = at + 1;
        if (lines % STEP_LINES === 0 && performance.now() - stepMs > STEP_MS) await othersTurn();
      }
      if (keptBytes > 0) good.push(kept.subarray(0, keptBytes));
      if (from < chunk.length) {
        rest.push(chunk.subarray(from));
        restBytes += chunk.length - from;
      }
      if (restBytes > limits.line) throw tooLarge(`Line ${lines + 1} is longer than ${limits.line} bytes`);
    }
    if (restBytes > 0) {
      room(restBytes + 1);
      take(Buffer.concat(rest));
      if (keptBytes > 0) good.push(kept.subarray(0, keptBytes));
    }
    return { good, rows, bad, named, bytes, release };
  } catch (error) {
    release();
    throw error;
  }
}

const isSpace = (byte: number | undefined) => byte === 0x20 || byte === 0x09 || byte === 0x0d;

function trimmed(line: Buffer): Buffer {
  let from = 0;
  let to = line.length;
  while (from < to && isSpace(line[from])) from++;
  while (to > from && isSpace(line[to - 1])) to--;
  return line.subarray(from, to);
}

function faultOf(line: Buffer): string | undefined {
  if (!isUtf8(line)) return 'not UTF-8';
  try {
    const value: unknown = JSON.parse(line.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? undefined : 'not a JSON object';
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 120) : 'not JSON';
  }
}
