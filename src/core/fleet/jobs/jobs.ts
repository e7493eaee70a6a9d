/**
 * Jobs of a machine: at most one begins in each slot of time, so that any stretch of time can be had by itself. A job
 * begins on a machine that takes work and fails when the machine goes down.
 */
import { firstOutage, takesWork } from '../history/down-time.ts';
import type { Fleet } from '../fleet.ts';
import type { Machine } from '../machines/machines.ts';
import { chanceOfRate, type JobSlots, jobSlots, thresholdFor } from './slots.ts';
import { wholeBetween } from '../draws/renewal.ts';
import { at } from '../../lib/at.ts';
import { fleetStream, WORDS_PER_DRAW } from '../draws/streams.ts';

interface JobType {
  readonly id: string;
  /** Shortest and longest run in seconds; its logarithm is uniform between. */
  readonly least: number;
  readonly most: number;
}

export const JOB_TYPES = [
  { id: 'backup', least: 600, most: 7200 },
  { id: 'batch', least: 300, most: 14_400 },
  { id: 'etl', least: 120, most: 3600 },
  { id: 'index', least: 60, most: 1800 },
  { id: 'report', least: 30, most: 600 },
] as const satisfies readonly JobType[];

export interface Job {
  readonly slot: number;
  readonly type: string;
  readonly status: 'completed' | 'failed' | 'running';
  readonly startMs: number;
  /** Absent while it runs. */
  readonly endMs?: number;
}

export interface Jobs {
  /** Slots of a machine. */
  readonly slots: number;
  /** Jobs of a machine that begin in slots [from, to), in order of their start. */
  between(machine: Machine, from: number, to: number): readonly Job[];
}

/** Draws read at a time where all of them are looked through. */
const AT_ONCE = 4096;

export function createJobs(fleet: Fleet): Jobs {
  const { kernel, seed, settings, machines } = fleet;
  const slots = jobSlots(settings, fleet.grid);

  /** Calls `visit` with the slots in [from, to) that draw below the bound, with their draws. */
  const visitBelow = (
    machine: Machine,
    from: number,
    to: number,
    bound: number,
    visit: (slot: number, draw: number) => void,
  ) => {
    const draws = new Float64Array(to - from);
    kernel.uniforms(draws, seed, fleetStream(machine.id, 'jobs'), from);
    for (let slot = from; slot < to; slot++) if (at(draws, slot - from) < bound) visit(slot, at(draws, slot - from));
  };

  let known: number | undefined;
  /** Draws below this have a job. */
  const bound = (): number => {
    if (settings.n_jobs === 0) return chanceOfRate(settings);
    known ??= justAbove(
      thresholdFor(settings.n_jobs, machines.length * slots.count, (most, visit) => {
        for (const machine of machines) {
          for (let from = 0; from < slots.count; from += AT_ONCE) {
            visitBelow(machine, from, Math.min(slots.count, from + AT_ONCE), most, (slot, draw) => {
              if (jobInSlot(fleet, machine, slot, slots)) visit(draw);
            });
          }
        }
      }),
    );
    return known;
  };

  return {
    slots: slots.count,
    between(machine, from, to) {
      const jobs: Job[] = [];
      visitBelow(machine, from, to, bound(), (slot) => {
        const job = jobInSlot(fleet, machine, slot, slots);
        if (job) jobs.push(job);
      });
      return jobs;
    },
  };
}

/** Draws are odd multiples of 2⁻⁵³: half a step above one of them lies none. */
function justAbove(draw: number): number {
  return draw + 2 ** -53;
}

function jobInSlot(fleet: Fleet, machine: Machine, slot: number, { slotMs }: JobSlots): Job | undefined {
  const { grid, kernel, history } = fleet;
  const u = fleet.draws.at(fleetStream(machine.id, 'job-details'), slot * WORDS_PER_DRAW, 3);
  const endOfData = grid.startMs + grid.readings * grid.intervalMs;
  const startMs = grid.startMs + slot * slotMs + wholeBetween(at(u, 0), 0, slotMs / 1000 - 1) * 1000;
  if (startMs >= endOfData) return undefined;
  const events = history.of(machine.index);
  const reading = Math.floor((startMs - grid.startMs) / grid.intervalMs);
  if (!takesWork(events, reading)) return undefined;
  const type = JOB_TYPES[Math.floor(at(u, 1) * JOB_TYPES.length)] ?? JOB_TYPES[0];
  const seconds = Math.floor(type.least * kernel.exp(at(u, 2) * kernel.log(type.most / type.least)));
  const plannedEnd = startMs + seconds * 1000;
  const lastReading = Math.min(grid.readings, Math.ceil((plannedEnd - grid.startMs) / grid.intervalMs));
  const outage = firstOutage(events, reading + 1, lastReading);
  const common = { slot, type: type.id, startMs };
  if (outage !== undefined) return { ...common, status: 'failed', endMs: grid.startMs + outage * grid.intervalMs };
  return plannedEnd < endOfData
    ? { ...common, status: 'completed', endMs: plannedEnd }
    : { ...common, status: 'running' };
}
