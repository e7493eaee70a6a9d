/** A small file that is replaced as a whole: after any crash it is the old one or the new one. Knows no content. */
import { dirname } from 'node:path';
import { type Disk, noneIfMissing, readText, writeAll } from './disk.ts';

/** Where the one before stays. */
export const beforeOf = (path: string) => path.replace(/(\.\w+)?$/, '.before$1');

/** On the disk, under its name, when it resolves; what was there stays beside it, see `beforeOf`. */
export async function replaceDurably(disk: Disk, path: string, text: string): Promise<void> {
  const next = `${path}.next`;
  const file = await disk.open(next, 'empty');
  try {
    await writeAll(file, Buffer.from(text), 0);
    await file.sync();
  } finally {
    await file.close();
  }
  await disk.rename(path, beforeOf(path)).catch((error: unknown) => noneIfMissing(error, undefined));
  await disk.rename(next, path);
  await disk.syncFolder(dirname(path));
}

/** What `replaceDurably` put there last; undefined where it never did. */
export async function readReplaced(disk: Disk, path: string): Promise<string | undefined> {
  // A crash between the two renames leaves only the one before, and that is then the last that was promised.
  return (await readText(disk, path)) ?? readText(disk, beforeOf(path));
}
