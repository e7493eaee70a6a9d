/**
 * The document from text and stored objects, and its text: the one place that joins the design and the fleet,
 * which do not know each other. Every problem has a path, and a place where there is a text.
 */
import { type ParsedToml, readStored, readToml } from './design/read/parse.ts';
import type { Design } from './design/types/design.ts';
import type { FleetCodec } from './design/types/fleet-codec.ts';
import { designText } from './design/write/write.ts';
import { readFleet } from './fleet/config/parse-fleet.ts';
import { writeFleet } from './fleet/config/write-fleet.ts';
import type { Result } from './lib/problem.ts';

export { withPlaces } from './design/read/place-problems.ts';
export type { ParsedToml } from './design/read/parse.ts';

const FLEET: FleetCodec = { read: readFleet, write: writeFleet };

/** A design from an object of the stored form (autosave, link). Errors have paths such as `metrics[0].noise.scale`. */
export function parseDesign(value: unknown): Result<Design> {
  return readStored(value, FLEET);
}

/** A design from the text of a config file, or of a file of the Python generator. At most 1 MiB. */
export function parseToml(text: string): Result<ParsedToml> {
  return readToml(text, FLEET);
}

/**
 * A design as a config file: stable, made for people, without what is default; parseToml gives the same design
 * back. One with nothing but the Python generator's features is written so that that program reads it.
 */
export function writeToml(design: Design): string {
  return designText(design, FLEET);
}
