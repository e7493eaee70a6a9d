/** How a leap of this machine's clock is said. */
import { formatDuration } from '../../core/lib/time.ts';

/** @param byMs negative: the clock was set back */
export function stepWords(byMs: number): string {
  const length = formatDuration(Math.round(Math.abs(byMs) / 1000) * 1000);
  return byMs < 0
    ? `This machine's clock was set back by ${length}; the run keeps its pace.`
    : `This machine slept, or its clock was set ahead, for ${length}; what became due meanwhile is sent now.`;
}
