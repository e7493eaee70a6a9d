import { describe, expect, it } from 'vitest';
import { fleetCells } from './cells.ts';
import { parentTypes } from '../config/machine-types.ts';
import { fleetDefaults } from '../config/resolve-fleet.ts';

const settings = (n_machines: number, machine_types = fleetDefaults().machine_types) => ({
  ...fleetDefaults(),
  n_machines,
  machine_types,
});

/** Machine → the machines that depend on it. */
function dependentsOf(n: number, types?: readonly string[]) {
  const pairs = fleetCells(settings(n, types)).flatMap(({ machines, dependents }) =>
    machines.map((machine, place) => [machine, (dependents[place] ?? []).map((other) => machines[other])] as const),
  );
  return new Map(pairs);
}

describe('dependencies', () => {
  it('go from edge to worker to core', () => {
    expect([...parentTypes(['core', 'edge', 'worker'])]).toEqual([
      ['worker', 'core'],
      ['edge', 'worker'],
    ]);
    expect([...parentTypes(['edge', 'core'])]).toEqual([['edge', 'core']]);
  });
  it('put other types each under the one before, after the known ones', () => {
    expect([...parentTypes(['db', 'web', 'core'])]).toEqual([
      ['db', 'core'],
      ['web', 'db'],
    ]);
    expect([...parentTypes(['only'])]).toEqual([]);
  });
  it('stay in a zone: core 1 carries worker 3, which carries edge 2', () => {
    const dependents = dependentsOf(9);
    expect(dependents.get(0)).toEqual([2]);
    expect(dependents.get(2)).toEqual([1]);
    expect(dependents.get(1)).toEqual([]);
  });
  it('join all machines of the type in a zone of up to four groups', () => {
    // Zone a has groups 0, 3, 6 and 9: cores 0, 9, 18, 27 and workers 2, 11, 20, 29.
    expect(dependentsOf(36).get(0)).toEqual([2, 11, 20, 29]);
  });
  it('of a machine are not changed by machines that come after, but grow', () => {
    const few = dependentsOf(20);
    const many = dependentsOf(200);
    for (const [machine, list] of few) expect(many.get(machine)?.slice(0, list.length)).toEqual(list);
  });
  it('hold every machine once', () => {
    const machines = fleetCells(settings(1000)).flatMap((cell) => cell.machines);
    expect(machines.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, k) => k));
  });
});
