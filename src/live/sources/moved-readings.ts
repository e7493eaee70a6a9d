/**
 * Readings that are sent in other rows than their own, more than once, or with another time: the sequence numbers that
 * they need, and what they are known by. Knows no sink and no clock.
 */
import { createGenerator } from '../../core/dataset/index.ts';
import type { Anomaly, Design } from '../../core/design/types/design.ts';
import type { Kernel } from '../../kernel/api.ts';
import type { FeedEvent, MovedFrom } from '../types.ts';

/** How often the anomalies of a design that add readings may act at one place: as they stand, and once more when fired. */
const TIMES = 2;

/** Sequence numbers a metric and row: 1 where no anomaly of the design, off or not, puts readings into rows of others. */
export function slotsOf(design: Design, kernel: Kernel): number {
  const mark = kernel.mark();
  const { metrics } = createGenerator(withAllOn(design), kernel, { partly: true });
  kernel.release(mark);
  return 1 + TIMES * Math.max(0, ...metrics.map(({ rows }) => rows?.extra ?? 0));
}

/** What can be fired counts, though it is off. */
function withAllOn(design: Design): Design {
  const on = ({ off: _off, ...anomaly }: Anomaly) => anomaly as Anomaly;
  return {
    ...design,
    metrics: design.metrics.map((metric) => ({ ...metric, anomalies: metric.anomalies.map(on) })),
    incidents: design.incidents.map(({ off: _off, ...incident }) => incident),
  };
}

/** Of a reading that is sent in its own row, in time. */
export const PLANNED: MovedFrom = { rows: 0, offMs: 0 };

/**
 * What a reading is known by, wherever and however often it is sent: the time at which it was measured, and the id that
 * it has as planned. @param index place of its series in the row
 */
export function momentOf(
  runId: string,
  eventsPerRow: number,
  sentIn: number,
  index: number,
  { rows, offMs }: MovedFrom,
  timeMs: (row: number) => number,
): Pick<FeedEvent, 'id' | 'timeMs'> {
  const row = sentIn - rows;
  return { id: `${runId}-${row * eventsPerRow + index}`, timeMs: timeMs(row) + offMs };
}
