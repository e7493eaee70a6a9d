/** What stands in a cell of a metric. Knows no designs. */

/**
 * A value; an empty cell; nothing at all, not even a row where no other metric has one. `reset`, in the rate of a counter
 * alone: there is none, as the count stands at 0. `moved`, where curves are read: a value whose row is elsewhere, there
 * more than once, or has another time.
 */
export const CELL = { value: 0, empty: 1, absent: 2, reset: 3, moved: 4 } as const;
