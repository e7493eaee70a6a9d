/** Faults on the heat map. */
import { describe, expect, it } from 'vitest';
import { newDesign } from '../../../core/design/types/defaults.ts';
import type { FleetFault } from '../../../core/fleet/config/config.ts';
import { fleetDefaults } from '../../../core/fleet/config/resolve-fleet.ts';
import type { FleetFacts } from '../../../engine/api/fleet.ts';
import {
  clampPlace,
  faultIdOf,
  moveFault,
  neighbourTarget,
  placeFault,
  targetBox,
  targetOfDrag,
  withFittingFaults,
} from './faults.ts';
import { countOverrides, setSetting } from './settings-of.ts';
import { layOutRows } from './row-layout.ts';
import { fromText } from '../../../core/fields/text.ts';

const machines = [0, 0, 1, 1].map((zone, index) => ({
  index,
  id: `machine-00${index + 1}`,
  type: 0,
  zone,
  region: 0,
  cores: 4,
  memoryGb: 8,
}));
const facts: FleetFacts = {
  settings: fleetDefaults(),
  startMs: 0,
  intervalMs: 60_000,
  readings: 100,
  machines,
  oneReadingIn: 1,
  anomalousShare: 0,
  events: new Map(),
  elapsedMs: 1,
  rows: 400,
};
const layout = layOutRows(machines, 404);
const withFleet = (faults: readonly FleetFault[] = []) => ({ ...newDesign(), fleet: { faults } });

describe('a drag', () => {
  it('along a row means a machine, across rows its zone, across zones the fleet', () => {
    expect(targetOfDrag(facts, layout, 50, 90)).toBe('machine-001');
    expect(targetOfDrag(facts, layout, 50, 150)).toBe('zone-a');
    expect(targetOfDrag(facts, layout, 50, 350)).toBe('fleet');
    expect(targetOfDrag(facts, layout, 50, 9000)).toBe('fleet');
  });

  it('places what it was drawn over', () => {
    const design = placeFault(withFleet(), 'failure', { target: 'zone-a', start: 10, end: 25 });
    expect(design.fleet?.faults).toMatchObject([{ kind: 'failure', target: 'zone-a', at: 10, duration: 15 }]);
  });
});

it('a target covers its machine, its zone or everything', () => {
  expect(targetBox(facts, layout, 'fleet')).toEqual({ top: 0, height: 404 });
  expect(targetBox(facts, layout, 'zone-b')).toEqual({ top: 204, height: 200 });
  expect(targetBox(facts, layout, 'machine-003')).toEqual({ top: 204, height: 100 });
  expect(targetBox(facts, layout, 'zone-z')).toBeUndefined();
});

it('arrow keys go from machine to machine, and from the fleet through the zones', () => {
  expect(neighbourTarget(facts, 'machine-002', 1)).toBe('machine-003');
  expect(neighbourTarget(facts, 'machine-004', 1)).toBe('machine-004');
  expect(neighbourTarget(facts, 'fleet', 1)).toBe('zone-a');
  expect(neighbourTarget(facts, 'zone-a', -1)).toBe('fleet');
});

it('moving keeps durations durations and readings readings', () => {
  const design = withFleet([
    { id: 'a', kind: 'cpu_spike', target: 'fleet', at: '10m', duration: 5 },
    { id: 'b', kind: 'cpu_spike', target: 'fleet', at: 3, duration: '1h' },
  ]);
  const place = { target: 'zone-a', start: 30, end: 50 };
  expect(moveFault(design, 'a', place, 60_000).fleet?.faults?.[0]).toMatchObject({ at: '30m', duration: 20 });
  expect(moveFault(design, 'b', place, 60_000).fleet?.faults?.[1]).toMatchObject({ at: 30, duration: '20m' });
});

it('a place asked for outside the data comes back to touch them', () => {
  expect(clampPlace({ target: 'fleet', start: 500, end: 510 }, 100)).toEqual({ target: 'fleet', start: 99, end: 109 });
  expect(clampPlace({ target: 'fleet', start: -50, end: -40 }, 100)).toEqual({ target: 'fleet', start: -9, end: 1 });
});

it('another scenario keeps the faults that it has a place for', () => {
  const fault = { kind: 'failure', duration: 10 } as const;
  const faults = [
    { ...fault, id: 'late', target: 'fleet', at: 1000 },
    { ...fault, id: 'elsewhere', target: 'zone-d', at: 0 },
    { ...fault, id: 'nobody', target: 'machine-011', at: 0 },
    { ...fault, id: 'before', target: 'fleet', at: -10 },
    { ...fault, id: 'good', target: 'zone-b', at: -9 },
    { ...fault, id: 'last', target: 'machine-010', at: 999 },
  ];
  const removed_events = ['machine-010/failure/1', 'machine-011/failure/1'];
  const { design, dropped } = withFittingFaults({ ...newDesign(), fleet: { faults, removed_events } });
  expect(dropped).toBe(4);
  expect(design.fleet?.faults?.map(({ id }) => id)).toEqual(['good', 'last']);
  expect(design.fleet?.removed_events).toEqual(['machine-010/failure/1']);
});

it('an event by hand knows its fault', () => {
  const event = { id: 'fault/switch/machine-001', origin: 'hand' } as const;
  const rest = { machineId: 'machine-001', zone: '', cause: 'failure', start: 0, end: 1, isAnomaly: true } as const;
  expect(faultIdOf({ ...event, ...rest, drawnStart: 0, drawnEnd: 1, strength: 0 })).toBe('switch');
});

describe('settings', () => {
  const production = { ...newDesign(), fleet: { scenario: 'production' } } as const;

  it('stand beside the scenario, and go when they say the same as it', () => {
    const changed = setSetting(production, undefined, 'n_machines', 200);
    const both = setSetting(changed, 'anomalies', 'cpu_spike_probability', 0.5);
    expect(both.fleet).toEqual({
      scenario: 'production',
      n_machines: 200,
      anomalies: { cpu_spike_probability: 0.5 },
    });
    expect(countOverrides(both.fleet)).toBe(2);
    const back = setSetting(setSetting(both, undefined, 'n_machines', 50), 'anomalies', 'cpu_spike_probability', 0.02);
    expect(back.fleet).toEqual({ scenario: 'production' });
  });
});

describe('a list of names', () => {
  const spec = {
    type: 'texts',
    label: '',
    help: '',
    default: [],
    minLength: 1,
    maxLength: 3,
    maxChars: 5,
    distinct: true,
  } as const;

  it('has one a line; odd names are names', () => {
    expect(fromText(spec, 'a, b\n =x \n\n"é"', { intervalMs: 1 })).toEqual({ ok: true, value: ['a, b', '=x', '"é"'] });
  });

  it('says what is wrong', () => {
    expect(fromText(spec, ' \n', { intervalMs: 1 }).ok).toBe(false);
    expect(fromText(spec, 'a\nb\na', { intervalMs: 1 })).toMatchObject({ message: '"a" is listed twice.' });
    expect(fromText(spec, 'abcdef', { intervalMs: 1 }).ok).toBe(false);
    expect(fromText(spec, 'a\nb\nc\nd', { intervalMs: 1 }).ok).toBe(false);
  });
});
