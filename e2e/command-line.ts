/** The built command line, run as a person runs it: the other way to the bytes that the browser makes. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const program = path.resolve(process.env.FAULTLINE_DIST ?? 'dist', 'cli/faultline.mjs');

/** @param args such as `['generate', '-c', link, '-o', folder]` @returns standard output */
export async function faultline(args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...args]);
  return stdout;
}

export async function sha256Of(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}
