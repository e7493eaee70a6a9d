/**
 * Rows made by several threads, this one among them, in order and with a bound on what waits to be written.
 * Knows neither files nor what a thread is: Node's and the browser's are given.
 */
import type { RangeEncoder } from '../bundle/bundle-types.ts';
import type { Makers } from '../bundle/dataset.ts';
import { encodeInto, type MadeBytes } from './encode-into.ts';
import {
  BLOCK_ROWS,
  type EncodedChunk,
  type FileRange,
  type OpenTable,
  openTable,
  type TableTask,
} from './encode-table.ts';
import type { FromRowWorker, ToRowWorker } from './row-messages.ts';

/** A thread that runs a RowMaker. */
export interface RowThread {
  post(message: ToRowWorker, transfer: ArrayBuffer[]): void;
  stop(): void;
}

export interface RowPoolOptions {
  /** Beside this thread, which makes rows too whenever what it has to write next is not there yet. */
  readonly threads: number;
  /** Starts a thread whose answers, and failures as messages of kind 'error', go to `deliver`. */
  readonly start: (deliver: (message: FromRowWorker) => void) => RowThread;
  /** Lets messages of other threads in. */
  readonly turn: () => Promise<void>;
}

export interface RowPool {
  readonly encodeRange: RangeEncoder;
  close(): void;
}

/** Cells a job: about 1.5 MB of text. */
const JOB_CELLS = 180_000;
/** Jobs that a worker has before it, so that it never waits for this thread. */
const JOBS_AHEAD = 3;

interface Member {
  readonly thread: RowThread;
  pending: number;
}

export function createRowPool({ threads, start, turn }: RowPoolOptions): RowPool {
  const mailbox = createMailbox();
  const members = Array.from({ length: threads }, (): Member => {
    const thread = start((message) => {
      member.pending--;
      mailbox.deliver(message);
    });
    const member: Member = { thread, pending: 0 };
    return member;
  });
  return {
    encodeRange: (task, range, makers) => encodeWithMembers(task, range, makers, { members, mailbox, turn }),
    close: () => {
      for (const { thread } of members) thread.stop();
    },
  };
}

interface Team {
  readonly members: readonly Member[];
  readonly mailbox: Mailbox;
  readonly turn: () => Promise<void>;
}

async function* encodeWithMembers(
  task: TableTask,
  range: FileRange,
  makers: Makers,
  team: Team,
): AsyncGenerator<EncodedChunk> {
  const own = await openTable(task, makers.kernel, makers);
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
  { members, mailbox, turn }: Team,
): AsyncGenerator<EncodedChunk> {
  const made = new Map<number, MadeBytes>();
  const spare: ArrayBuffer[] = [];
  const mostWaiting = (members.length + 1) * JOBS_AHEAD;
  let next = 0;
  for (const { thread } of members) thread.post({ kind: 'task', task }, []);

  const assign = (written: number) => {
    for (const member of members) {
      while (member.pending < JOBS_AHEAD && next < Math.min(jobs.length, written + mostWaiting)) {
        const [range, reuse] = [jobs[next], spare.pop()];
        if (range === undefined) return;
        member.thread.post({ kind: 'rows', job: next, range, reuse }, reuse ? [reuse] : []);
        member.pending++;
        next++;
      }
    }
  };

  let before: MadeBytes | undefined;
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
        made.set(next++, encodeInto(own, range, spare.pop()));
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
