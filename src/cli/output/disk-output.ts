/**
 * Files in a folder that appear all together or not at all, in place of those of an earlier run. What no run has
 * written, or somebody has changed since, is never touched.
 */
import { closeSync, fdatasync, fsync, lstatSync, openSync, rmSync, write as writeAsync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { BundleOutput, ByteSink } from '../../formats/bundle/bundle-types.ts';
import { badInput, systemError } from '../exit.ts';
import { readEarlierRun } from './earlier-run.ts';
import { makeFolder, removeFolders } from './make-folder.ts';
import { finishReplacement, replacementSteps } from './replace-as-one.ts';

export interface DiskOutput extends BundleOutput {
  /**
   * Gives all files their names, and removes what only the earlier run has.
   * @returns names of files of the earlier run that were changed since, and stay
   */
  commit(): readonly string[];
  /** Removes all that was written, and the folders that were made for it. Synchronous: it also runs when the process is told to end. */
  discard(): void;
}

const syncFile = promisify(fsync);
const syncData = promisify(fdatasync);
/** What is written is brought to the disk from so many bytes on, while more is made: else the end waits for all of it. */
const SYNC_BYTES = 16 * 2 ** 20;

/** @param folder made if need be */
export function createDiskOutput(folder: string): DiskOutput {
  const made = makeFolder(folder);
  guarded(`Cannot write in ${folder}`, () => finishReplacement(folder));
  const earlier = readEarlierRun(folder);
  /** Name → draft. */
  const drafts = new Map<string, string>();
  const openFiles = new Set<number>();
  let isOver = false;

  /** Found out before anything of the file is made. */
  const checkFree = (name: string) => {
    const final = path.join(folder, name);
    const found = lstatSync(final, { throwIfNoEntry: false });
    if (found?.isDirectory()) throw badInput(`Cannot write ${final}: it is a folder.`);
    if (found !== undefined && !earlier.isUntouched(name))
      throw badInput(
        `Cannot write ${final}: a file of that name is there which no earlier run has written, or it was changed since. Choose another folder, or move the file away.`,
      );
  };
  return {
    open(name): ByteSink {
      checkFree(name);
      const draft = `.${name.replaceAll('/', '!')}.${process.pid}.part`;
      const what = `Cannot write ${path.join(folder, name)}`;
      const fd = guarded(what, () => openSync(path.join(folder, draft), 'w'));
      drafts.set(name, draft);
      openFiles.add(fd);
      let unsynced = 0;
      let syncing: Promise<void> | undefined;
      let syncFault: unknown;
      const syncMeanwhile = () => {
        if (unsynced < SYNC_BYTES || syncing !== undefined) return;
        unsynced = 0;
        syncing = syncData(fd)
          .catch((error: unknown) => {
            // A system tells of it once: the sync at the end may find nothing wrong.
            syncFault ??= error;
          })
          .then(() => {
            syncing = undefined;
          });
      };
      return {
        // On a thread of Node's own, so that the next bytes are made meanwhile.
        write: async (bytes) => {
          try {
            for (let at = 0; at < bytes.length; ) at += await writeSome(fd, bytes.subarray(at));
            unsynced += bytes.length;
            syncMeanwhile();
          } catch (error) {
            throw systemError(error, what);
          }
        },
        async close() {
          try {
            // A file that the plan of the replacement names must be whole, whatever happens to the machine.
            await syncing;
            if (syncFault !== undefined) throw syncFault;
            await syncFile(fd);
            openFiles.delete(fd);
            closeSync(fd);
          } catch (error) {
            throw systemError(error, what);
          }
        },
      };
    },
    commit() {
      const old = earlier.names.filter((name) => !drafts.has(name));
      const removals = old.filter((name) => earlier.isUntouched(name));
      const renames = [...drafts].map(([name, draft]) => [draft, name] as const);
      for (const [, name] of renames) checkFree(name);
      const [write, ...rest] = replacementSteps(folder, { renames, removals });
      guarded(`Cannot write in ${folder}`, () => {
        write?.();
        // From here on the next run would end it: nothing may be taken back.
        isOver = true;
        for (const step of rest) step();
      });
      const isThere = (name: string) => lstatSync(path.join(folder, name), { throwIfNoEntry: false }) !== undefined;
      return old.filter((name) => !removals.includes(name) && isThere(name));
    },
    discard() {
      if (isOver) return;
      isOver = true;
      for (const fd of openFiles) closeSync(fd);
      for (const draft of drafts.values()) rmSync(path.join(folder, draft), { force: true });
      removeFolders(folder, made);
    },
  };
}

function guarded<T>(what: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw systemError(error, what);
  }
}

/** @returns bytes written, which may be fewer than there are */
function writeSome(fd: number, bytes: Uint8Array): Promise<number> {
  return new Promise((resolve, reject) => {
    writeAsync(fd, bytes, (error, written) => (error === null ? resolve(written) : reject(error)));
  });
}
