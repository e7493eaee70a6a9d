import { describe, expect, it } from 'vitest';
import type { FaultKind } from '../causes/registry.ts';
import type { FleetFault } from '../config/config.ts';
import { fleetEvents } from './named-events.ts';
import { fleetOf, mean, MONDAY, num, tableOf } from '../fleet.test-support.ts';
import { faultTarget } from '../config/fault-target.ts';

const fault = (
  kind: FaultKind,
  target: string,
  at: FleetFault['at'],
  duration: FleetFault['duration'],
  more = {},
): FleetFault => ({
  id: kind,
  kind,
  target,
  at,
  duration,
  ...more,
});
const config = (...faults: readonly FleetFault[]) =>
  ({ n_machines: 9, n_readings: 200, row_order: 'machine', detail_columns: true, faults }) as const;
const read = (...faults: readonly FleetFault[]) => tableOf(fleetOf(config(...faults)), 'telemetry');
const calm = read();

describe('a fault by hand', () => {
  it('finds the whole fleet, a machine or a zone', () => {
    expect(faultTarget('fleet', 9, ['a'])).toEqual({ of: 'fleet' });
    expect(faultTarget('machine-009', 9, ['a'])).toEqual({ of: 'machine', machine: 8 });
    expect(faultTarget('machine-010', 9, ['a'])).toBeUndefined();
    expect(faultTarget('machine-0009', 9, ['a'])).toBeUndefined();
    expect(faultTarget('machine-1000', 1000, ['a'])).toEqual({ of: 'machine', machine: 999 });
    expect(faultTarget('a', 9, ['a'])).toEqual({ of: 'zone', zone: 0 });
  });
  it('touches exactly its readings of exactly its machines, with every other value as it was', () => {
    const t = read(fault('network_saturation', 'zone-b', '1h', '20m'));
    const touched = (row: number) => [3, 4, 5].includes(Math.floor(row / 200)) && row % 200 >= 60 && row % 200 < 80;
    expect(t['is_anomaly']).toEqual(calm['is_anomaly']?.map((_, row) => (touched(row) ? 1 : 0)));
    for (const [name, values] of Object.entries(t)) {
      const outside = (_: unknown, row: number) => !touched(row);
      expect(values.filter(outside)).toEqual(calm[name]?.filter(outside));
    }
  });
  const during = (t: typeof calm, name: string, from = 60, to = 80) =>
    mean((t[name] ?? []).map(Number), (row) => row < 200 && row >= from && row < to);

  it('cpu_spike: high CPU and more latency, requests as before', () => {
    const t = read(fault('cpu_spike', 'machine-001', 60, 20));
    expect(Math.max(...(t['cpu_percent'] ?? []).slice(65, 75).map(Number))).toBeGreaterThanOrEqual(90);
    expect(during(t, 'latency_p50') / during(calm, 'latency_p50')).toBeGreaterThan(2);
    expect(t['request_count']).toEqual(calm['request_count']);
  });
  it('memory_leak: memory climbs, the process restarts for one reading, memory falls back', () => {
    const t = read(fault('memory_leak', 'machine-001', 60, 20, { strength: 1 }));
    const memory = (t['memory_percent'] ?? []).slice(60, 79).map(Number);
    for (let k = 1; k < memory.length; k++) expect(num(memory, k)).toBeGreaterThan(num(memory, k - 1) - 1);
    expect(num(memory, 18)).toBeGreaterThan(99);
    expect(t['state']?.slice(78, 81)).toEqual(['degraded', 'restarting', 'up']);
    expect(t['request_count']?.[79]).toBe(0);
    expect(t['memory_percent']?.[80]).toBe(calm['memory_percent']?.[80]);
  });
  it('network_saturation: traffic at the limit, latency and errors up', () => {
    const t = read(fault('network_saturation', 'machine-001', 60, 20));
    expect(during(t, 'network_in_mbps')).toBeGreaterThan(9500);
    expect(during(t, 'latency_p50') / during(calm, 'latency_p50')).toBeGreaterThan(2);
    expect(during(t, 'error_count') / during(calm, 'error_count')).toBeGreaterThan(10);
  });
  it('failure: nothing served and nothing used; status and heartbeat follow', () => {
    const down = fault('failure', 'machine-001', 190, 50);
    const t = read(down);
    expect(during(t, 'request_count', 190, 200) + during(t, 'cpu_percent', 190, 200)).toBe(0);
    const status = tableOf(fleetOf(config(down)), 'status');
    expect(status['status']?.slice(0, 2)).toEqual(['down', 'healthy']);
    expect(status['last_heartbeat']?.slice(0, 2)).toEqual([MONDAY + 189 * 60_000, MONDAY + 199 * 60_000]);
  });
  it('maintenance: requests go to 0 and come back, and no reading is an anomaly', () => {
    const t = read(fault('maintenance', 'machine-001', 60, 20));
    expect(during(t, 'request_count', 65, 75)).toBe(0);
    expect(num(t['request_count'], 60)).toBeLessThan(num(calm['request_count'], 60));
    expect(num(t['request_count'], 60)).toBeGreaterThan(0);
    expect(t['request_count']?.[80]).toBe(calm['request_count']?.[80]);
    expect(mean((t['is_anomaly'] ?? []).map(Number))).toBe(0);
    expect(new Set(t['state']?.slice(60, 80))).toEqual(new Set(['maintenance']));
  });
  it('is as strong as it says, and as strong on each machine as its own draw when it does not say', () => {
    const strengths = (more: object) =>
      [...fleetEvents(fleetOf(config(fault('cpu_spike', 'fleet', 5, 5, more))))].map(({ strength }) => strength);
    expect(new Set(strengths({ strength: 0.25 }))).toEqual(new Set([0.25]));
    expect(new Set(strengths({})).size).toBeGreaterThan(5);
  });
  it('ends where the machine goes down, begins when it is up again, and is gone if it never is', () => {
    const spans = (start: number, length: number) =>
      [
        ...fleetEvents(
          fleetOf(config(fault('failure', 'machine-001', 50, 20), fault('cpu_spike', 'machine-001', start, length))),
        ),
      ]
        .filter(({ cause }) => cause === 'cpu_spike')
        .map(({ start: from, end }) => [from, end]);
    expect(spans(40, 20)).toEqual([[40, 50]]);
    expect(spans(60, 20)).toEqual([[70, 80]]);
    expect(spans(52, 10)).toEqual([]);
    expect(spans(70, 10)).toEqual([[70, 80]]);
  });
  it('failure beside failure is one outage, cut where they overlap', () => {
    const both = [fault('failure', 'machine-001', 50, 20), { ...fault('failure', 'zone-a', 60, 20), id: 'zone' }];
    const spans = [...fleetEvents(fleetOf(config(...both)))].filter(({ machineId }) => machineId === 'machine-001');
    expect(spans.map(({ start, end, id }) => [start, end, id])).toEqual([
      [50, 70, 'fault/failure/machine-001'],
      [70, 80, 'fault/zone/machine-001'],
    ]);
  });
  it('failure spreads only where failures are enabled', () => {
    const spread = (enable_failures: boolean) => {
      const faults = [fault('failure', 'machine-001', 50, 20)];
      const fleet = fleetOf({
        ...config(...faults),
        enable_failures,
        failure_probability: 0,
        cascade_failure_probability: 1,
      });
      return [...fleetEvents(fleet)].map(({ machineId, start, causedBy }) => [machineId, start, causedBy]);
    };
    expect(spread(false)).toEqual([['machine-001', 50, undefined]]);
    expect(spread(true)).toEqual([
      ['machine-001', 50, undefined],
      ['machine-002', 52, 'machine-003/cascade/51'],
      ['machine-003', 51, 'fault/failure/machine-001'],
    ]);
  });
});
