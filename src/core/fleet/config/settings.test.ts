/**
 * Each setting moves what it should, by the stated amount. Bounds are five standard errors of the estimate, derived
 * beside each test; a seed that fails such a bound by chance is one in two million.
 */
import { describe, expect, it } from 'vitest';
import type { FleetConfig } from './config.ts';
import { columnsOf, fleetOf, mean, MONDAY, num, openTable, SEEDS, tableOf, telemetry } from '../fleet.test-support.ts';
import { RANDOM_CAUSES } from '../causes/registry.ts';

const HOUR = 3_600_000;
const sum = (values: ArrayLike<number>, keep: (index: number) => boolean) => {
  let total = 0;
  for (let k = 0; k < values.length; k++) if (keep(k)) total += values[k] ?? 0;
  return total;
};
const hourOf = (time: number) => Math.floor((time - MONDAY) / HOUR) % 24;
const dayOf = (time: number) => Math.floor((time - MONDAY) / (24 * HOUR)) % 7;

describe('temporal patterns', () => {
  // Without variance of the load, requests are Poisson counts around the curve: a sum of n of them is wrong by √n.
  const hourly = (temporal_patterns: FleetConfig['temporal_patterns'], more: FleetConfig = {}): FleetConfig => ({
    n_machines: 6,
    n_readings: 24 * 28,
    interval: '1h',
    load_variance: 0,
    ...(temporal_patterns ? { temporal_patterns } : {}),
    ...more,
  });
  const requestsBy = (config: FleetConfig, seed: number, key: (time: number) => number, places: number) => {
    const column = telemetry(fleetOf(config, seed));
    const time = column('timestamp');
    const requests = column('request_count');
    return Array.from({ length: places }, (_, place) => sum(requests, (k) => key(time[k] ?? 0) === place));
  };

  it.each(SEEDS)('have their highest hour at peak_hour (seed %d)', (seed) => {
    for (const peak_hour of [0, 5, 14, 23]) {
      const byHour = requestsBy(hourly({ enable_diurnal: true, peak_hour }), seed, hourOf, 24);
      expect(byHour.indexOf(Math.max(...byHour))).toBe(peak_hour);
    }
  });
  it.each(SEEDS)('give the night the ratio of night_load_factor (seed %d)', (seed) => {
    for (const night_load_factor of [0.1, 0.3, 0.9]) {
      const byHour = requestsBy(hourly({ enable_diurnal: true, night_load_factor }), seed, hourOf, 24);
      const night = num(byHour, 2);
      const peak = num(byHour, 14);
      const error = night_load_factor * Math.sqrt(1 / night + 1 / peak);
      expect(Math.abs(night / peak - night_load_factor)).toBeLessThan(5 * error);
    }
  });
  it.each(SEEDS)('give the weekend the ratio of weekend_load_factor (seed %d)', (seed) => {
    for (const weekend_load_factor of [0.2, 0.5, 1]) {
      const byDay = requestsBy(hourly({ enable_weekly: true, weekend_load_factor }), seed, dayOf, 7);
      const weekday = byDay.slice(0, 5).reduce((a, b) => a + b, 0) / 5;
      const weekend = (num(byDay, 5) + num(byDay, 6)) / 2;
      const error = weekend_load_factor * Math.sqrt(1 / (5 * weekday) + 1 / (2 * weekend));
      expect(Math.abs(weekend / weekday - weekend_load_factor)).toBeLessThan(5 * error);
    }
  });
  it('go by the local time of the zone', () => {
    const config = hourly(
      { enable_diurnal: true, peak_hour: 14 },
      { zones: ['east', 'west'], zone_utc_offsets: [9, -8] },
    );
    const fleet = fleetOf(config);
    const column = telemetry(fleet);
    const [time, requests, machines] = [column('timestamp'), column('request_count'), fleet.machines.length];
    const peakOf = (zone: number) => {
      const byHour = Array.from({ length: 24 }, (_, hour) =>
        sum(requests, (k) => fleet.machines[k % machines]?.zone === zone && hourOf(num(time, k)) === hour),
      );
      return byHour.indexOf(Math.max(...byHour));
    };
    expect([peakOf(0), peakOf(1)]).toEqual([14 - 9, 14 + 8]);
  });
});

describe('levels', () => {
  // A machine's own factor is uniform within ±w, so the mean over M machines is wrong by w/√(3M) of the level; the
  // AR(1) variation v adds v·√(19/(M·N)), which is added straight to it.
  const M = 600;
  const N = 64;
  const bound = (w: number, v: number) => 5 * (w / Math.sqrt(3 * M) + v * Math.sqrt(19 / (M * N)));
  const means = (config: FleetConfig) => {
    const fleet = fleetOf({ n_machines: M, n_readings: N, ...config });
    const column = telemetry(fleet);
    const link = fleet.machines.map(({ profile }) => profile.linkMbps);
    const linkShare = column('network_in_mbps').map((value, k) => value / num(link, k % M));
    return {
      cpu: mean(column('cpu_percent')) / 100,
      memory: mean(column('memory_percent')) / 100,
      disk: mean(column('disk_percent')) / 100,
      link: mean(linkShare),
    };
  };

  it.each([0.1, 0.3, 0.5])('base_cpu_load %f is the mean CPU', (base_cpu_load) => {
    const { cpu } = means({ base_cpu_load });
    expect(Math.abs(cpu / base_cpu_load - 1)).toBeLessThan(bound(0.2, 0.2));
  });
  it.each([0.2, 0.5, 0.7])('base_memory_load %f is the mean memory', (base_memory_load) => {
    const { memory } = means({ base_memory_load });
    expect(Math.abs(memory / base_memory_load - 1)).toBeLessThan(bound(0.1, 0.03));
  });
  it.each([0.2, 0.5])('base_disk_load %f is where the disk begins after a clean-up', (base_disk_load) => {
    // It then rises by 0.1 to 0.2 of its size: half of 0.15 on average; the phase is uniform: 0.15/√(12 M).
    const { disk } = means({ base_disk_load });
    const error = (base_disk_load * 0.15) / Math.sqrt(3 * M) + 0.2 / Math.sqrt(12 * M);
    expect(Math.abs(disk - base_disk_load - 0.075)).toBeLessThan(5 * error);
  });
  it.each([0.05, 0.12, 0.4])('base_network_load %f is the mean share of the link', (base_network_load) => {
    const { link } = means({ base_network_load });
    expect(Math.abs(link / base_network_load - 1)).toBeLessThan(bound(0.2, 0.2));
  });
  it.each([0.05, 0.2, 0.4])(
    'load_variance %f is the standard deviation of the load as a share of it',
    (load_variance) => {
      const cpu = telemetry(fleetOf({ n_machines: 1, n_readings: 100_000, load_variance, base_cpu_load: 0.2 }))(
        'cpu_percent',
      );
      const average = mean(cpu);
      const deviation = Math.sqrt(mean(cpu.map((value) => (value - average) * (value - average)))) / average;
      // The variance of an AR(1) sample is wrong by √(2·(1 + φ²)/(1 − φ²)/N) of itself, its root by half of that; loads
      // below 0 are cut: at 0.4 that is 2.5 σ, which takes 0.4 % off the deviation.
      expect(Math.abs(deviation / load_variance - 1)).toBeLessThan(
        2.5 * Math.sqrt((2 * 1.81) / 0.19 / 100_000) + 0.006,
      );
    },
  );
  it.each([-0.5, 0.5, 2])('growth %f is the change of load, memory and disk from first to last reading', (growth) => {
    const quiet = {
      n_machines: 300,
      n_readings: 101,
      load_variance: 0,
      base_cpu_load: 0.1,
      base_memory_load: 0.2,
      base_disk_load: 0.1,
    };
    const grown = telemetry(fleetOf({ ...quiet, growth }));
    const still = telemetry(fleetOf(quiet));
    for (const name of ['cpu_percent', 'memory_percent', 'disk_percent', 'request_count']) {
      const last = (k: number) => k >= 100 * 300;
      // Against the same machines without growth only rounding and the counts differ: 300 counts above 100.
      expect(mean(grown(name), last) / mean(still(name), last)).toBeCloseTo(1 + growth, 1.5);
      expect(mean(grown(name), (k) => k < 300)).toBe(mean(still(name), (k) => k < 300));
    }
  });
});

describe('anomaly probabilities', () => {
  const M = 20;
  const N = 5000;
  it.each([
    ['cpu_spike', 0.02],
    ['cpu_spike', 0.3],
    ['memory_leak', 0.1],
    ['network_saturation', 0.05],
    ['network_saturation', 0.9],
  ] as const)('%s %f is its share of the readings', (cause, p) => {
    const off = { cpu_spike_probability: 0, memory_leak_probability: 0, network_saturation_probability: 0 };
    const anomalies = { ...off, enable: true, [`${cause}_probability`]: p };
    for (const seed of SEEDS) {
      const share = mean(telemetry(fleetOf({ n_machines: M, n_readings: N, anomalies }, seed))('is_anomaly'));
      // Alternating renewal process (Cox): runs of mean m and variance s, geometric gaps of mean g and variance
      // g(1 + g); the share over T readings has variance (g²·s + m²·g(1 + g))/(m + g)³/T.
      const { least = Number.NaN, most = Number.NaN } =
        RANDOM_CAUSES.find(({ id }) => id === cause)?.runs.lengths ?? {};
      const m = (least + most) / 2;
      const s = ((most - least + 1) ** 2 - 1) / 12;
      const g = (m * (1 - p)) / p;
      const error = Math.sqrt((g * g * s + m * m * g * (1 + g)) / (m + g) ** 3 / (M * N));
      expect(Math.abs(share - p)).toBeLessThan(5 * error);
    }
  });
  it('of 0 give none, of 1 give all, and none without enable', () => {
    const off = { cpu_spike_probability: 0, memory_leak_probability: 0, network_saturation_probability: 0 };
    const share = (anomalies: FleetConfig['anomalies']) =>
      mean(telemetry(fleetOf({ n_readings: 300, ...(anomalies ? { anomalies } : {}) }))('is_anomaly'));
    expect(share({ ...off, enable: true })).toBe(0);
    expect(share({ ...off, enable: true, cpu_spike_probability: 1 })).toBe(1);
    expect(share({ enable: false, cpu_spike_probability: 1 })).toBe(0);
  });
});

describe('the other settings', () => {
  it('n_machines, n_readings and interval give the rows and timestamps', () => {
    const columns = tableOf(fleetOf({ n_machines: 3, n_readings: 4, interval: '90s' }), 'telemetry');
    expect(columns['timestamp']).toEqual([0, 1, 2, 3].flatMap((k) => Array(3).fill(MONDAY + k * 90_000)));
    expect(columns['machine_id']?.slice(0, 4)).toEqual(['machine-001', 'machine-002', 'machine-003', 'machine-001']);
  });
  it('machine_types, zones and regions are given in turn', () => {
    const config = {
      n_machines: 7,
      n_readings: 1,
      machine_types: ['a', 'b'],
      zones: ['x', 'y', 'z'],
      regions: ['r', 's'],
    };
    const machines = tableOf(fleetOf(config), 'machines');
    expect(machines['machine_type']).toEqual(['a', 'b', 'a', 'b', 'a', 'b', 'a']);
    expect(machines['zone']).toEqual(['x', 'x', 'y', 'y', 'z', 'z', 'x']);
    expect(machines['region']).toEqual(['r', 'r', 's', 's', 'r', 'r', 'r']);
  });
  it('cores_range is kept, in fours where it has any', () => {
    const cores = (range: readonly number[]) =>
      new Set(tableOf(fleetOf({ n_machines: 400, n_readings: 1, cores_range: range }), 'machines')['cores']);
    expect([...cores([4, 16])].toSorted((a, b) => Number(a) - Number(b))).toEqual([4, 8, 12, 16]);
    expect([...cores([1, 3])].toSorted((a, b) => Number(a) - Number(b))).toEqual([1, 2, 3]);
    expect([...cores([7, 7])]).toEqual([7]);
  });
  it('jobs_per_day is the rate of jobs on machines that are up', () => {
    for (const jobs_per_day of [1, 12, 100]) {
      const { rows } = openTable(
        fleetOf({ n_machines: 20, n_readings: 30 * 24, interval: '1h', jobs_per_day }),
        'jobs',
      );
      const slots = 20 * 30 * 144;
      const p = jobs_per_day / 144;
      expect(Math.abs(rows - slots * p)).toBeLessThanOrEqual(5 * Math.sqrt(slots * p * (1 - p)));
    }
    expect(openTable(fleetOf({ jobs_per_day: 0 }), 'jobs').rows).toBe(0);
  });
  it('n_jobs is how many jobs there are, whatever jobs_per_day says', () => {
    const fleet = { n_machines: 10, n_readings: 1000, jobs_per_day: 0 };
    for (const n_jobs of [1, 77, 5000]) {
      const jobs = tableOf(fleetOf({ ...fleet, n_jobs }), 'jobs');
      expect(jobs['job_id']).toHaveLength(n_jobs);
      expect(new Set(jobs['job_id']).size).toBe(n_jobs);
    }
  });
  it('n_jobs is met on machines that fail and drain as well', () => {
    const jobs = tableOf(fleetOf({ scenario: 'chaos', n_jobs: 3000 }), 'jobs');
    expect(jobs['job_id']).toHaveLength(3000);
  });
  it('a greater n_jobs keeps the jobs that there were', () => {
    const idsOf = (n_jobs: number) => tableOf(fleetOf({ scenario: 'production', n_jobs }), 'jobs')['job_id'] ?? [];
    expect(idsOf(900)).toEqual(expect.arrayContaining([...idsOf(800)]));
  });
  it('row_order machine has the same rows, machine by machine', () => {
    const config = { scenario: 'chaos', n_machines: 7, n_readings: 200, detail_columns: true } as const;
    const byTime = columnsOf(openTable(fleetOf(config), 'telemetry'));
    const byMachine = columnsOf(openTable(fleetOf({ ...config, row_order: 'machine' }), 'telemetry'));
    for (const [name, values] of Object.entries(byMachine)) {
      const turned = values.map((_, row) => byTime[name]?.[(row % 200) * 7 + Math.floor(row / 200)]);
      expect(values).toEqual(turned);
    }
  });
  it('detail_columns adds three columns at the end', () => {
    const names = (detail_columns: boolean) =>
      openTable(fleetOf({ detail_columns }), 'telemetry').columns.map(({ name }) => name);
    expect(names(false)).toHaveLength(15);
    expect(names(true)).toEqual([...names(false), 'anomaly_type', 'state', 'health_score']);
  });
  it('degradation: rate is the slope of the decline, recovery_rate that of the recovery', () => {
    const degradation = { enable: true, rate: 0.02, fault_level: 0.8, recovery_rate: 0.1 };
    const fleet = fleetOf({ n_machines: 30, n_readings: 4000, degradation });
    const lengths = { degradation: [] as number[], degradation_fault: [] as number[] };
    for (const { index } of fleet.machines) {
      const events = fleet.history.of(index);
      for (let place = 0; place < events.length; place++) {
        const { cause, start, end } = events.event(place);
        if (cause === 'degradation' || cause === 'degradation_fault') lengths[cause].push(end - start);
      }
    }
    // Own rates go from 0.6 to 1.4 of the setting: 0.8/0.028 to 0.8/0.012 readings, rounded up.
    expect(Math.min(...lengths.degradation)).toBeGreaterThanOrEqual(29);
    expect(Math.max(...lengths.degradation)).toBeLessThanOrEqual(67);
    // A fault of 5 to 15 readings, then wear 0.7, 0.6 … 0.1.
    expect(Math.min(...lengths.degradation_fault)).toBe(5 + 7);
    expect(Math.max(...lengths.degradation_fault)).toBe(15 + 7);
  });
});
