/** The [fleet] part of a design: handed to the fleet's own reader and writer. */
export { readFleet } from '../fleet/parse-fleet.ts';
export { writeFleet } from '../fleet/write-fleet.ts';
