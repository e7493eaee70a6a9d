/** Failures and cascades: rates against the settings (five standard errors), and who may fail because of whom. */
import { describe, expect, it } from 'vitest';
import { fleetCells } from '../machines/cells.ts';
import type { FleetConfig } from '../config/config.ts';
import type { FleetEvent } from './event-list.ts';
import { fleetEvents } from './named-events.ts';
import type { Fleet } from '../fleet.ts';
import { fleetOf, SEEDS } from '../fleet.test-support.ts';

const config = (
  failure_probability: number,
  cascade_failure_probability: number,
  more: FleetConfig = {},
): FleetConfig => ({
  n_machines: 36,
  n_readings: 20_000,
  enable_failures: true,
  failure_probability,
  cascade_failure_probability,
  ...more,
});

function failuresOf(fleet: Fleet): readonly FleetEvent[] {
  return fleet.machines.flatMap(({ index }) => {
    const events = fleet.history.of(index);
    return Array.from({ length: events.length }, (_, place) => events.event(place)).filter(
      ({ cause }) => cause === 'failure' || cause === 'cascade',
    );
  });
}

/** For each machine and reading: 0 up, 1 goes down at this reading, 2 is down since before. */
function downMap(fleet: Fleet): readonly Uint8Array[] {
  const maps = fleet.machines.map(() => new Uint8Array(fleet.grid.readings));
  for (const { machine, from, to } of failuresOf(fleet)) {
    maps[machine]?.fill(2, from, to);
    maps[machine]?.fill(1, from, from + 1);
  }
  return maps;
}

describe('failures', () => {
  it.each(SEEDS)('happen at a reading with failure_probability (seed %d)', (seed) => {
    for (const p of [0.0005, 0.01]) {
      let trials = 0;
      let failed = 0;
      for (const map of downMap(fleetOf(config(p, 0), seed))) {
        for (const at of map) {
          if (at === 1) failed++;
          if (at !== 2) trials++;
        }
      }
      expect(Math.abs(failed / trials - p)).toBeLessThan(5 * Math.sqrt((p * (1 - p)) / trials));
    }
  });
  it('last 5 to 20 readings, each length as often', () => {
    const lengths = failuresOf(fleetOf(config(0.005, 0))).map(({ start, end }) => end - start);
    const counts = Array.from({ length: 16 }, (_, k) => lengths.filter((length) => length === k + 5).length);
    expect(Math.min(...lengths)).toBe(5);
    expect(Math.max(...lengths)).toBe(20);
    const expected = lengths.length / 16;
    // χ² with 15 degrees of freedom is above 50 once in 80,000 times.
    expect(counts.reduce((chi, count) => chi + (count - expected) ** 2 / expected, 0)).toBeLessThan(50);
  });
  it('do not happen unless they are enabled', () => {
    expect(failuresOf(fleetOf({ ...config(0.1, 1), enable_failures: false }))).toEqual([]);
    expect(failuresOf(fleetOf(config(0, 1)))).toEqual([]);
  });
});

describe('cascades', () => {
  /** How often a machine that could fail at a reading did, by how many of those it depends on went down just before. */
  function ratesByCauses(fleet: Fleet) {
    const maps = downMap(fleet);
    const tally = new Map<number, { trials: number; failed: number }>();
    for (const { machines, dependents } of fleetCells(fleet.settings)) {
      machines.forEach((machine, place) => {
        const causes = machines.filter((_, other) => dependents[other]?.includes(place));
        const map = maps[machine] ?? new Uint8Array();
        for (let reading = 1; reading < map.length; reading++) {
          if (map[reading] === 2) continue;
          const fresh = causes.filter((cause) => maps[cause]?.[reading - 1] === 1).length;
          const entry = tally.get(fresh) ?? { trials: 0, failed: 0 };
          tally.set(fresh, { trials: entry.trials + 1, failed: entry.failed + (map[reading] === 1 ? 1 : 0) });
        }
      });
    }
    return tally;
  }

  it.each(SEEDS)('raise the chance at the next reading to 1 − (1 − p)(1 − c)^k (seed %d)', (seed) => {
    for (const c of [0.3, 0.8]) {
      const p = 0.003;
      const tally = ratesByCauses(fleetOf(config(p, c), seed));
      for (const causes of [0, 1, 2]) {
        const { trials, failed } = tally.get(causes) ?? { trials: 0, failed: 0 };
        const chance = 1 - (1 - p) * (1 - c) ** causes;
        expect(trials).toBeGreaterThan(5);
        expect(Math.abs(failed / trials - chance)).toBeLessThan(5 * Math.sqrt((chance * (1 - chance)) / trials));
      }
    }
  });
  it('always spread at probability 1, and name what caused them', () => {
    const fleet = fleetOf(config(0.001, 1, { n_readings: 3000 }));
    const events = [...fleetEvents(fleet)];
    const byId = new Map(events.map((event) => [event.id, event]));
    const cascades = events.filter(({ cause }) => cause === 'cascade');
    expect(cascades.length).toBeGreaterThan(20);
    for (const cascade of cascades) {
      const cause = byId.get(cascade.causedBy ?? '');
      expect(cause?.start).toBe(cascade.start - 1);
      expect(cause?.zone).toBe(cascade.zone);
      expect(['failure', 'cascade']).toContain(cause?.cause);
    }
    expect(events.filter(({ cause }) => cause === 'failure').every(({ causedBy }) => causedBy === undefined)).toBe(
      true,
    );
  });
  it('do not happen at probability 0', () => {
    expect(failuresOf(fleetOf(config(0.01, 0))).every(({ cause }) => cause === 'failure')).toBe(true);
  });
});
