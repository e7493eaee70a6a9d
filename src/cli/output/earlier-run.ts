/** What an earlier run has left in a folder, as far as its manifest knows it and nobody has changed it since. */
import { createHash } from 'node:crypto';
import { closeSync, lstatSync, openSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';
import { MANIFEST } from '../../formats/bundle/manifest.ts';

/** A manifest is a list of some files: a larger one is none of ours. */
const MAX_MANIFEST_BYTES = 4 * 2 ** 20;

interface Listed {
  readonly bytes: number;
  readonly sha256: string;
}

export interface EarlierRun {
  /** Names of its files, without the manifest. */
  readonly names: readonly string[];
  /** Whether the file of that name is as the run wrote it: it may be replaced or removed. */
  isUntouched(name: string): boolean;
}

/** No manifest, or one of another program: a run without files. */
export function readEarlierRun(folder: string): EarlierRun {
  const file = path.join(folder, MANIFEST);
  try {
    const { size, mtimeMs } = lstatSync(file);
    const files = size <= MAX_MANIFEST_BYTES ? listedFiles(readFileSync(file, 'utf8')) : undefined;
    if (files === undefined) return NONE;
    return {
      names: [...files.keys()],
      isUntouched(name) {
        if (name === MANIFEST) return true;
        const listed = files.get(name);
        return listed !== undefined && isAsListed(path.join(folder, name), listed, mtimeMs);
      },
    };
  } catch {
    return NONE;
  }
}

const NONE: EarlierRun = { names: [], isUntouched: () => false };

/** A name of a file in the folder or, parted by `/`, in folders inside it. */
export function isInnerName(name: unknown): name is string {
  return typeof name === 'string' && name.split('/').every((step) => step !== '' && !/^\.{1,2}$|[\\\0]/.test(step));
}

function listedFiles(text: string): ReadonlyMap<string, Listed> | undefined {
  const manifest: unknown = JSON.parse(text);
  if (typeof manifest !== 'object' || manifest === null) return undefined;
  const madeBy: unknown = Reflect.get(manifest, 'made_by');
  const list: unknown = Reflect.get(manifest, 'files');
  if (typeof madeBy !== 'string' || !madeBy.startsWith('faultline ') || !Array.isArray(list)) return undefined;
  const files = new Map<string, Listed>();
  for (const entry of list as readonly unknown[]) {
    if (typeof entry !== 'object' || entry === null) return undefined;
    const [name, bytes, sha256]: unknown[] = ['name', 'bytes', 'sha256'].map((key) => Reflect.get(entry, key));
    if (!isInnerName(name) || typeof bytes !== 'number' || typeof sha256 !== 'string') return undefined;
    files.set(name, { bytes, sha256 });
  }
  return files;
}

/** The manifest is written last: a file that is older was not touched since, and need not be read. */
function isAsListed(file: string, { bytes, sha256 }: Listed, manifestMs: number): boolean {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found === undefined || !found.isFile() || found.size !== bytes) return false;
  return found.mtimeMs <= manifestMs || hashOf(file) === sha256;
}

function hashOf(file: string): string {
  const hash = createHash('sha256');
  const piece = new Uint8Array(1 << 20);
  const fd = openSync(file, 'r');
  try {
    for (let read = readSync(fd, piece); read > 0; read = readSync(fd, piece)) hash.update(piece.subarray(0, read));
  } finally {
    closeSync(fd);
  }
  return hash.digest('hex');
}
