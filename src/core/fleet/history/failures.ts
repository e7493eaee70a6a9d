/**
 * Failures of the machines of one cell over the whole data, cascades included. An event-driven pass: strikes
 * come by geometric gaps, so that its cost follows the failures and not the readings. Knows no other trouble.
 *
 * At each reading a machine that is up fails with failure_probability, and, for each machine that it depends
 * on that went down at the reading before, with cascade_failure_probability. What strikes a machine that is
 * down already has no effect. Lengths and cascade draws are taken by reading, so they do not depend on history.
 */
import type { Kernel } from '../../../kernel/index.ts';
import { CELL_GROUPS, type Cell } from '../machines/cells.ts';
import { machineId } from '../config/machine-id.ts';
import { geometricGap, thousandths, wholeBetween } from '../draws/renewal.ts';
import type { FleetSettings } from '../config/settings.ts';
import { at } from '../../lib/at.ts';
import { type Draws, fleetStream, WORDS_PER_DRAW } from '../draws/streams.ts';

/** Readings that a random failure lasts. */
export const FAILURE_LENGTH = { least: 5, most: 20 } as const;

/** A failure placed by hand on one machine. */
export interface HandFailure {
  /** Place in `faults`. */
  readonly fault: number;
  readonly start: number;
  readonly end: number;
}

export interface Failure {
  readonly cause: 'failure' | 'cascade';
  readonly start: number;
  readonly end: number;
  readonly strength: number;
  readonly ordinal: number;
  readonly byHand: boolean;
  readonly causeMachine: number;
}

export interface FailureInput {
  readonly cell: Cell;
  readonly settings: FleetSettings;
  readonly readings: number;
  readonly draws: Draws;
  readonly log: Kernel['log'];
  /** By hand, for each machine of the cell, sorted by start. */
  readonly byHand: readonly (readonly HandFailure[])[];
  /** Whether a random event was taken out. */
  readonly removed: (machine: number, cause: 'failure' | 'cascade', ordinal: number) => boolean;
}

interface MachineState {
  readonly machine: number;
  readonly strikes: bigint;
  readonly lengths: bigint;
  readonly cascades: bigint;
  readonly hand: readonly HandFailure[];
  readonly failures: Failure[];
  nextStrike: number;
  strikeOrdinal: number;
  nextHand: number;
  downUntil: number;
}

/** The failures of each machine of the cell, in its order; those of a machine do not overlap. */
export function cellFailures(input: FailureInput): readonly (readonly Failure[])[] {
  const { cell, settings, readings, draws, log } = input;
  const logMiss = settings.enable_failures ? log(1 - settings.failure_probability) : 0;
  const states = cell.machines.map((machine, place): MachineState => {
    const id = machineId(machine);
    const state: MachineState = {
      machine,
      strikes: fleetStream(id, 'failure'),
      lengths: fleetStream(id, 'failure-length'),
      cascades: fleetStream(id, 'cascade'),
      hand: input.byHand[place] ?? [],
      failures: [],
      nextStrike: 0,
      strikeOrdinal: -1,
      nextHand: 0,
      downUntil: 0,
    };
    state.nextStrike = -1;
    advanceStrike(state);
    return state;
  });

  function advanceStrike(state: MachineState): void {
    state.strikeOrdinal++;
    if (logMiss === 0) state.nextStrike = Number.POSITIVE_INFINITY;
    else state.nextStrike += 1 + geometricGap(at(draws.at(state.strikes, state.strikeOrdinal, 1), 0), logMiss, log);
  }

  /** Down from `start`; a random failure ends at the latest where the next one by hand begins. */
  function fail(state: MachineState, start: number, event: Omit<Failure, 'start' | 'end' | 'strength'>): void {
    const u = draws.at(state.lengths, start * WORDS_PER_DRAW, 2);
    const drawn = start + wholeBetween(at(u, 0), FAILURE_LENGTH.least, FAILURE_LENGTH.most);
    const strength = thousandths(at(u, 1));
    const nextHand = state.hand[state.nextHand]?.start ?? Number.POSITIVE_INFINITY;
    const end = Math.min(drawn, Math.max(nextHand, start + 1));
    state.failures.push({ ...event, start, end, strength });
    state.downUntil = end;
  }

  /** Places of machines that went down at the reading before the present one. */
  let fresh: readonly number[] = [];
  let reading = nextReading(states, fresh, -1);
  while (reading < readings) {
    const struck: number[] = [];
    const causes = causesFor(cell, fresh);
    states.forEach((state, place) => {
      const byStrike = state.nextStrike === reading;
      const ordinal = state.strikeOrdinal;
      if (byStrike) advanceStrike(state);
      startByHand(state, reading);
      if (reading >= state.downUntil) {
        if (byStrike && !input.removed(state.machine, 'failure', ordinal)) {
          fail(state, reading, { cause: 'failure', ordinal, byHand: false, causeMachine: -1 });
        } else {
          const cause = cascadeFrom(state, causes.get(place) ?? [], reading, input);
          if (cause !== undefined)
            fail(state, reading, { cause: 'cascade', ordinal: reading, byHand: false, causeMachine: cause });
        }
      }
      if (state.failures.at(-1)?.start === reading) struck.push(place);
    });
    fresh = settings.enable_failures ? struck : [];
    reading = nextReading(states, fresh, reading);
  }
  return states.map((state) => state.failures);
}

/** Takes up every failure by hand that begins at or before the reading; an overlap with the one before is cut off. */
function startByHand(state: MachineState, reading: number): void {
  for (;;) {
    const hand = state.hand[state.nextHand];
    if (!hand || hand.start > reading) return;
    state.nextHand++;
    const start = Math.max(hand.start, state.downUntil);
    if (start >= hand.end) continue;
    state.failures.push({
      cause: 'failure',
      start,
      end: hand.end,
      strength: 0,
      ordinal: hand.fault,
      byHand: true,
      causeMachine: -1,
    });
    state.downUntil = hand.end;
  }
}

function nextReading(states: readonly MachineState[], fresh: readonly number[], reading: number): number {
  if (fresh.length > 0) return reading + 1;
  let next = Number.POSITIVE_INFINITY;
  for (const state of states) {
    next = Math.min(next, state.nextStrike, state.hand[state.nextHand]?.start ?? Number.POSITIVE_INFINITY);
  }
  return next;
}

/** For each place that depends on one that has just gone down: the places of those. */
function causesFor(cell: Cell, fresh: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const causes = new Map<number, number[]>();
  for (const place of fresh) {
    for (const dependent of cell.dependents[place] ?? []) {
      const list = causes.get(dependent);
      if (list) list.push(place);
      else causes.set(dependent, [place]);
    }
  }
  return causes;
}

/** The machine whose failure spreads to this one at this reading, or undefined. One draw for each that it depends on. */
function cascadeFrom(
  state: MachineState,
  places: readonly number[],
  reading: number,
  { cell, settings, draws, removed }: FailureInput,
): number | undefined {
  if (places.length === 0 || removed(state.machine, 'cascade', reading)) return undefined;
  const stride = settings.machine_types.length * CELL_GROUPS;
  for (const place of places) {
    const u = at(draws.at(state.cascades, reading * stride + place, 1), 0);
    if (u < settings.cascade_failure_probability) return cell.machines[place];
  }
  return undefined;
}
