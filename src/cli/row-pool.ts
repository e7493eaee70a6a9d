/**
 * Rows made by several threads, this one among them, in order and with a bound on what waits to be written.
 * Knows no files.
 */
import { Worker } from 'node:worker_threads';
import type { RangeEncoder } from '../formats/bundle-types.ts';
import {
  BLOCK_ROWS,
  type EncodedChunk,
  type OpenTable,
  openTable,
  type FileRange,
  type TableTask,
} from '../formats/encode-table.ts';
import type { Kernel } from '../kernel/api.ts';
import type { FromRowWorker, ToRowWorker } from './row-worker-messages.ts';

export interface RowPool {
  readonly encodeRange: RangeEncoder;
  close(): void;
}

/** Cells a job: about 1.5 MB of text. */
const JOB_CELLS = 180_000;
/** Jobs that a worker has before it, so that it never waits for this thread. */
const JOBS_AHEAD = 3;

interface Member {
  readonly worker: Worker;
  pending: number;
}

interface Made {
  readonly buffer: ArrayBuffer;
  readonly length: number;
}

/**
 * @param threads threads in all; this one makes rows too whenever what it has to write next is not there yet
 * @param workerUrl the built row-worker
 */
export function createRowPool(threads: number, workerUrl: URL, kernel: Kernel): RowPool {
  const mailbox = createMailbox();
  const members = Array.from({ length: threads - 1 }, (): Member => {
    const worker = new Worker(workerUrl);
    const member: Member = { worker, pending: 0 };
    worker.on('message', (message: FromRowWorker) => {
      member.pending--;
      mailbox.deliver(message);
    });
    worker.on('error', (error) => mailbox.deliver({ kind: 'error', message: error.message }));
    return member;
  });
  return {
    encodeRange: (task, range) => encodeWithMembers(task, range, { kernel, members, mailbox }),
    close: () => {
      for (const { worker } of members) void worker.terminate();
    },
  };
}

interface Team {
  readonly kernel: Kernel;
  readonly members: readonly Member[];
  readonly mailbox: Mailbox;
}

async function* encodeWithMembers(task: TableTask, range: FileRange, team: Team): AsyncGenerator<EncodedChunk> {
  const own = await openTable(task, team.kernel);
  try {
    const jobs = splitRows(range, own.columns);
    if (jobs.length < 3) yield* own.encode(range);
    else yield* inOrder(task, jobs, own, team);
  } finally {
    own.close();
  }
}

async function* inOrder(
  task: TableTask,
  jobs: readonly FileRange[],
  own: OpenTable,
  { members, mailbox }: Team,
): AsyncGenerator<EncodedChunk> {
  const made = new Map<number, Made>();
  const spare: ArrayBuffer[] = [];
  const mostWaiting = (members.length + 1) * JOBS_AHEAD;
  let next = 0;
  for (const { worker } of members) post(worker, { kind: 'task', task });

  const assign = (written: number) => {
    for (const member of members) {
      while (member.pending < JOBS_AHEAD && next < Math.min(jobs.length, written + mostWaiting)) {
        const [range, reuse] = [jobs[next], spare.pop()];
        if (range === undefined) return;
        post(member.worker, { kind: 'rows', job: next, range, reuse }, reuse ? [reuse] : []);
        member.pending++;
        next++;
      }
    }
  };
  const makeHere = (job: number, range: FileRange) => {
    const chunk = own.encode(range, Number.POSITIVE_INFINITY).next().value;
    const bytes = chunk === undefined ? new Uint8Array(0) : chunk.bytes.slice();
    made.set(job, { buffer: bytes.buffer, length: bytes.length });
  };

  let before: Made | undefined;
  for (const [job, { from, to }] of jobs.entries()) {
    for (;;) {
      for (const message of mailbox.take()) {
        if (message.kind === 'error') throw new Error(message.message);
        made.set(message.job, message);
      }
      assign(job);
      if (made.has(job)) break;
      const range = next < job + mostWaiting ? jobs[next] : undefined;
      if (range === undefined) await mailbox.wait();
      else {
        makeHere(next++, range);
        await turn();
      }
    }
    const current = made.get(job);
    if (current === undefined) throw new Error('A made range is missing.');
    made.delete(job);
    yield { bytes: new Uint8Array(current.buffer, 0, current.length), rows: to - from };
    // The one before has been written by now; this one may be being written still.
    if (before !== undefined) spare.push(before.buffer);
    before = current;
  }
}

function post(worker: Worker, message: ToRowWorker, transfer: ArrayBuffer[] = []): void {
  worker.postMessage(message, transfer);
}

/** Lets messages of other threads in. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

interface Mailbox {
  deliver(message: FromRowWorker): void;
  take(): readonly FromRowWorker[];
  /** Until there is something to take. */
  wait(): Promise<void>;
}

function createMailbox(): Mailbox {
  let messages: FromRowWorker[] = [];
  let wake: (() => void) | undefined;
  return {
    deliver(message) {
      messages.push(message);
      wake?.();
      wake = undefined;
    },
    take() {
      const taken = messages;
      messages = [];
      return taken;
    },
    wait: () =>
      new Promise((resolve) => {
        if (messages.length > 0) resolve();
        else wake = resolve;
      }),
  };
}

/** Ranges that begin at multiples of the engine's block, of about JOB_CELLS cells. */
function splitRows({ from, to, head }: FileRange, columns: number): readonly FileRange[] {
  const blocks = Math.max(1, Math.round(JOB_CELLS / Math.max(1, columns) / BLOCK_ROWS));
  const size = blocks * BLOCK_ROWS;
  const ranges: FileRange[] = [];
  for (let row = from; row < to; ) {
    const end = Math.min(to, (Math.floor(row / size) + 1) * size);
    ranges.push({ from: row, to: end, head: head && row === from });
    row = end;
  }
  return ranges;
}
