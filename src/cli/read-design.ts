/** The design that -c names: a file, a link, or standard input. Knows no command. */
import { createGenerator } from '../core/dataset/index.ts';
import { parseToml, withPlaces } from '../core/document.ts';
import { closeSync, openSync, readSync } from 'node:fs';
import { type Design, LIMITS } from '../core/design/types/design.ts';
import type { Problem } from '../core/lib/problem.ts';
import { createKernel } from '../kernel/index.ts';
import { badInput, DesignFault, systemError } from './exit.ts';

export interface GivenDesign {
  readonly design: Design;
  /** A file of the Python generator. */
  readonly legacy: boolean;
  readonly warnings: readonly Problem[];
  /** What to call it in messages. */
  readonly source: string;
}

const LINK = /^(https?:\/\/|faultline:)|#d=|^1\.[A-Za-z0-9_-]{8,}$/;

/** @param given FILE, LINK or -; what is wrong with it ends the command with status 1 */
export async function readGivenDesign(given: string): Promise<GivenDesign> {
  if (LINK.test(given)) return readLink(given, 'link');
  const source = given === '-' ? 'standard input' : given;
  return designOfText(readText(given, source), source);
}

/** A design from the text of a config file or from a link. @param source what to call it in messages */
export async function designOfText(text: string, source: string): Promise<GivenDesign> {
  if (LINK.test(text.trim()) && !text.trim().includes('\n')) return readLink(text.trim(), source);
  const parsed = parseToml(text);
  if (!parsed.ok) throw new DesignFault(parsed.problems, source);
  const unfit = placementProblems(parsed.value.design);
  if (unfit.length > 0) throw new DesignFault(withPlaces(unfit, text), source);
  return { ...parsed.value, warnings: parsed.warnings, source };
}

async function readLink(link: string, source: string): Promise<GivenDesign> {
  const { decodeLink } = await import('../formats/link.ts');
  const decoded = decodeLink(link);
  if (!decoded.ok) throw new DesignFault(decoded.problems, source);
  const unfit = placementProblems(decoded.value);
  if (unfit.length > 0) throw new DesignFault(unfit, source);
  return { design: decoded.value, legacy: false, warnings: decoded.warnings, source };
}

/** Rules of placement that cannot do what they ask for. */
function placementProblems(design: Design): readonly Problem[] {
  if (design.scatter === undefined) return [];
  return createGenerator(design, createKernel(), { partly: true }).scattered.problems;
}

/** At most one byte more than a config file may have, so that a huge file is refused and not read. */
function readText(path: string, source: string): string {
  const bytes = new Uint8Array(LIMITS.tomlBytes + 1);
  let length = 0;
  try {
    const fd = path === '-' ? 0 : openSync(path, 'r');
    for (let read = -1; read !== 0 && length < bytes.length; length += read) {
      read = readPiece(fd, bytes, length);
    }
    if (fd !== 0) closeSync(fd);
  } catch (error) {
    throw systemError(error, `Cannot read ${source}`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length));
  } catch {
    throw badInput(`${source}: This is not a text file in UTF-8.`);
  }
}

function readPiece(fd: number, bytes: Uint8Array, at: number): number {
  for (;;) {
    try {
      return readSync(fd, bytes, at, bytes.length - at, null);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      // A pipe whose writer has nothing yet, and one that is closed where that is an error.
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
