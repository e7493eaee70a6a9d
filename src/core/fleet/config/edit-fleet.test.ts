import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newDesign } from '../../design/types/defaults.ts';
import type { Design } from '../../design/types/design.ts';
import { arbitraryFleet } from '../arbitrary-fleet.test-support.ts';
import type { FleetConfig } from './config.ts';
import {
  addFault,
  pinEvent,
  removeEvent,
  removeFaults,
  resetFleetSettings,
  restoreEvent,
  setFleetField,
  setScenario,
  updateFault,
} from './edit-fleet.ts';
import { fleetEvents } from '../history/named-events.ts';
import { fleetOf, tableOf } from '../fleet.test-support.ts';

const designOf = (fleet: FleetConfig): Design => ({ ...newDesign(), fleet });
const CHAOS = designOf({ scenario: 'chaos', n_machines: 12, n_readings: 300 });

describe('edits of a fleet', () => {
  it('set and take away settings beside the scenario', () => {
    const three = setFleetField(CHAOS, undefined, 'n_machines', 3);
    expect(three.fleet).toEqual({ scenario: 'chaos', n_readings: 300, n_machines: 3 });
    expect(setFleetField(three, undefined, 'n_machines', undefined).fleet).toEqual({
      scenario: 'chaos',
      n_readings: 300,
    });
    const spikes = setFleetField(CHAOS, 'anomalies', 'cpu_spike_probability', 0.4);
    expect(spikes.fleet?.anomalies).toEqual({ cpu_spike_probability: 0.4 });
    expect(setFleetField(spikes, 'anomalies', 'cpu_spike_probability', undefined)).toEqual(CHAOS);
    expect(
      resetFleetSettings(addFault(spikes, { kind: 'failure', target: 'fleet', at: 1, duration: 2 })).fleet,
    ).toEqual({
      scenario: 'chaos',
      faults: [{ id: '1', kind: 'failure', target: 'fleet', at: 1, duration: 2 }],
    });
    expect(setScenario(CHAOS, 'baseline').fleet).toEqual({ ...CHAOS.fleet, scenario: 'baseline' });
  });
  it('place, change and remove faults and events', () => {
    const placed = addFault(addFault(CHAOS, { kind: 'failure', target: 'fleet', at: 1, duration: 2 }), {
      kind: 'cpu_spike',
      target: 'zone-a',
      at: '5m',
      duration: '1h',
      note: 'x',
    });
    expect(placed.fleet?.faults?.map(({ id }) => id)).toEqual(['1', '2']);
    expect(updateFault(placed, '2', { at: 7, note: undefined }).fleet?.faults?.[1]).toEqual({
      id: '2',
      kind: 'cpu_spike',
      target: 'zone-a',
      at: 7,
      duration: '1h',
    });
    expect(removeFaults(placed, ['1', '2'])).toEqual(CHAOS);
    const without = removeEvent(CHAOS, 'machine-001/cpu_spike/3');
    expect(without.fleet?.removed_events).toEqual(['machine-001/cpu_spike/3']);
    expect(restoreEvent(without, 'machine-001/cpu_spike/3')).toEqual(CHAOS);
  });
  it('that change nothing give the same object', () => {
    const placed = addFault(CHAOS, { kind: 'failure', target: 'fleet', at: 1, duration: 2 });
    for (const same of [
      setFleetField(placed, undefined, 'n_machines', 12),
      setFleetField(placed, 'anomalies', 'enable', undefined),
      setScenario(placed, 'chaos'),
      updateFault(placed, '1', { at: 1 }),
      updateFault(placed, 'none', { at: 9 }),
      removeFaults(placed, ['2']),
      restoreEvent(placed, 'machine-001/failure/0'),
    ]) {
      expect(same).toBe(placed);
    }
  });
});

const seeds = fc.integer({ min: 0, max: 1_000_000 });

describe('random events', () => {
  it('that are all pinned leave the data as they were', () => {
    const stormy = { scenario: 'chaos', detail_columns: false, row_order: 'machine' } as const;
    fc.assert(
      fc.property(
        arbitraryFleet({ machines: 14, readings: 250 }),
        seeds,
        ({ n_machines = 1, n_readings = 1, zones = ['z'] }, seed) => {
          const random = {
            ...stormy,
            n_machines,
            n_readings,
            zones,
            maintenance: { enable: true, zones_per_night: 2 },
          };
          const before = fleetOf(random, seed);
          const events = [...fleetEvents(before)];
          const pinned = events.reduce(pinEvent, designOf(random)).fleet ?? {};
          const after = fleetOf(pinned, seed);
          expect(tableOf(after, 'telemetry')).toEqual(tableOf(before, 'telemetry'));
          expect(tableOf(after, 'jobs')).toEqual(tableOf(before, 'jobs'));
          expect([...fleetEvents(after)].every(({ origin }) => origin === 'hand')).toBe(true);
        },
      ),
      { seed: 5, numRuns: 25 },
    );
  });
  it('that are removed do not happen, and the others stay (without cascades)', () => {
    const config = { scenario: 'chaos', enable_failures: false, n_machines: 6, n_readings: 400 } as const;
    const events = [...fleetEvents(fleetOf(config))];
    const gone = events.filter((_, index) => index % 3 === 0).map(({ id }) => id);
    const left = [...fleetEvents(fleetOf({ ...config, removed_events: gone }))];
    expect(left).toEqual(events.filter(({ id }) => !gone.includes(id)));
  });
  it('that fail no more do not spread', () => {
    const config = { scenario: 'chaos', cascade_failure_probability: 1, n_machines: 9, n_readings: 300 } as const;
    const events = [...fleetEvents(fleetOf(config))];
    const cascade = events.find(({ cause }) => cause === 'cascade');
    const cause = events.find(({ id }) => id === cascade?.causedBy);
    const left = [...fleetEvents(fleetOf({ ...config, removed_events: [cause?.id ?? ''] }))];
    expect(left.map(({ id }) => id)).not.toContain(cascade?.id);
  });
});
