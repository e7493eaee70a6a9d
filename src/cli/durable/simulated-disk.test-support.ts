/**
 * A file system in memory that loses what a real one may lose. It records every operation; `kills` and `crashes` give
 * the disks that an end after any of them can leave. Calls can be made to fail, writes to be short, and the disk to be
 * full for a while. Only for tests.
 */
import { apply, crashesAt, type Files, filesOf, type Left, type Operation } from './crash-states.test-support.ts';
import type { Disk, DiskFile } from './disk.ts';

export interface Faults {
  /** The n-th call (from 0) fails with this code; nothing of it happens, except that a write may be half done. */
  readonly failAt?: number;
  readonly code?: string;
  /** Most bytes that one write takes. */
  readonly shortWrites?: number;
  /** Bytes that the disk holds, between two calls. */
  readonly full?: { readonly bytes: number; readonly from: number; readonly to: number };
  /** A step that is left out for some paths, as by a program that forgot it: the checks must notice. */
  readonly careless?: { readonly step: Careless; readonly path: RegExp };
}

/** `rest-of-write`: what a short write left is taken for written. */
export type Careless = 'sync' | 'truncate' | 'sync-folder' | 'rest-of-write';

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
  const forgets = (step: Careless, path: string) => faults.careless?.step === step && faults.careless.path.test(path);
  const handle = (file: number, path: string): DiskFile => ({
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
      return forgets('rest-of-write', path) ? bytes.length : room;
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
      if (!forgets('truncate', path)) perform({ kind: 'truncate', file, length });
    },
    async sync() {
      await Promise.resolve();
      call();
      if (!forgets('sync', path)) perform({ kind: 'sync', file });
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
        return handle(file, path);
      }
      if (how === 'empty') perform({ kind: 'truncate', file: there, length: 0 });
      return handle(there, path);
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
      if (!forgets('sync-folder', path)) perform({ kind: 'sync-folder', path });
    },
    async list(path) {
      await Promise.resolve();
      return [...names.keys()].filter((name) => name.startsWith(`${path}/`)).map((name) => name.slice(path.length + 1));
    },
    isRegularOrMissing: async () => true,
    calls: () => calls,
    now: () => log.length,
    files: () => filesOf(names, content),
    *kills() {
      const at = { names: new Map(startNames), content: new Map(startContent) };
      for (let after = 0; after <= log.length; after++) {
        yield { after, files: filesOf(at.names, at.content) };
        const next = log[after];
        if (next) apply(next, at.names, at.content);
      }
    },
    *crashes(stride) {
      for (let after = 0; after <= log.length; after++) {
        for (const files of crashesAt(log.slice(0, after), startNames, startContent, stride)) yield { after, files };
      }
    },
  };
}
