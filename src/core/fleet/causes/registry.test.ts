/** What every cause promises, on the data that it makes. */
import { describe, expect, it } from 'vitest';
import { FLEET_ANOMALY_PARAMS } from '../config/params.ts';
import { faultKindOf } from '../config/edit-fleet.ts';
import type { FleetConfig } from '../config/config.ts';
import type { Fleet } from '../fleet.ts';
import { fleetOf, tableOf } from '../fleet.test-support.ts';
import type { FleetEvent } from '../history/event-list.ts';
import { takesWork } from '../history/down-time.ts';
import { ALL_COLUMNS, type Cause } from './cause.ts';
import { causeOf, CAUSES, type CauseId, FAULT_KINDS, RANDOM_CAUSES } from './registry.ts';

const SIZE = { n_machines: 12, n_readings: 400, detail_columns: true } as const;
const NO_CHANCES = Object.fromEntries(RANDOM_CAUSES.map(({ runs }) => [runs.setting, 0]));

/** A fleet on which the cause occurs, and as little else as can be. */
function fleetWith(id: CauseId): Fleet {
  const { runs, byHand } = causeOf(id);
  const config: FleetConfig =
    runs !== undefined
      ? { anomalies: { ...NO_CHANCES, enable: true, [runs.setting]: 0.1 } }
      : byHand !== undefined
        ? { faults: [{ id: '1', kind: faultKindOf(id) ?? 'failure', target: 'zone-a', at: 50, duration: 30 }] }
        : id === 'cascade'
          ? { enable_failures: true, failure_probability: 0.005, cascade_failure_probability: 0.9 }
          : { degradation: { enable: true, rate: 0.02 } };
  return fleetOf({ ...SIZE, ...config });
}

function eventsOf(fleet: Fleet): readonly FleetEvent[] {
  return fleet.machines.flatMap(({ index }) => {
    const list = fleet.history.of(index);
    return Array.from({ length: list.length }, (_, place) => list.event(place));
  });
}

describe.each(CAUSES.map((cause): readonly [CauseId, Cause] => [cause.id, cause]))('the cause %s', (id, cause) => {
  const fleet = fleetWith(id);
  const events = eventsOf(fleet);
  const own = events.filter((event) => event.cause === id);
  const dirty = tableOf(fleet, 'telemetry');
  const clean = tableOf(fleetOf(SIZE), 'telemetry');
  const rowOf = (machine: number, reading: number) => reading * SIZE.n_machines + machine;

  it('occurs', () => {
    expect(own.length).toBeGreaterThan(0);
  });

  it('has words for people and a picture', () => {
    expect(cause.label).toMatch(/^[A-Z]/);
    expect(cause.help).toMatch(/^[A-Z].*\.$/);
    expect(cause.icon).toMatch(/^M/);
    expect(CAUSES.filter(({ label }) => label === cause.label)).toHaveLength(1);
  });

  it('makes is_anomaly true where it touches a reading, if it is labelled, and only then', () => {
    for (const { machine, from, to } of own) {
      for (let reading = from; reading < to; reading++) {
        const others = events.filter((e) => e.machine === machine && e.from <= reading && reading < e.to);
        const labelled = others.some((event) => causeOf(event.cause).labelled);
        expect(dirty['is_anomaly']?.[rowOf(machine, reading)]).toBe(labelled ? 1 : 0);
        expect(String(dirty['anomaly_type']?.[rowOf(machine, reading)]).split('+').includes(id)).toBe(cause.labelled);
      }
    }
  });

  it('changes the columns that it names, and no others', () => {
    const alone = own.filter((event) =>
      events.every((e) => e === event || e.machine !== event.machine || e.to <= event.from || e.from >= event.to),
    );
    const changed = ALL_COLUMNS.filter((column) =>
      alone.some(({ machine, from, to }) =>
        Array.from({ length: to - from }, (_, k) => rowOf(machine, from + k)).some(
          (row) => dirty[column]?.[row] !== clean[column]?.[row],
        ),
      ),
    );
    expect(changed).toEqual(ALL_COLUMNS.filter((column) => cause.touches.includes(column)));
  });

  it('keeps a machine from new work where it is out or drained', () => {
    for (const event of own) {
      const out = cause.outage?.(event);
      const list = fleet.history.of(event.machine);
      if (out) expect(takesWork(list, out.start)).toBe(false);
      if (cause.drains) expect(takesWork(list, event.from)).toBe(false);
    }
  });

  it('can be pinned if it can be placed, or another cause stands for it', () => {
    const kind = faultKindOf(id);
    expect(kind !== undefined).toBe(cause.byHand !== undefined || cause.pinnedAs !== undefined);
    if (kind !== undefined) expect(FAULT_KINDS).toContain(kind);
  });

  it('has a setting of its own, if it comes at random by itself', () => {
    const settings: readonly string[] = Object.keys(FLEET_ANOMALY_PARAMS);
    if (cause.runs) expect(settings).toContain(cause.runs.setting);
  });
});
