/**
 * A file of lines that only grows: what `append` took is on the disk, and a write that failed or was cut off leaves
 * nothing behind. One process at a time (see lock.ts). Knows nothing of what the lines hold.
 */
import { dirname } from 'node:path';
import { type Disk, type DiskFile, writeAll } from './disk.ts';

export interface DurableAppend {
  /** Bytes that are synced: whole lines, and all that is promised. */
  length(): number;
  /**
   * Whole lines, each with its end, in pieces cut anywhere. Resolves when they are synced; rejects when they are not in the file (it is cut
   * back to what was synced, now or before the next lines). Lines that come while others are synced share one sync.
   */
  append(pieces: readonly Uint8Array[]): Promise<void>;
  /** The last bytes that are synced, at most `limit`. */
  tail(limit: number): Promise<Uint8Array>;
  /** After what was appended is done. */
  close(): Promise<void>;
}

export interface AppendOptions {
  /** What is promised so far: more is cut off, less is an error. Absent: up to the last whole line. */
  readonly length?: number;
  /** Asked before a last line without an end is cut off. @throws to leave the file as it is */
  readonly mayCut?: (tail: Uint8Array) => void;
}

const BLOCK = 65_536;
const LINE_END = 0x0a;

/** Opens or makes the file, cuts off a torn tail and syncs what stays. */
export async function openDurableAppend(disk: Disk, path: string, options: AppendOptions = {}): Promise<DurableAppend> {
  const file = await disk.open(path, 'keep');
  try {
    const length = await mend(file, path, options);
    // Also where nothing was cut: a process that was killed may have left lines that are in no one's promise yet.
    await file.sync();
    await disk.syncFolder(dirname(path));
    return growing(file, length);
  } catch (error) {
    await file.close().catch(() => undefined);
    throw error;
  }
}

async function mend(file: DiskFile, path: string, { length, mayCut }: AppendOptions): Promise<number> {
  const size = await file.size();
  const end = length ?? (await endOfLines(file, size));
  if (size < end) throw new Error(`${path} has ${size} bytes where ${end} were kept: it was cut or replaced.`);
  if (size === end) return end;
  mayCut?.(await file.read(end, size - end));
  await file.truncate(end);
  return end;
}

/** Where the last whole line ends. */
async function endOfLines(file: DiskFile, size: number): Promise<number> {
  for (let end = size; end > 0; ) {
    const from = Math.max(0, end - BLOCK);
    const at = (await file.read(from, end - from)).lastIndexOf(LINE_END);
    if (at >= 0) return from + at + 1;
    end = from;
  }
  return 0;
}

interface Waiting {
  readonly pieces: readonly Uint8Array[];
  readonly done: () => void;
  readonly fail: (error: unknown) => void;
}

function growing(file: DiskFile, opened: number): DurableAppend {
  let length = opened;
  let torn = false;
  let waiting: Waiting[] = [];
  let work: Promise<void> | undefined;

  const cutBack = async () => {
    await file.truncate(length);
    await file.sync();
    torn = false;
  };
  const keep = async (group: readonly Waiting[]) => {
    if (torn) await cutBack();
    torn = true;
    let end = length;
    for (const piece of group.flatMap(({ pieces }) => pieces)) end = await writeAll(file, piece, end);
    await file.sync();
    length = end;
    torn = false;
  };
  const drain = async () => {
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      try {
        await keep(group);
        for (const { done } of group) done();
      } catch (error) {
        // Now if it can be; else before the next lines.
        await cutBack().catch(() => undefined);
        for (const { fail } of group) fail(error);
      }
    }
    work = undefined;
  };
  return {
    length: () => length,
    append: (pieces) =>
      new Promise((done, fail) => {
        waiting.push({ pieces, done, fail });
        work ??= drain();
      }),
    tail: (limit) => file.read(Math.max(0, length - limit), Math.min(limit, length)),
    async close() {
      await work;
      await file.close();
    },
  };
}
