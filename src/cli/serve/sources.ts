/**
 * What the receiver keeps: one file a data source, lines that are whole and synced. Limits of files and bytes; one
 * server at a time over a folder. Knows no HTTP.
 */
import { join } from 'node:path';
import { type DurableAppend, openDurableAppend } from '../durable/append.ts';
import { codeOf, type Disk, makeFolderDurably } from '../durable/disk.ts';
import type { Limits } from './limits.ts';

export interface SourceStats {
  readonly name: string;
  /** Since the server was started. */
  readonly rows: number;
  readonly quarantined: number;
  /** Of the file. */
  readonly bytes: number;
  readonly lastAtMs: number;
  /** The file's last lines, oldest first; a long one is cut. */
  readonly last: readonly string[];
}

/** Why nothing was stored. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  readonly status: 403 | 503 | 507;
  constructor(status: 403 | 503 | 507, message: string) {
    super(message);
    this.status = status;
  }
}

export interface Sources {
  /** Whole lines are synced when it resolves. @throws StoreFault, and then nothing of them is there */
  store(name: string, lines: readonly Uint8Array[], rows: number, quarantined: number): Promise<void>;
  /** Newest first; only the ends of files are read. */
  stats(): Promise<readonly SourceStats[]>;
  files(): Promise<readonly { readonly name: string; readonly bytes: number }[]>;
  /** Lets go of files and folder. */
  close(): Promise<void>;
}

export interface SourcesOptions {
  readonly folder: string;
  readonly disk: Disk;
  readonly limits: Pick<Limits, 'names' | 'disk'>;
  /** Remove whole files, the longest unused first, where there is no room. */
  readonly dropOldest: boolean;
  readonly nowMs: () => number;
  readonly lock: (folder: string) => Promise<{ release(): Promise<void> }>;
}

interface Source {
  readonly name: string;
  file: DurableAppend | undefined;
  /** Synced, or being written. */
  bytes: number;
  rows: number;
  quarantined: number;
  lastAtMs: number;
}

const SUFFIX = '.ndjson';
const TAIL_BYTES = 16 * 1024;
const LINES_SHOWN = 50;
const SOURCES_SHOWN = 20;

export function createSources(options: SourcesOptions): Sources {
  const { folder, disk, limits } = options;
  const sources = new Map<string, Source>();
  let opened: Promise<void> | undefined;
  let held: { release(): Promise<void> } | undefined;
  let used = 0;

  const pathOf = (name: string) => join(folder, `${name}${SUFFIX}`);
  const openFolder = async () => {
    await makeFolderDurably(disk, folder);
    held ??= await options.lock(folder);
    for (const entry of (await disk.list(folder)).filter((one) => one.endsWith(SUFFIX))) {
      const name = entry.slice(0, -SUFFIX.length);
      const file = await disk.open(pathOf(name), 'existing');
      try {
        const bytes = await file.size();
        sources.set(name, { name, file: undefined, bytes, rows: 0, quarantined: 0, lastAtMs: await file.changedMs() });
        used += bytes;
      } finally {
        await file.close();
      }
    }
  };
  const ready = () => {
    opened ??= openFolder().catch((error: unknown) => {
      opened = undefined;
      sources.clear();
      used = 0;
      throw faultOf(error);
    });
    return opened;
  };
  /** One opening of a file at a time, also for requests that come together. */
  let opening: Promise<unknown> = Promise.resolve();
  const openSource = (name: string): Promise<Source & { readonly file: DurableAppend }> => {
    const job = opening.then(async () => {
      const known = sources.get(name);
      if (!known && sources.size >= limits.names)
        throw new StoreFault(
          403,
          `The receiver keeps at most ${limits.names} data sources; remove some of its files, or start it with a larger --max-names.`,
        );
      const source: Source = known ?? { name, file: undefined, bytes: 0, rows: 0, quarantined: 0, lastAtMs: 0 };
      const file = source.file ?? (await openDurableAppend(disk, pathOf(name)));
      if (source.file === undefined) {
        used += file.length() - source.bytes;
        source.bytes = file.length();
      }
      sources.set(name, source);
      return Object.assign(source, { file });
    });
    opening = job.catch(() => undefined);
    return job;
  };
  const drop = async (source: Source) => {
    sources.delete(source.name);
    used -= source.bytes;
    await source.file?.close();
    await disk.remove(pathOf(source.name));
    await disk.syncFolder(folder);
  };
  /** Takes the room that it finds. @throws StoreFault where there is none */
  const makeRoom = async (keep: Source, bytes: number) => {
    while (options.dropOldest && used + bytes > limits.disk) {
      const others = [...sources.values()].filter((source) => source !== keep && source.bytes > 0);
      const oldest = others.toSorted((a, b) => a.lastAtMs - b.lastAtMs)[0];
      if (oldest === undefined) break;
      await drop(oldest);
    }
    if (used + bytes > limits.disk)
      throw new StoreFault(
        507,
        `The receiver's folder is full (${limits.disk} bytes); remove files, or start it with a larger --max-disk or with --drop-oldest.`,
      );
    used += bytes;
    keep.bytes += bytes;
  };
  /** Of a file that is only looked at: it stays as it is. */
  const tailOf = async ({ name, bytes }: Source) => {
    const file = await disk.open(pathOf(name), 'existing');
    try {
      return await file.read(Math.max(0, bytes - TAIL_BYTES), TAIL_BYTES);
    } finally {
      await file.close();
    }
  };
  const shown = async (source: Source): Promise<SourceStats> => {
    const { name, rows, quarantined, bytes, lastAtMs } = source;
    const tail = Buffer.from(await (source.file?.tail(TAIL_BYTES) ?? tailOf(source))).toString('utf8');
    const lines = tail.split('\n').slice(0, -1);
    // The first is the end of a line, unless the file begins with it.
    if (bytes > TAIL_BYTES && lines.length > 0) lines[0] = `… ${lines[0]}`;
    return { name, rows, quarantined, bytes, lastAtMs, last: lines.slice(-LINES_SHOWN) };
  };
  const newest = () => [...sources.values()].toSorted((a, b) => b.lastAtMs - a.lastAtMs);

  return {
    async store(name, lines, rows, quarantined) {
      await ready();
      try {
        const source = await openSource(name);
        const bytes = lines.reduce((sum, piece) => sum + piece.length, 0);
        if (bytes > 0) {
          await makeRoom(source, bytes);
          await source.file.append(lines).catch((error: unknown) => {
            used -= bytes;
            source.bytes -= bytes;
            throw error;
          });
        }
        source.rows += rows;
        source.quarantined += quarantined;
        source.lastAtMs = options.nowMs();
      } catch (error) {
        throw faultOf(error);
      }
    },
    async stats() {
      await ready();
      const all: SourceStats[] = [];
      for (const source of newest().slice(0, SOURCES_SHOWN)) all.push(await shown(source));
      return all;
    },
    async files() {
      await ready();
      return newest().map(({ name, bytes }) => ({ name: `${name}${SUFFIX}`, bytes }));
    },
    async close() {
      await opened?.catch(() => undefined);
      await opening;
      for (const source of sources.values()) await source.file?.close();
      await held?.release();
    },
  };
}

function faultOf(error: unknown): StoreFault {
  if (error instanceof StoreFault) return error;
  const code = codeOf(error);
  const words = error instanceof Error ? error.message : String(error);
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new StoreFault(507, `The disk is full, nothing was stored: ${words}`);
  return new StoreFault(503, `The events could not be stored: ${words}`);
}
