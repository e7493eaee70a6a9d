/** The table events: what happened to which machine, from when to when, and why. In order of start, then machine. */
import type { ColumnSpec, TableSource } from '../../samples/table.ts';
import { CAUSE_IDS } from '../causes/registry.ts';
import { nameEvent } from '../history/named-events.ts';
import type { Fleet } from '../fleet.ts';
import { rowTable } from './row-table.ts';
import { at } from '../../lib/at.ts';

export const EVENT_COLUMNS = [
  {
    name: 'event_id',
    type: 'text',
    help: 'The event; the key of this table, and what removes or pins it in a design.',
  },
  { name: 'machine_id', type: 'text', help: 'The machine; a key of the table machines.' },
  {
    name: 'cause',
    type: 'text',
    help: `${CAUSE_IDS.slice(0, -1).join(', ')} or ${CAUSE_IDS.at(-1)}.`,
  },
  { name: 'start', type: 'time', help: 'First reading that it touches, UTC.' },
  { name: 'end', type: 'time', help: 'First reading that it does not touch any more, UTC.' },
  { name: 'readings', type: 'integer', help: 'How many readings it touches.' },
  { name: 'is_anomaly', type: 'flag', asWords: true, help: 'Whether it makes is_anomaly true in telemetry.' },
  { name: 'origin', type: 'text', help: 'random, schedule (planned maintenance) or hand (placed in the design).' },
  {
    name: 'caused_by',
    type: 'text',
    help: 'The event that brought it about, for a cascade and for a degradation fault.',
  },
  { name: 'note', type: 'text', help: 'The note of a fault placed by hand.' },
] as const satisfies readonly ColumnSpec[];

export function eventsTable(fleet: Fleet): TableSource {
  const { machines, grid, history } = fleet;
  const width = machines.length;
  let keys: Float64Array | undefined;

  /** start · machines + machine of every event, sorted. Below 2^53 for every fleet within the limits. */
  const sortedKeys = (): Float64Array => {
    if (keys) return keys;
    const lists = machines.map(({ index }) => history.of(index));
    const all = new Float64Array(lists.reduce((sum, list) => sum + list.length, 0));
    let row = 0;
    lists.forEach((list, machine) => {
      for (let place = 0; place < list.length; place++) all[row++] = list.event(place).from * width + machine;
    });
    keys = all.sort();
    return keys;
  };

  return rowTable(
    'events',
    EVENT_COLUMNS,
    () => sortedKeys().length,
    (from, count, emit) => {
      const sorted = sortedKeys();
      for (let row = from; row < from + count; row++) {
        const key = at(sorted, row);
        // Events of a machine with the same start have the same key and stand in the order of its list.
        let rank = 0;
        while (row - rank > 0 && at(sorted, row - rank - 1) === key) rank++;
        const start = Math.floor(key / width);
        const list = history.of(key - start * width);
        const event = nameEvent(fleet, list.event(list.firstFrom(start) + rank));
        emit([
          event.id,
          event.machineId,
          event.cause,
          grid.startMs + event.start * grid.intervalMs,
          grid.startMs + event.end * grid.intervalMs,
          event.end - event.start,
          event.isAnomaly ? 1 : 0,
          event.origin,
          event.causedBy,
          event.note,
        ]);
      }
    },
  );
}
