/**
 * Putting many files in their places as one. What is to be done is written down first; from then on it is done, by this
 * run or, if this one dies, by the next in the folder. Until the manifest is there again, the folder is between two runs.
 */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { MANIFEST } from '../../formats/bundle/manifest.ts';
import { isInnerName } from './earlier-run.ts';
import { makeFolder, removeFolders } from './make-folder.ts';

/** Holds what is still to be done. */
const PLAN = '.faultline-plan.json';

export interface Replacement {
  /** Name of a finished file, synced, and the name that it is to have. The manifest is the last. */
  readonly renames: readonly (readonly [draft: string, name: string])[];
  /** Files of the run before that this one has no more. */
  readonly removals: readonly string[];
}

/** In order; a death between any two of them leaves the folder as it was (before the second) or is mended by `finishReplacement`. */
export function replacementSteps(folder: string, replacement: Replacement): readonly (() => void)[] {
  const plan = path.join(folder, PLAN);
  return [
    () => writeSynced(`${plan}.part`, JSON.stringify(replacement)),
    () => {
      renameSync(`${plan}.part`, plan);
      syncFolder(folder);
    },
    ...remainingSteps(folder, replacement),
  ];
}

function remainingSteps(folder: string, { renames, removals }: Replacement): readonly (() => void)[] {
  const at = (name: string) => path.join(folder, name);
  const given = renames.toSorted(([, a], [, b]) => Number(a === MANIFEST) - Number(b === MANIFEST));
  const drafted = given.some(([draft, name]) => name === MANIFEST && existsSync(at(draft)));
  return [
    // Without its draft the new one is in its place already.
    () => drafted && rmSync(at(MANIFEST), { force: true }),
    ...removals.map((name) => () => {
      rmSync(at(name), { force: true });
      if (name.includes('/')) removeFolders(path.dirname(at(name)), path.join(folder, name.split('/')[0] ?? ''));
    }),
    ...given.map(([draft, name]) => () => {
      if (name === MANIFEST) syncFolder(folder);
      if (!existsSync(at(draft))) return;
      makeFolder(path.dirname(at(name)));
      renameSync(at(draft), at(name));
    }),
    () => {
      syncFolder(folder);
      rmSync(at(PLAN), { force: true });
    },
  ];
}

/** Does what a run that died has left to be done. */
export function finishReplacement(folder: string): void {
  const plan = path.join(folder, PLAN);
  rmSync(`${plan}.part`, { force: true });
  if (!existsSync(plan)) return;
  const replacement = readPlan(readFileSync(plan, 'utf8'));
  if (replacement === undefined) return rmSync(plan);
  for (const step of remainingSteps(folder, replacement)) step();
}

function readPlan(text: string): Replacement | undefined {
  const plan: unknown = JSON.parse(text);
  if (typeof plan !== 'object' || plan === null) return undefined;
  const [renames, removals]: unknown[] = [Reflect.get(plan, 'renames'), Reflect.get(plan, 'removals')];
  if (!Array.isArray(renames) || !Array.isArray(removals)) return undefined;
  const pairs = (renames as readonly unknown[]).flatMap((pair) => {
    const [draft, name]: unknown[] = Array.isArray(pair) ? pair : [];
    return isInnerName(draft) && isInnerName(name) ? [[draft, name] as const] : [];
  });
  return { renames: pairs, removals: removals.filter(isInnerName) };
}

function writeSynced(file: string, text: string): void {
  const fd = openSync(file, 'w');
  try {
    const bytes = new TextEncoder().encode(text);
    for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** So that names outlive a loss of power; not all systems can sync a folder. */
function syncFolder(folder: string): void {
  try {
    const fd = openSync(folder, 'r');
    try {
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  } catch {
    // Then its names are as safe as that system makes them.
  }
}
