/**
 * The property of each scenario, as its settings stand, over five seeds. Thresholds are those of the description;
 * beside each test stands how far the expected value lies from it.
 */
import { describe, expect, it } from 'vitest';
import type { FleetConfig } from './config.ts';
import { fleetEvents } from '../history/named-events.ts';
import type { Fleet } from '../fleet.ts';
import { fleetOf, mean, MONDAY, num, SEEDS, telemetry } from '../fleet.test-support.ts';
import { resolveFleet } from './resolve-fleet.ts';
import { SCENARIOS, type ScenarioId } from './scenarios.ts';

const HOUR = 3_600_000;
const scenario = (id: ScenarioId, seed: number, more: FleetConfig = {}) => fleetOf({ scenario: id, ...more }, seed);
const hourOf = (time: number) => ((time - MONDAY) / HOUR) % 24;
const causesOf = (fleet: Fleet) => new Set([...fleetEvents(fleet)].map(({ cause }) => cause));

describe('scenarios', () => {
  it('are eleven, with a label and a sentence each', () => {
    expect(SCENARIOS).toHaveLength(11);
    for (const { label, help } of SCENARIOS) {
      expect(label).toMatch(/^[A-Z]/);
      expect(help).toMatch(/^[A-Z].*\.$/);
    }
  });
  it('are overridden by a setting beside them, and only in that setting', () => {
    const chaos = resolveFleet({ scenario: 'chaos' });
    const changed = resolveFleet({ scenario: 'chaos', n_machines: 3, anomalies: { cpu_spike_probability: 0.5 } });
    expect(changed).toEqual({ ...chaos, n_machines: 3, anomalies: { ...chaos.anomalies, cpu_spike_probability: 0.5 } });
  });
});

describe.each(SEEDS)('with seed %d', (seed) => {
  it('baseline has no anomaly, no failure and no trend', () => {
    const fleet = scenario('baseline', seed);
    expect([...fleetEvents(fleet)]).toEqual([]);
    const column = telemetry(fleet);
    expect(mean(column('is_anomaly'))).toBe(0);
    const half = column('timestamp').length / 2;
    for (const name of ['cpu_percent', 'request_count']) {
      const ratio = mean(column(name), (k) => k >= half) / mean(column(name), (k) => k < half);
      // Each half is 5,000 readings of an AR(1) load with σ = 0.2: the ratio is wrong by 0.2·√(2·19/5000) = 0.0174.
      expect(Math.abs(ratio - 1)).toBeLessThan(5 * 0.0175);
    }
    const memory = column('memory_percent');
    expect(mean(memory, (k) => k >= half) / mean(memory, (k) => k < half)).toBeCloseTo(1, 1);
  });

  it('maintenance_window drains the zones in turn between two and five, without anomalies', () => {
    const fleet = scenario('maintenance_window', seed);
    const column = telemetry(fleet);
    const machines = fleet.machines.length;
    expect(mean(column('is_anomaly'))).toBe(0);
    const zero: Set<number>[] = fleet.settings.zones.map(() => new Set());
    column('request_count').forEach((requests, row) => {
      if (requests > 0) return;
      const hour = hourOf(num(column('timestamp'), row));
      expect(hour).toBeGreaterThanOrEqual(2);
      expect(hour).toBeLessThan(5);
      zero[fleet.machines[row % machines]?.zone ?? 0]?.add(Math.floor(row / machines));
    });
    // Three nights; each zone is empty for some readings of each, and never two zones at once.
    for (const readings of zero)
      expect(new Set([...readings].map((reading) => Math.floor(reading / 288))).size).toBe(3);
    expect(new Set(zero.flatMap((readings) => [...readings])).size).toBe(
      zero.reduce((count, { size }) => count + size, 0),
    );
    expect(causesOf(fleet)).toEqual(new Set(['maintenance']));
  });

  it('capacity_planning grows by at least half from start to end, whatever the length', () => {
    const names = ['cpu_percent', 'memory_percent', 'disk_percent', 'request_count'];
    for (const n_readings of [60, 672]) {
      const grown = telemetry(scenario('capacity_planning', seed, { n_readings }));
      const still = telemetry(scenario('capacity_planning', seed, { n_readings, growth: 0 }));
      const tenth = Math.floor(grown('timestamp').length / 10);
      const last = (k: number) => k >= 9 * tenth;
      // Growth over the last tenth is 1 + 1.6·0.95 = 2.52 of the same data without.
      for (const name of names) expect(mean(grown(name), last) / mean(still(name), last)).toBeGreaterThan(1.9);
    }
    // From Friday 14:00, the peak, to Saturday 02:00: 2.52 over 1.08, times 0.8 and 0.9, is 1.68;
    // over 200 machines with a variation of 0.2 at both ends σ is 0.034.
    const worst = fleetOf(
      { scenario: 'capacity_planning', n_machines: 200, n_readings: 48 },
      seed,
      MONDAY + (4 * 24 + 14) * HOUR,
    );
    const fall = telemetry(worst);
    for (const name of names) {
      const ratio = mean(fall(name), (k) => k >= 44 * 200) / mean(fall(name), (k) => k < 4 * 200);
      expect(ratio).toBeGreaterThan(1.5);
    }
    const column = telemetry(scenario('capacity_planning', seed));
    const week = column('timestamp').length / 4;
    for (const name of names) {
      // Four weeks: 1 + 1.6·7/8 over 1 + 1.6/8 is 2; the phases of the disks' saws leave a σ of 0.06 in theirs.
      const ratio = mean(column(name), (k) => k >= 3 * week) / mean(column(name), (k) => k < week);
      expect(ratio).toBeGreaterThan(1.5);
    }
    expect(mean(column('is_anomaly'))).toBe(0);
  });

  it('anomaly_detection has every kind of anomaly, on 2 % to 20 % of the readings', () => {
    const fleet = scenario('anomaly_detection', seed);
    const causes = causesOf(fleet);
    // The rarest kinds are expected 20 times: none of one would be a chance of e⁻²⁰.
    for (const cause of ['cpu_spike', 'memory_leak', 'network_saturation', 'failure'] as const)
      expect(causes).toContain(cause);
    const share = mean(telemetry(fleet)('is_anomaly'));
    // 3 + 3 + 2 % and about 1 % of failures; its standard error is 0.8 %.
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.2);
  });

  it('multi_zone has four zones in four regions whose peaks follow the time zones', () => {
    const fleet = scenario('multi_zone', seed);
    const { zones, zone_utc_offsets } = fleet.settings;
    expect(zones).toHaveLength(4);
    expect(new Set(fleet.machines.map(({ region }) => region)).size).toBe(4);
    const column = telemetry(fleet);
    zones.forEach((_, zone) => {
      let [re, im] = [0, 0];
      column('cpu_percent').forEach((cpu, row) => {
        if (fleet.machines[row % fleet.machines.length]?.zone !== zone) return;
        const turn = (2 * Math.PI * hourOf(num(column('timestamp'), row))) / 24;
        re += cpu * Math.cos(turn);
        im += cpu * Math.sin(turn);
      });
      const peak = ((Math.atan2(im, re) / (2 * Math.PI)) * 24 + 48) % 24;
      const expected = (14 - num(zone_utc_offsets, zone) + 48) % 24;
      const miss = Math.abs(((peak - expected + 36) % 24) - 12);
      // First harmonic 0.35 of the peak against AR(1) noise of 0.13 over 6 × 864 readings: phase σ is 0.12 hours.
      expect(miss).toBeLessThan(0.6);
    });
  });

  const against = (id: ScenarioId, more: FleetConfig = {}) => {
    const own = telemetry(scenario(id, seed, more));
    const usual = telemetry(scenario('baseline', seed, more));
    return { own, times: (name: string) => mean(own(name)) / mean(usual(name)) };
  };

  it('cpu_bound has its CPU above 70 %, and latency at least doubled', () => {
    const { own, times } = against('cpu_bound');
    // Ten machines of 0.82 ± 0.2·0.82/√3: the mean is 0.81 with σ 0.03.
    expect(mean(own('cpu_percent'))).toBeGreaterThan(70);
    // 1/(1 − 0.82) over 1/(1 − 0.3) is 3.9.
    expect(times('latency_p50')).toBeGreaterThan(2);
    expect(times('latency_p99')).toBeGreaterThan(2);
  });

  it('memory_bound has its memory above 70 %, and more latency and errors', () => {
    const { own, times } = against('memory_bound');
    // 0.85 with σ 0.016 over ten machines.
    expect(mean(own('memory_percent'))).toBeGreaterThan(70);
    // Paging is 1 + 2·((0.85 − 0.7)/0.3)² = 1.5 or more; errors go from 0.1 % to 0.6 %.
    expect(times('latency_p50')).toBeGreaterThan(1.3);
    expect(times('error_count')).toBeGreaterThan(2);
  });

  it('network_heavy has at least three times the traffic, and queues on the links', () => {
    const { own, times } = against('network_heavy');
    // 0.8 over 0.12 is 6.7; the machines' own factors are the same in both.
    expect(times('network_in_mbps')).toBeGreaterThan(3);
    expect(times('network_out_mbps')).toBeGreaterThan(3);
    const fleet = scenario('network_heavy', seed);
    const share = own('network_in_mbps').map((value, row) => value / (fleet.machines[row % 10]?.profile.linkMbps ?? 1));
    expect(mean(share)).toBeGreaterThan(0.65);
    // 1/(1 − 0.48) over 1/(1 − 0.07) is 1.8.
    expect(times('latency_p50')).toBeGreaterThan(1.4);
  });

  it('degradation_cycle declines, fails and recovers, again and again', () => {
    const fleet = scenario('degradation_cycle', seed);
    const column = telemetry(fleet);
    const machines = fleet.machines.length;
    const at = (name: string, machine: number, from: number, to: number) => {
      const values = column(name);
      return mean(Array.from({ length: to - from }, (_, k) => num(values, (from + k) * machines + machine)));
    };
    const all = [...fleetEvents(fleet)];
    for (const { index, id } of fleet.machines) {
      const events = all.filter(({ machineId }) => machineId === id);
      const faults = events.filter(({ cause }) => cause === 'degradation_fault');
      // A cycle takes at most ⌈0.9/0.0048⌉ + 15 + 4 = 207 of the 1,000 readings.
      expect(faults.length).toBeGreaterThanOrEqual(4);
      const fault = faults[1];
      const decline = events.find(({ id: event }) => event === fault?.causedBy);
      if (!fault || !decline) throw new Error('a fault without its decline');
      const early = at('latency_p50', index, decline.start, decline.start + 20);
      const late = at('latency_p50', index, decline.end - 20, decline.end);
      const worst = at('latency_p50', index, fault.start, fault.start + 5);
      const after = at('latency_p50', index, fault.end, fault.end + 20);
      // Wear 0.1 → 0.8 → 1 → 0.1: latency 1.15, 2.2 and 4.5 times its own, each over 20 readings.
      expect(late / early).toBeGreaterThan(1.4);
      expect(worst / late).toBeGreaterThan(1.3);
      expect(late / after).toBeGreaterThan(1.4);
      expect(at('is_anomaly', index, decline.start, decline.end)).toBe(0);
      expect(at('is_anomaly', index, fault.start, fault.end)).toBe(1);
    }
  });

  it('production has day and week, few anomalies, rare failures, growth and maintenance', () => {
    const fleet = scenario('production', seed);
    const column = telemetry(fleet);
    const share = mean(column('is_anomaly'));
    // 3.5 % of anomalies and below 1 % of failures, less what maintenance takes; σ 0.3 %.
    expect(share).toBeGreaterThan(0.01);
    expect(share).toBeLessThan(0.08);
    const events = [...fleetEvents(fleet)];
    const failures = events.filter(({ cause }) => cause === 'failure').length;
    // 100,800 readings × 0.0002 = 20.
    expect(failures).toBeGreaterThan(0);
    expect(failures).toBeLessThan(50);
    expect(events.some(({ cause }) => cause === 'maintenance')).toBe(true);
    const time = column('timestamp');
    const requests = column('request_count');
    const weekend = (k: number) => num(time, k) >= MONDAY + 5 * 24 * HOUR;
    const hour = (k: number, of: number) => Math.floor(hourOf(num(time, k))) === of;
    // Half of the weekdays, 0.3 at the other end of the day: far from 1 in both.
    expect(mean(requests, weekend) / mean(requests, (k) => !weekend(k))).toBeLessThan(0.7);
    expect(mean(requests, (k) => hour(k, 1)) / mean(requests, (k) => hour(k, 13))).toBeLessThan(0.5);
    const still = telemetry(scenario('production', seed, { growth: 0 }));
    const last = (k: number) => k >= 2000 * 50;
    expect(mean(requests, last) / mean(still('request_count'), last)).toBeCloseTo(1.1, 1);
  });

  it('chaos has at least three times the share of anomalous readings of production, and cascades', () => {
    const fleet = scenario('chaos', seed);
    const share = mean(telemetry(fleet)('is_anomaly'));
    // 1 − 0.85·0.9·0.9 = 31 % without failures, against 4 %.
    expect(share / mean(telemetry(scenario('production', seed))('is_anomaly'))).toBeGreaterThan(3);
    expect(causesOf(fleet)).toEqual(new Set(['cpu_spike', 'memory_leak', 'network_saturation', 'failure', 'cascade']));
  });
});
