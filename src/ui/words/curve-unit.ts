/** The unit of what a track draws. */
import type { Metric } from '../../core/design/types/design.ts';

/** Of a counter that of its rate: bytes are delivered, bytes/s are drawn. */
export function curveUnitOf({ type, unit }: Pick<Metric, 'type' | 'unit'>): string | undefined {
  if (type !== 'counter') return unit;
  return unit === undefined ? '/s' : `${unit}/s`;
}
