/**
 * Files in a folder that appear all together or not at all: written under other names, renamed at the end.
 * Knows nothing of their content.
 */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  write as writeAsync,
} from 'node:fs';
import path from 'node:path';
import type { BundleOutput, ByteSink } from '../formats/bundle/bundle-types.ts';
import { badInput, systemError } from './exit.ts';

export interface DiskOutput extends BundleOutput {
  /** Gives all files their names. */
  commit(): void;
  /** Removes all that was written, and the folders that were made for it. Synchronous: it also runs when the process is told to end. */
  discard(): void;
}

/** @param folder made if need be */
export function createDiskOutput(folder: string): DiskOutput {
  const made = makeFolder(folder);
  const drafts = new Map<string, string>();
  const openFiles = new Set<number>();
  let isOver = false;

  const guarded = <T>(what: string, action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw systemError(error, what);
    }
  };
  return {
    open(name): ByteSink {
      const draft = path.join(folder, `.${name}.${process.pid}.part`);
      const final = path.join(folder, name);
      const what = `Cannot write ${final}`;
      // Found out now, as at the end other files would have their names already.
      if (existsSync(final) && statSync(final).isDirectory()) throw badInput(`${what}: it is a folder.`);
      const fd = guarded(what, () => openSync(draft, 'w'));
      drafts.set(draft, final);
      openFiles.add(fd);
      return {
        // On a thread of Node's own, so that the next bytes are made meanwhile.
        write: async (bytes) => {
          try {
            for (let at = 0; at < bytes.length; ) at += await writeSome(fd, bytes.subarray(at));
          } catch (error) {
            throw systemError(error, what);
          }
        },
        close() {
          openFiles.delete(fd);
          guarded(what, () => closeSync(fd));
        },
      };
    },
    commit() {
      for (const [draft, final] of drafts) {
        if (existsSync(final) && statSync(final).isDirectory())
          throw badInput(`Cannot write ${final}: it is a folder.`);
        guarded(`Cannot write ${final}`, () => renameSync(draft, final));
        drafts.delete(draft);
      }
      isOver = true;
    },
    discard() {
      if (isOver) return;
      isOver = true;
      for (const fd of openFiles) closeSync(fd);
      for (const draft of drafts.keys()) rmSync(draft, { force: true });
      removeFolders(folder, made);
    },
  };
}

/** @returns bytes written, which may be fewer than there are */
function writeSome(fd: number, bytes: Uint8Array): Promise<number> {
  return new Promise((resolve, reject) => {
    writeAsync(fd, bytes, (error, written) => (error === null ? resolve(written) : reject(error)));
  });
}

/** @returns the topmost folder that had to be made */
function makeFolder(folder: string): string | undefined {
  try {
    return mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw systemError(error, `Cannot make the folder ${folder}`);
  }
}

/** Removes `folder` and its parents up to `top`, as far as they are empty. */
function removeFolders(folder: string, top: string | undefined): void {
  if (top === undefined) return;
  const last = path.resolve(top);
  for (let at = path.resolve(folder); at.startsWith(last); at = path.dirname(at)) {
    try {
      rmdirSync(at);
    } catch {
      // Somebody else has put something there: it stays.
      return;
    }
  }
}
