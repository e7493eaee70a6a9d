/** Reading and writing designs, for programs: what has been read has a type of its own, so that nothing unchecked is generated. */
import { parseDesign as readObject, parseToml as readToml, writeToml as write } from '../core/document.ts';
import type { Design } from '../core/design/types/design.ts';
import type { Result } from '../core/lib/problem.ts';
import { decodeLink as readLink, encodeLink as writeLink } from '../formats/link.ts';

declare const CHECKED: unique symbol;

/** A design that one of the readers found without an error. To change one, change an object or a text and read it again. */
export type CheckedDesign = Design & { readonly [CHECKED]: true };

export interface ParsedToml {
  readonly design: CheckedDesign;
  /** A file of the Python generator: no `schema`, read by that program's rules. */
  readonly legacy: boolean;
}

/** A design from the text of a config file, at most 1 MiB. Every problem has a path and a place. */
export function parseToml(text: string): Result<ParsedToml> {
  // What the reader gives has been checked: that is what the type says.
  return readToml(text) as Result<ParsedToml>;
}

/** A design from an object of the stored form, such as one that was edited. Errors have paths such as `metrics[0].noise.scale`. */
export function parseDesign(value: unknown): Result<CheckedDesign> {
  return readObject(value) as Result<CheckedDesign>;
}

/** A design from a link of the studio, or from what stands behind its `#d=`. */
export function decodeLink(link: string): Result<CheckedDesign> {
  return readLink(link) as Result<CheckedDesign>;
}

/** The design as a config file: stable, made for people, without what is default. */
export function writeToml(design: CheckedDesign): string {
  return write(design);
}

/** The design as text for links: `https://…/#d=` and this. */
export function encodeLink(design: CheckedDesign): string {
  return writeLink(design);
}
