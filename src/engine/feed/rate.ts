/** Events a second over the last few seconds, out of a count that rises. Knows no events. */

const WINDOW_MS = 5000;

/** @returns takes the present count, gives the rate a second */
export function createRate(nowMs: () => number): (count: number) => number {
  let points: readonly (readonly [ms: number, count: number])[] = [];
  return (count) => {
    const now = nowMs();
    points = [...points.filter(([ms]) => now - ms <= WINDOW_MS), [now, count]];
    const [first] = points;
    if (!first || now - first[0] < 500) return 0;
    return ((count - first[1]) * 1000) / (now - first[0]);
  };
}
