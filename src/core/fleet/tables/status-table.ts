/** The table status: how each machine is at the end of the data. Follows from its last readings. */
import type { ColumnSpec, TableSource } from '../../samples/table.ts';
import { lastUp } from '../history/down-time.ts';
import type { Fleet } from '../fleet.ts';
import type { Machine } from '../machines/machines.ts';
import { createReadingArrays, STATES } from '../readings/columns.ts';
import { rowTable } from './row-table.ts';
import { at } from '../../lib/at.ts';

export const STATUS_COLUMNS = [
  { name: 'machine_id', type: 'text', help: 'The machine; a key of the table machines.' },
  { name: 'status', type: 'text', help: 'healthy, degraded or down at the last reading.' },
  {
    name: 'last_heartbeat',
    type: 'time',
    help: 'Last reading at which the machine was up, UTC; empty if there is none.',
  },
] as const satisfies readonly ColumnSpec[];

/** Readings that are looked at. */
export const STATUS_READINGS = 5;
/** A machine is degraded when the health score of its last reading is below. */
export const HEALTHY_SCORE = 70;

export type MachineStatus = 'healthy' | 'degraded' | 'down';

export function statusTable(fleet: Fleet): TableSource {
  const { machines, grid, history } = fleet;
  return rowTable(
    'status',
    STATUS_COLUMNS,
    () => machines.length,
    (from, count, emit) => {
      const mark = fleet.kernel.mark();
      const statusOf = createStatus(fleet);
      for (const one of machines.slice(from, from + count)) {
        const heard = lastUp(history.of(one.index), grid.readings - 1);
        emit([one.id, statusOf(one), heard < 0 ? undefined : grid.startMs + heard * grid.intervalMs]);
      }
      fleet.kernel.release(mark);
    },
  );
}

/**
 * down: not up at the last reading. degraded: in the last five readings an anomaly, a failure, maintenance or
 * much wear, or a health score below 70 at the last. Else healthy.
 */
function createStatus(fleet: Fleet): (machine: Machine) => MachineStatus {
  const { grid } = fleet;
  const count = Math.min(STATUS_READINGS, grid.readings);
  const out = createReadingArrays(count);
  const readings = fleet.readings(count);
  return (machine) => {
    readings.fill(machine, grid.readings - count, count, out, 0, 1);
    const stateAt = (k: number) => STATES[at(out.state, k)];
    const last = stateAt(count - 1);
    if (last === 'down' || last === 'restarting') return 'down';
    const troubled = out.state.some((_, k) => stateAt(k) !== 'up');
    return troubled || at(out.health_score, count - 1) < HEALTHY_SCORE ? 'degraded' : 'healthy';
  };
}
