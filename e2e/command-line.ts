/** The built command line, run as a person runs it: the other way to the bytes that the browser makes. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const program = path.resolve(process.env.FAULTLINE_DIST ?? 'dist', 'cli/faultline.mjs');

/** @param args such as `['generate', '-c', link, '-o', folder]` */
export async function faultline(...args: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [program, ...args]);
}

/** Runs a whole line as it would be typed into a shell that has the command. @param cwd working folder */
export async function runLine(line: string, cwd: string): Promise<void> {
  await promisify(execFile)('sh', ['-c', line.replace(/^faultline /, `'${process.execPath}' '${program}' `)], { cwd });
}

export async function sha256Of(file: string): Promise<string> {
  return hashOf(await readFile(file));
}

export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
