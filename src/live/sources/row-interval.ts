/** How far the rows of a feed lie apart: a fleet has an interval of its own. Knows no plan. */
import { intervalMsOf } from '../../core/design/types/resolve.ts';
import type { Design } from '../../core/design/types/design.ts';
import { resolveFleet } from '../../core/fleet/config/resolve-fleet.ts';
import { parseDuration } from '../../core/lib/time.ts';

/** Milliseconds between two rows of what `createDesignFeed` plays: of its metrics, or of a fleet alone. */
export function rowIntervalMs(design: Design): number {
  if (design.fleet === undefined || design.metrics.length > 0) return intervalMsOf(design);
  return parseDuration(resolveFleet(design.fleet).interval) ?? intervalMsOf(design);
}
