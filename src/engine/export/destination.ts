/**
 * Where an export's bytes go. A file that the person has chosen, or a private folder of this page from which finished
 * files are handed over as downloads. Knows no format. Runs in the export worker.
 */
import type { ByteSink } from '../../formats/bundle/bundle-types.ts';
import type { Destination } from '../api/export.ts';

/** Folder in the origin's private file system. */
const FOLDER = 'exports';
/** A finished file may still be on its way to the person's disk: it stays for this long. */
const KEEP_MS = 60 * 60 * 1000;

export interface OpenDestination {
  open(name: string): Promise<ByteSink>;
  /** The finished files that are to be downloaded. */
  finish(): Promise<readonly File[]>;
  /** Closes what is open, so that half-written files can be removed. */
  giveUp(): Promise<void>;
}

export async function openDestination(destination: Destination): Promise<OpenDestination> {
  if (destination.kind === 'chosen-file') return chosenFile(destination.handle);
  const folder = await openFolder(destination.run).catch(() => undefined);
  return folder ? privateFolder(folder) : memory();
}

function chosenFile(handle: FileSystemFileHandle): OpenDestination {
  let stream: FileSystemWritableFileStream | undefined;
  return {
    async open() {
      // Written beside the file and put in its place by close(): until then it is untouched.
      const opened = await handle.createWritable();
      stream = opened;
      return { write: (bytes) => opened.write(bytes.slice()), close: () => opened.close() };
    },
    finish: () => Promise.resolve([]),
    giveUp: async () => stream?.abort(),
  };
}

function privateFolder(folder: FileSystemDirectoryHandle): OpenDestination {
  const finished: FileSystemFileHandle[] = [];
  const open = new Set<FileSystemSyncAccessHandle>();
  return {
    async open(name) {
      const handle = await folder.getFileHandle(name, { create: true });
      const access = await handle.createSyncAccessHandle();
      open.add(access);
      let at = 0;
      return {
        write(bytes) {
          // A full disk writes less than it was given, or throws.
          const written = access.write(bytes, { at });
          if (written < bytes.length) throw new DOMException('The disk is full.', 'QuotaExceededError');
          at += written;
        },
        close() {
          access.flush();
          access.close();
          open.delete(access);
          finished.push(handle);
        },
      };
    },
    finish: () => Promise.all(finished.map((handle) => handle.getFile())),
    giveUp() {
      for (const access of open) access.close();
      return Promise.resolve();
    },
  };
}

/** For browsers that refuse private files (some private windows): the whole file in memory. */
function memory(): OpenDestination {
  const files: File[] = [];
  return {
    open(name) {
      const chunks: BlobPart[] = [];
      return Promise.resolve({
        write: (bytes) => void chunks.push(new Blob([bytes.slice()])),
        close: () => void files.push(new File(chunks, name)),
      });
    },
    finish: () => Promise.resolve(files),
    giveUp: () => Promise.resolve(),
  };
}

async function openFolder(run: string): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  const exports = await root.getDirectoryHandle(FOLDER, { create: true });
  return exports.getDirectoryHandle(run, { create: true });
}

/** Removes what a stopped run has left. */
export async function removeRun(run: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const exports = await root.getDirectoryHandle(FOLDER, { create: true });
  await exports.removeEntry(run, { recursive: true });
}

/** Removes runs whose files have been handed over long ago. @param nowMs epoch milliseconds */
export async function removeOldRuns(nowMs: number): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const exports = await root.getDirectoryHandle(FOLDER, { create: true });
  const names: string[] = [];
  for await (const name of exports.keys()) names.push(name);
  for (const name of names) {
    const age = nowMs - Number.parseInt(name, 10);
    // One that another tab is writing is locked and stays.
    if (!(age < KEEP_MS)) await exports.removeEntry(name, { recursive: true }).catch(() => {});
  }
}
