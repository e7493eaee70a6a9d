/**
 * The few calls to a file system that keeping data needs, as an interface, so that a test can cut, fill and fail
 * every one of them. Knows no lines, no records.
 */
import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

export interface DiskFile {
  /** @returns bytes written, which may be fewer than there are */
  write(bytes: Uint8Array, at: number): Promise<number>;
  /** Bytes [at, at + length), fewer at the end of the file. */
  read(at: number, length: number): Promise<Uint8Array>;
  size(): Promise<number>;
  /** When it was last written, in epoch milliseconds. */
  changedMs(): Promise<number>;
  truncate(length: number): Promise<void>;
  /** What was written is on the disk when it resolves. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface Disk {
  /** For reading and writing. `keep` goes on with what is there or makes the file, `empty` begins it anew, `existing` fails where there is none. */
  open(path: string, how: 'keep' | 'empty' | 'existing'): Promise<DiskFile>;
  rename(from: string, to: string): Promise<void>;
  /** No error where there is none. */
  remove(path: string): Promise<void>;
  /** Makes the folder and those above it. @returns the topmost that had to be made */
  makeFolder(path: string): Promise<string | undefined>;
  /** Names that were made, changed or removed in the folder are on the disk when it resolves. */
  syncFolder(path: string): Promise<void>;
  /** Names in a folder; none where there is no folder. */
  list(path: string): Promise<readonly string[]>;
  /** Whether lines can be kept there: a pipe or a device can be neither synced nor cut. */
  isRegularOrMissing(path: string): Promise<boolean>;
}

/** The machine's own file system. */
export const nodeDisk: Disk = {
  async open(path, how) {
    const { O_RDWR, O_CREAT, O_TRUNC } = constants;
    const handle = await open(path, O_RDWR | (how === 'existing' ? 0 : O_CREAT) | (how === 'empty' ? O_TRUNC : 0));
    return nodeFile(handle);
  },
  rename: (from, to) => rename(from, to),
  remove: (path) => rm(path, { force: true }),
  makeFolder: (path) => mkdir(path, { recursive: true }),
  async syncFolder(path) {
    // Windows opens no folder, and writes its table of files through.
    if (process.platform === 'win32') return;
    const handle = await open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  list: (path) => readdir(path).catch((error: unknown) => noneIfMissing(error, [])),
  async isRegularOrMissing(path) {
    const info = await stat(path).catch((error: unknown) => noneIfMissing(error, undefined));
    return info === undefined || info.isFile();
  },
};

function nodeFile(handle: FileHandle): DiskFile {
  return {
    write: async (bytes, at) => (await handle.write(bytes, 0, bytes.length, at)).bytesWritten,
    async read(at, length) {
      const bytes = new Uint8Array(length);
      let got = 0;
      while (got < length) {
        const { bytesRead } = await handle.read(bytes, got, length - got, at + got);
        if (bytesRead === 0) break;
        got += bytesRead;
      }
      return bytes.subarray(0, got);
    },
    size: async () => (await handle.stat()).size,
    changedMs: async () => Math.round((await handle.stat()).mtimeMs),
    truncate: (length) => handle.truncate(length),
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

/** All bytes at `at`, however few a call takes. @returns where they end */
export async function writeAll(file: DiskFile, bytes: Uint8Array, at: number): Promise<number> {
  for (let done = 0; done < bytes.length; ) {
    const written = await file.write(bytes.subarray(done), at + done);
    if (written <= 0) throw new Error('the disk takes nothing more');
    done += written;
  }
  return at + bytes.length;
}

/** Makes a folder whose name outlasts a power cut, with those above it. */
export async function makeFolderDurably(disk: Disk, folder: string): Promise<void> {
  const made = await disk.makeFolder(folder);
  if (made === undefined) return;
  const top = dirname(resolve(made));
  for (let at = dirname(resolve(folder)); at.length >= top.length; at = dirname(at)) {
    await disk.syncFolder(at);
    if (at === dirname(at)) break;
  }
}

/** The whole text of a file; undefined where there is none. */
export async function readText(disk: Disk, path: string): Promise<string | undefined> {
  const file = await disk.open(path, 'existing').catch((error: unknown) => noneIfMissing(error, undefined));
  if (file === undefined) return undefined;
  try {
    return Buffer.from(await file.read(0, await file.size())).toString('utf8');
  } finally {
    await file.close();
  }
}

/** The code of a system's error (ENOENT, ENOSPC …). */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** @throws what else went wrong */
export function noneIfMissing<T>(error: unknown, none: T): T {
  if (codeOf(error) === 'ENOENT') return none;
  throw error;
}
