/** What stands in a cell of a metric. Knows no designs. */

/**
 * A value; an empty cell; nothing at all, not even a row where no other metric has one. `reset`, in the rate of a counter
 * alone: there is none, as the count stands at 0.
 */
export const CELL = { value: 0, empty: 1, absent: 2, reset: 3 } as const;
