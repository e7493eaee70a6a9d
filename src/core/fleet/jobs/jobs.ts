/**
 * Jobs of a machine: at most one begins in each slot of ten minutes, so that any stretch of time can be had by
 * itself. A job begins on a machine that takes work and fails when the machine goes down. Knows no table.
 */
import { firstOutage, takesWork } from '../history/down-time.ts';
import type { Fleet } from '../fleet.ts';
import type { Machine } from '../machines/machines.ts';
import { wholeBetween } from '../draws/renewal.ts';
import { at, fleetStream, WORDS_PER_DRAW } from '../draws/streams.ts';

export const SLOT_MS = 600_000;
export const SLOTS_PER_DAY = 144;

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

export function slotCount({ grid }: Fleet): number {
  return Math.ceil((grid.readings * grid.intervalMs) / SLOT_MS);
}

/** Jobs of a machine that begin in slots [from, to), in order of their start. */
export function jobsBetween(fleet: Fleet, machine: Machine, from: number, to: number): readonly Job[] {
  const { kernel, seed, settings } = fleet;
  const chance = settings.jobs_per_day / SLOTS_PER_DAY;
  const draws = new Float64Array(to - from);
  kernel.uniforms(draws, seed, fleetStream(machine.id, 'jobs'), from);
  const details = fleetStream(machine.id, 'job-details');
  const jobs: Job[] = [];
  for (let slot = from; slot < to; slot++) {
    if (at(draws, slot - from) >= chance) continue;
    const job = jobInSlot(fleet, machine, slot, details);
    if (job) jobs.push(job);
  }
  return jobs;
}

function jobInSlot(fleet: Fleet, machine: Machine, slot: number, stream: bigint): Job | undefined {
  const { grid, kernel, history } = fleet;
  const u = fleet.draws.at(stream, slot * WORDS_PER_DRAW, 3);
  const endOfData = grid.startMs + grid.readings * grid.intervalMs;
  const startMs = grid.startMs + slot * SLOT_MS + wholeBetween(at(u, 0), 0, SLOT_MS / 1000 - 1) * 1000;
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
