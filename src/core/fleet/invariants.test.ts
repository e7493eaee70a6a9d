/** What holds for every fleet: random settings, faults and names. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFleet } from './arbitrary-fleet.test-support.ts';
import { CAUSES } from './causes/registry.ts';
import { fleetEvents } from './history/named-events.ts';
import { columnsOf, type Columns, fleetOf, MONDAY, num, openTable, tableOf } from './fleet.test-support.ts';
import { FLEET_TABLES } from './tables/tables.ts';

const SIZE = { machines: 25, readings: 300 };
const LABELLED = CAUSES.filter(({ labelled }) => labelled).map(({ id }) => id);
const RUNS = process.env['SOAK'] ? 150 : 40;
const seeds = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });

const row = (columns: Columns, name: string, index: number) => num(columns[name], index);

describe('for random settings', () => {
  it('values stay in range, hang together, and a machine that is down serves nothing', () => {
    const fleets = fc.tuple(arbitraryFleet(SIZE), seeds);
    fc.assert(
      fc.property(fleets, ([config, seed]) => {
        const fleet = fleetOf({ ...config, detail_columns: true, row_order: 'time' }, seed);
        const t = tableOf(fleet, 'telemetry');
        const machines = fleet.machines.length;
        const bad: string[] = [];
        const claim = (index: number, what: string, holds: boolean) => holds || bad.push(`row ${index}: ${what}`);
        for (let k = 0; k < machines * fleet.grid.readings; k++) {
          const get = (name: string) => row(t, name, k);
          const link = fleet.machines[k % machines]?.profile.linkMbps ?? 0;
          for (const name of ['cpu_percent', 'memory_percent', 'disk_percent', 'health_score']) {
            claim(k, name, get(name) >= 0 && get(name) <= 100);
          }
          for (const name of ['network_in_mbps', 'network_out_mbps'])
            claim(k, name, get(name) >= 0 && get(name) <= link);
          claim(k, 'counts', Number.isInteger(get('request_count')) && Number.isInteger(get('error_count')));
          claim(k, 'errors', get('error_count') >= 0 && get('error_count') <= get('request_count'));
          claim(
            k,
            'latency',
            get('latency_p50') >= 0 && get('latency_p50') <= get('latency_p99') && get('latency_p99') < 1e7,
          );
          const state = t['state']?.[k];
          if (state !== 'down' && state !== 'restarting') continue;
          const used = ['cpu_percent', 'memory_percent', 'disk_percent', 'network_in_mbps', 'network_out_mbps']
            .concat(['request_count', 'error_count', 'latency_p50', 'latency_p99', 'health_score'])
            .filter((name) => get(name) !== 0);
          claim(k, `${state} but ${used.join()}`, used.length === 0 && get('is_anomaly') === 1);
        }
        expect(bad).toEqual([]);
      }),
      { seed: 1, numRuns: RUNS },
    );
  });

  it('is_anomaly is true exactly where the events table says, and anomaly_type names the causes', () => {
    fc.assert(
      fc.property(arbitraryFleet(SIZE), seeds, (config, seed) => {
        const fleet = fleetOf({ ...config, detail_columns: true, row_order: 'machine' }, seed);
        const t = tableOf(fleet, 'telemetry');
        const e = tableOf(fleet, 'events');
        const { readings, startMs, intervalMs } = fleet.grid;
        const expected = fleet.machines.flatMap(() => Array.from({ length: readings }, () => new Set<string>()));
        const places = new Map(fleet.machines.map(({ id, index }) => [id, index]));
        e['event_id']?.forEach((_, k) => {
          if (row(e, 'is_anomaly', k) !== 1) return;
          const machine = places.get(String(e['machine_id']?.[k])) ?? Number.NaN;
          const from = (row(e, 'start', k) - startMs) / intervalMs;
          const to = (row(e, 'end', k) - startMs) / intervalMs;
          expect(to - from).toBe(row(e, 'readings', k));
          for (let reading = from; reading < to; reading++)
            expected[machine * readings + reading]?.add(String(e['cause']?.[k]));
        });
        expect(t['is_anomaly']).toEqual(expected.map(({ size }) => (size > 0 ? 1 : 0)));
        const types = expected.map((causes) => LABELLED.filter((cause) => causes.has(cause)).join('+'));
        expect(t['anomaly_type']).toEqual(types);
      }),
      { seed: 2, numRuns: RUNS },
    );
  });

  it('events have ids of their own, lie in the data, come in order of time, and name causes that are there', () => {
    fc.assert(
      fc.property(arbitraryFleet(SIZE), seeds, (config, seed) => {
        const fleet = fleetOf(config, seed);
        const e = tableOf(fleet, 'events');
        const ids = e['event_id'] ?? [];
        expect(new Set(ids).size).toBe(ids.length);
        const known = new Set(ids);
        expect(known).toEqual(new Set([...fleetEvents(fleet)].map(({ id }) => id)));
        ids.forEach((_, k) => {
          expect(row(e, 'start', k)).toBeGreaterThanOrEqual(fleet.grid.startMs);
          expect(row(e, 'end', k)).toBeGreaterThan(row(e, 'start', k));
          expect(row(e, 'end', k)).toBeLessThanOrEqual(
            fleet.grid.startMs + fleet.grid.readings * fleet.grid.intervalMs,
          );
          if (k > 0) expect(row(e, 'start', k)).toBeGreaterThanOrEqual(row(e, 'start', k - 1));
          if (e['cause']?.[k] === 'cascade') expect(known).toContain(e['caused_by']?.[k]);
        });
      }),
      { seed: 3, numRuns: RUNS },
    );
  });

  it('the tables agree: keys, usage, status, jobs', () => {
    fc.assert(
      fc.property(arbitraryFleet(SIZE), seeds, (config, seed) => {
        const fleet = fleetOf({ ...config, detail_columns: true, row_order: 'machine' }, seed);
        const [t, m, u, s, j] = (['telemetry', 'machines', 'usage', 'status', 'jobs'] as const).map((id) =>
          tableOf(fleet, id),
        );
        if (!t || !m || !u || !s || !j) throw new Error('a table is missing');
        const { readings, startMs, intervalMs } = fleet.grid;
        const ids = new Set(m['machine_id']);
        expect(ids.size).toBe(fleet.machines.length);
        for (const table of [t, u, s, j]) expect(table['machine_id']?.every((id) => ids.has(id))).toBe(true);
        for (const [name, values] of Object.entries(u)) expect(values).toEqual(t[name]);
        expect(m['created_at']?.every((time) => Number(time) < startMs)).toBe(true);

        const place = new Map(fleet.machines.map(({ id, index }) => [id, index]));
        const stateAt = (machine: unknown, reading: number) =>
          t['state']?.[(place.get(String(machine)) ?? 0) * readings + reading];
        const isUp = (state: unknown) => state !== 'down' && state !== 'restarting';
        s['machine_id']?.forEach((id, k) => {
          expect(s['status']?.[k] === 'down').toBe(!isUp(stateAt(id, readings - 1)));
          let heard = readings - 1;
          while (heard >= 0 && !isUp(stateAt(id, heard))) heard--;
          expect(s['last_heartbeat']?.[k]).toBe(heard < 0 ? undefined : startMs + heard * intervalMs);
          const last = Array.from({ length: Math.min(5, readings) }, (_, back) => stateAt(id, readings - 1 - back));
          if (s['status']?.[k] === 'healthy') expect(new Set(last)).toEqual(new Set(['up']));
        });

        const end = startMs + readings * intervalMs;
        j['job_id']?.forEach((_, k) => {
          const [from, to] = [row(j, 'start_time', k), j['end_time']?.[k]];
          expect(from >= startMs && from < end).toBe(true);
          const first = Math.floor((from - startMs) / intervalMs);
          expect(['up', 'degraded']).toContain(stateAt(j['machine_id']?.[k], first));
          const ended = to === undefined ? readings : Math.ceil((Number(to) - startMs) / intervalMs);
          for (let reading = first; reading < Math.min(ended, readings); reading++) {
            expect(isUp(stateAt(j['machine_id']?.[k], reading))).toBe(true);
          }
          const status = j['status']?.[k];
          expect(status === 'running').toBe(to === undefined);
          if (status === 'failed') expect(isUp(stateAt(j['machine_id']?.[k], ended))).toBe(false);
          if (to !== undefined) expect(row(j, 'duration_seconds', k)).toBe((Number(to) - from) / 1000);
        });
        expect(new Set(j['job_id']).size).toBe(j['job_id']?.length);
      }),
      { seed: 4, numRuns: RUNS },
    );
  });

  it('any window of any table has the same values, whatever was read before', () => {
    fc.assert(
      fc.property(
        arbitraryFleet(SIZE),
        seeds,
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 900 })), {
          minLength: 1,
          maxLength: 4,
        }),
        (config, seed, windows) => {
          for (const { id } of FLEET_TABLES) {
            const whole = tableOf(fleetOf(config, seed), id);
            const source = openTable(fleetOf(config, seed), id);
            for (const [share, count] of windows) {
              const from = Math.floor(share * source.rows);
              const to = Math.min(source.rows, from + count);
              const part = columnsOf(source, 97, from, to);
              for (const [name, values] of Object.entries(part)) expect(values).toEqual(whole[name]?.slice(from, to));
            }
          }
        },
      ),
      { seed: 5, numRuns: RUNS / 2 },
    );
  });

  it('adding a machine changes no other, when failures are off', () => {
    fc.assert(
      fc.property(
        arbitraryFleet({ machines: 12, readings: 200 }),
        seeds,
        fc.integer({ min: 1, max: 30 }),
        (config, seed, more) => {
          // The number of jobs of a whole fleet is shared among its machines: left out here.
          const { n_jobs: _, ...settings } = config;
          const quiet = { ...settings, enable_failures: false, row_order: 'machine', detail_columns: true } as const;
          const few = fleetOf(quiet, seed);
          const n_machines = few.machines.length + more;
          const many = fleetOf({ ...quiet, n_machines }, seed);
          for (const id of ['telemetry', 'machines', 'status', 'jobs'] as const) {
            const before = tableOf(few, id);
            const after = tableOf(many, id);
            for (const [name, values] of Object.entries(before))
              expect(after[name]?.slice(0, values.length)).toEqual(values);
          }
        },
      ),
      { seed: 6, numRuns: RUNS / 2 },
    );
  });
});

describe('extremes', () => {
  it('no draw comes back after a while: steady load has other counts in every stretch', () => {
    const requests =
      tableOf(fleetOf({ n_machines: 1, n_readings: 4096, load_variance: 0 }), 'telemetry')['request_count'] ?? [];
    for (const stretch of [64, 256, 1024, 2048]) {
      const same = requests.filter((count, k) => count === requests[k + stretch]).length;
      // Counts around 1,000 with σ 32: two of them agree once in 112 times.
      expect(same).toBeLessThan(0.03 * (4096 - stretch));
    }
  });
  it('one machine with one reading has a row in each table', () => {
    const fleet = fleetOf({ n_machines: 1, n_readings: 1 });
    expect(
      ['telemetry', 'machines', 'usage', 'status'].map((id) => tableOf(fleet, id as 'telemetry')['machine_id']),
    ).toEqual(Array(4).fill(['machine-001']));
  });
  it('ten thousand machines are told apart, and numbered on', () => {
    const fleet = fleetOf({ scenario: 'chaos', n_machines: 10_000, n_readings: 2 });
    const ids = tableOf(fleet, 'telemetry')['machine_id'] ?? [];
    expect(ids).toHaveLength(20_000);
    expect(new Set(ids).size).toBe(10_000);
    expect([ids[0], ids[998], ids[9999]]).toEqual(['machine-001', 'machine-999', 'machine-10000']);
  });
  it('the end of a hundred thousand readings can be read by itself', () => {
    const config = { scenario: 'chaos', n_machines: 2, n_readings: 100_000 } as const;
    const source = openTable(fleetOf(config), 'telemetry');
    expect(source.rows).toBe(200_000);
    const alone = columnsOf(source, 10, 199_990);
    const after = openTable(fleetOf(config), 'telemetry');
    columnsOf(after, 65_536, 0, 150_000);
    expect(columnsOf(after, 10, 199_990)).toEqual(alone);
    expect(alone['timestamp']?.at(-1)).toBe(MONDAY + 99_999 * 300_000);
  });
  it('settings at the ends of their ranges give numbers', () => {
    const config = {
      base_cpu_load: 0,
      base_memory_load: 1,
      base_disk_load: 1,
      base_network_load: 1,
      load_variance: 0.5,
      growth: 10,
    };
    const t = tableOf(fleetOf({ ...config, interval: '1ms', n_readings: 500 }), 'telemetry');
    for (const name of ['cpu_percent', 'memory_percent', 'network_in_mbps', 'request_count', 'latency_p99']) {
      expect(t[name]?.every((value) => Number.isFinite(value))).toBe(true);
    }
    expect(Math.max(...(t['request_count'] ?? []).map(Number))).toBe(0);
  });
});
