/** Making a folder with its parents, and taking them away again. */
import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { badInput, systemError } from '../exit.ts';

/**
 * One folder after the other, from the topmost that is missing: Node's own recursive way never ends where the system
 * says that a folder can be neither found nor made (below /proc).
 * @returns the topmost folder that had to be made
 */
export function makeFolder(folder: string): string | undefined {
  const missing: string[] = [];
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const found = kindOf(at, folder);
    if (found === 'folder') break;
    if (found === 'file') throw badInput(`Cannot make the folder ${folder}: there is a file of that name.`);
    missing.unshift(at);
  }
  const made: string[] = [];
  for (const one of missing) {
    try {
      mkdirSync(one);
      made.unshift(one);
    } catch (error) {
      // Another run has made it in between.
      if (codeOf(error) === 'EEXIST') continue;
      for (const mine of made) rmdirSync(mine);
      throw systemError(error, `Cannot make the folder ${folder}`);
    }
  }
  return missing[0];
}

function kindOf(at: string, folder: string): 'folder' | 'file' | 'missing' {
  try {
    return statSync(at).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && at !== path.dirname(at)) return 'missing';
    throw systemError(error, `Cannot make the folder ${folder}`);
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** Removes `folder` and its parents up to `top`, as far as they are empty. */
export function removeFolders(folder: string, top: string | undefined): void {
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
