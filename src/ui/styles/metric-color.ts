/** The colour of a metric: by its place in the design, from the ten series tokens. */

const SERIES = 10;

/** The series' CSS value (`var(--s3)`). @param index place of the metric in the design, from 0 */
export function metricColor(index: number): string {
  return `var(--s${(index % SERIES) + 1})`;
}
