/**
 * A file system in memory that loses what a real one may lose. It records every operation; `crashes` gives the disks
 * that a power cut after any of them can leave: data and names that were not synced are there, or gone, or the last
 * write is cut at any byte. Calls can be made to fail, writes to be short, and the disk to be full for a while.
 * Only for tests.
 */
import type { Disk, DiskFile } from './disk.ts';

type Operation =
  | { readonly kind: 'create'; readonly path: string; readonly file: number }
  | { readonly kind: 'write'; readonly file: number; readonly bytes: Uint8Array; readonly at: number }
  | { readonly kind: 'truncate'; readonly file: number; readonly length: number }
  | { readonly kind: 'sync'; readonly file: number }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'sync-folder'; readonly path: string };

export interface Faults {
  /** The n-th call (from 0) fails with this code; nothing of it happens, except that a write may be half done. */
  readonly failAt?: number;
  readonly code?: string;
  /** Most bytes that one write takes. */
  readonly shortWrites?: number;
  /** Bytes that the disk holds, between two calls. */
  readonly full?: { readonly bytes: number; readonly from: number; readonly to: number };
}

export type Files = ReadonlyMap<string, Uint8Array>;

export interface SimulatedDisk extends Disk {
  /** Calls so far. */
  calls(): number;
  /** Operations so far: a place in the record to which a promise can be tied. */
  now(): number;
  /** The files as a reader sees them. */
  files(): Files;
  /** What a kill of the process after any operation leaves: all that was written. */
  kills(): Generator<Left>;
  /** What a power cut after any operation leaves. @param stride every how many bytes the last writes are cut */
  crashes(stride: number): Generator<Left>;
}

export interface Left {
  /** Operations that came before. */
  readonly after: number;
  readonly files: Files;
}

export function systemFault(code: string): Error {
  return Object.assign(new Error(`${code}: simulated`), { code });
}

/** @param start files that are there and synced */
export function createSimulatedDisk(faults: Faults = {}, start: Files = new Map()): SimulatedDisk {
  const log: Operation[] = [];
  const content = new Map<number, Uint8Array>();
  const names = new Map<string, number>();
  let count = 0;
  let calls = 0;
  for (const [path, bytes] of start) {
    names.set(path, count);
    content.set(count++, bytes);
  }
  const startNames = new Map(names);
  const startContent = new Map(content);

  const call = () => {
    const number = calls++;
    if (number === faults.failAt) throw systemFault(faults.code ?? 'EIO');
    return number;
  };
  const used = () => [...names.values()].reduce((sum, file) => sum + (content.get(file)?.length ?? 0), 0);
  const perform = (operation: Operation) => {
    log.push(operation);
    apply(operation, names, content);
  };
  const handle = (file: number): DiskFile => ({
    async write(bytes, at) {
      await Promise.resolve();
      // A write that fails may have put down a part of it.
      if (calls === faults.failAt && bytes.length > 1) {
        perform({ kind: 'write', file, bytes: bytes.slice(0, bytes.length >> 1), at });
      }
      const number = call();
      let room = Math.min(bytes.length, faults.shortWrites ?? Number.POSITIVE_INFINITY);
      const { full } = faults;
      if (full && number >= full.from && number < full.to) room = Math.min(room, Math.max(0, full.bytes - used()));
      if (room === 0 && bytes.length > 0) throw systemFault('ENOSPC');
      perform({ kind: 'write', file, bytes: bytes.slice(0, room), at });
      return room;
    },
    async read(at, length) {
      await Promise.resolve();
      return (content.get(file) ?? new Uint8Array()).slice(at, at + length);
    },
    async size() {
      await Promise.resolve();
      return (content.get(file) ?? new Uint8Array()).length;
    },
    async changedMs() {
      await Promise.resolve();
      return file;
    },
    async truncate(length) {
      await Promise.resolve();
      call();
      perform({ kind: 'truncate', file, length });
    },
    async sync() {
      await Promise.resolve();
      call();
      perform({ kind: 'sync', file });
    },
    async close() {
      await Promise.resolve();
    },
  });

  return {
    async open(path, how) {
      await Promise.resolve();
      call();
      const there = names.get(path);
      if (there === undefined) {
        if (how === 'existing') throw systemFault('ENOENT');
        const file = count++;
        perform({ kind: 'create', path, file });
        return handle(file);
      }
      if (how === 'empty') perform({ kind: 'truncate', file: there, length: 0 });
      return handle(there);
    },
    async rename(from, to) {
      await Promise.resolve();
      call();
      if (!names.has(from)) throw systemFault('ENOENT');
      perform({ kind: 'rename', from, to });
    },
    async remove(path) {
      await Promise.resolve();
      call();
      if (names.has(path)) perform({ kind: 'remove', path });
    },
    makeFolder: async () => undefined,
    async syncFolder(path) {
      await Promise.resolve();
      call();
      perform({ kind: 'sync-folder', path });
    },
    async list(path) {
      await Promise.resolve();
      return [...names.keys()].filter((name) => name.startsWith(`${path}/`)).map((name) => name.slice(path.length + 1));
    },
    calls: () => calls,
    now: () => log.length,
    files: () => filesOf(names, content),
    *kills() {
      for (let after = 0; after <= log.length; after++) {
        const at = { names: new Map(startNames), content: new Map(startContent) };
        for (const operation of log.slice(0, after)) apply(operation, at.names, at.content);
        yield { after, files: filesOf(at.names, at.content) };
      }
    },
    *crashes(stride) {
      for (let after = 0; after <= log.length; after++) {
        const seen = new Set<string>();
        for (const files of crashesAt(log.slice(0, after), startNames, startContent, stride)) {
          const same = [...files].map(([path, bytes]) => `${path}=${Buffer.from(bytes).toString('latin1')}`).join();
          if (!seen.has(same)) yield { after, files };
          seen.add(same);
        }
      }
    },
  };
}

function apply(operation: Operation, names: Map<string, number>, content: Map<number, Uint8Array>): void {
  if (operation.kind === 'create') {
    names.set(operation.path, operation.file);
    if (!content.has(operation.file)) content.set(operation.file, new Uint8Array());
  } else if (operation.kind === 'rename') {
    const file = names.get(operation.from);
    if (file === undefined) return;
    names.delete(operation.from);
    names.set(operation.to, file);
  } else if (operation.kind === 'remove') {
    names.delete(operation.path);
  } else if (operation.kind === 'write' || operation.kind === 'truncate') {
    content.set(operation.file, changed(content.get(operation.file) ?? new Uint8Array(), operation));
  }
}

function changed(before: Uint8Array, operation: Operation): Uint8Array {
  if (operation.kind === 'truncate') {
    const after = new Uint8Array(operation.length);
    after.set(before.subarray(0, operation.length));
    return after;
  }
  if (operation.kind !== 'write') return before;
  const after = new Uint8Array(Math.max(before.length, operation.at + operation.bytes.length));
  after.set(before);
  after.set(operation.bytes, operation.at);
  return after;
}

function filesOf(names: ReadonlyMap<string, number>, content: ReadonlyMap<number, Uint8Array>): Files {
  return new Map([...names].map(([path, file]) => [path, content.get(file) ?? new Uint8Array()]));
}

/** Names and data reach the disk apart from one another: any number of the names that wait, with any of the data. */
function* crashesAt(
  log: readonly Operation[],
  startNames: ReadonlyMap<string, number>,
  startContent: ReadonlyMap<number, Uint8Array>,
  stride: number,
): Generator<Files> {
  const isName = ({ kind }: Operation) => kind === 'create' || kind === 'rename' || kind === 'remove';
  const lastFolderSync = log.findLastIndex(({ kind }) => kind === 'sync-folder');
  const waitingNames = log.slice(lastFolderSync + 1).filter(isName);
  for (let kept = 0; kept <= waitingNames.length; kept++) {
    const names = new Map(startNames);
    for (const operation of [...log.slice(0, lastFolderSync + 1).filter(isName), ...waitingNames.slice(0, kept)]) {
      apply(operation, names, new Map());
    }
    for (const content of contentsAt(log, startContent, stride)) yield filesOf(names, content);
  }
}

function* contentsAt(
  log: readonly Operation[],
  startContent: ReadonlyMap<number, Uint8Array>,
  stride: number,
): Generator<ReadonlyMap<number, Uint8Array>> {
  const data = log.filter(({ kind }) => kind === 'write' || kind === 'truncate' || kind === 'sync');
  const files = [...new Set(data.flatMap((operation) => ('file' in operation ? [operation.file] : [])))];
  const ofFile = (file: number) => data.filter((operation) => 'file' in operation && operation.file === file);
  const synced = new Map(startContent);
  const seen = new Map(startContent);
  for (const file of files) {
    const mine = ofFile(file);
    const lastSync = mine.findLastIndex(({ kind }) => kind === 'sync');
    let bytes = startContent.get(file) ?? new Uint8Array();
    for (const operation of mine.slice(0, lastSync + 1)) bytes = changed(bytes, operation);
    synced.set(file, bytes);
    for (const operation of mine.slice(lastSync + 1)) bytes = changed(bytes, operation);
    seen.set(file, bytes);
  }
  yield seen;
  yield synced;
  // The file that was written last, cut at every byte and after every operation that was not synced.
  const last = data.at(-1);
  if (last === undefined || !('file' in last) || last.kind === 'sync') return;
  const mine = ofFile(last.file);
  const waiting = mine.slice(mine.findLastIndex(({ kind }) => kind === 'sync') + 1);
  let bytes = synced.get(last.file) ?? new Uint8Array();
  for (const operation of waiting) {
    if (operation.kind === 'write') {
      for (let cut = 0; cut < operation.bytes.length; cut = nextCut(cut, operation.bytes.length, stride)) {
        yield new Map(seen).set(last.file, changed(bytes, { ...operation, bytes: operation.bytes.slice(0, cut) }));
        // The length reached the disk and the data did not.
        const holes = new Uint8Array(operation.bytes.length);
        holes.set(operation.bytes.subarray(0, cut));
        yield new Map(seen).set(last.file, changed(bytes, { ...operation, bytes: holes }));
      }
    }
    bytes = changed(bytes, operation);
    yield new Map(seen).set(last.file, bytes);
  }
}

/** Always also before the last byte, the line's end. */
function nextCut(cut: number, length: number, stride: number): number {
  return cut < length - 1 ? Math.min(cut + stride, length - 1) : length;
}
