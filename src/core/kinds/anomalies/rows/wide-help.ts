/** What the kinds that move rows say of files in which a row is of several metrics. */
export const WIDE_ROWS =
  'Where a file has a column a metric, the cells of other metrics stay in their rows; those that have the same done to them share a row.';
