/** What stands in a cell of a metric. Knows no designs. */

/** A value; an empty cell; nothing at all, not even a row where no other metric has one. */
export const CELL = { value: 0, empty: 1, absent: 2 } as const;
