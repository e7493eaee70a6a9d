/** The table jobs, machine by machine in order of start. Keeps one count for every 4,096 slots of a machine. */
import type { ColumnSpec, TableSource } from '../../samples/table.ts';
import type { Fleet } from '../fleet.ts';
import { createJobs, type Job } from '../jobs/jobs.ts';
import { rowTable } from './row-table.ts';
import { at } from '../../lib/at.ts';

export const JOB_COLUMNS = [
  { name: 'job_id', type: 'text', help: 'The job; the key of this table.' },
  { name: 'machine_id', type: 'text', help: 'The machine that it ran on; a key of the table machines.' },
  { name: 'job_type', type: 'text', help: 'backup, batch, etl, index or report.' },
  {
    name: 'status',
    type: 'text',
    help: 'completed, failed (the machine went down) or running (at the end of the data).',
  },
  { name: 'start_time', type: 'time', help: 'When it began, UTC.' },
  { name: 'end_time', type: 'time', help: 'When it ended, UTC; empty while it runs.' },
  { name: 'duration_seconds', type: 'number', unit: 's', help: 'How long it ran; empty while it runs.' },
] as const satisfies readonly ColumnSpec[];

/** Slots of one entry of the index. */
const PAGE_SLOTS = 4096;

export function jobsTable(fleet: Fleet): TableSource {
  const { machines } = fleet;
  const jobs = createJobs(fleet);
  const { slots } = jobs;
  const pagesEach = Math.ceil(slots / PAGE_SLOTS);
  const pages = machines.length * pagesEach;
  let index: Float64Array | undefined;

  const machineOfPage = (page: number) => machines[Math.floor(page / pagesEach)];
  const jobsOfPage = (page: number): readonly Job[] => {
    const machine = machineOfPage(page);
    const from = (page % pagesEach) * PAGE_SLOTS;
    return machine ? jobs.between(machine, from, Math.min(slots, from + PAGE_SLOTS)) : [];
  };
  /** Row at which each page begins; one more at the end. */
  const starts = (): Float64Array => {
    if (index) return index;
    index = new Float64Array(pages + 1);
    for (let page = 0; page < pages; page++) index[page + 1] = at(index, page) + jobsOfPage(page).length;
    return index;
  };

  return rowTable(
    'jobs',
    JOB_COLUMNS,
    () => at(starts(), pages),
    (from, count, emit) => {
      const rows = starts();
      let page = 0;
      let high = pages - 1;
      while (page < high) {
        const middle = Math.floor((page + high + 1) / 2);
        if (at(rows, middle) <= from) page = middle;
        else high = middle - 1;
      }
      for (let row = from; row < from + count; page++) {
        const first = at(rows, page);
        for (const job of jobsOfPage(page).slice(row - first, from + count - first)) {
          emitJob(machineOfPage(page)?.id ?? '', job, emit);
          row++;
        }
      }
    },
  );
}

function emitJob(machineId: string, job: Job, emit: (cells: readonly (string | number | undefined)[]) => void): void {
  const { endMs } = job;
  const seconds = endMs === undefined ? undefined : (endMs - job.startMs) / 1000;
  emit([`${machineId}-job-${job.slot}`, machineId, job.type, job.status, job.startMs, endMs, seconds]);
}
