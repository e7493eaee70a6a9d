import { parseDesign, parseToml, writeToml } from '../../document.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newDesign } from '../../design/types/defaults.ts';
import type { Problem } from '../../lib/problem.ts';
import { arbitraryFleet } from '../arbitrary-fleet.test-support.ts';
import { MONDAY } from '../fleet.test-support.ts';

const HEAD = `schema = 1
[general]
seed = 42
start = 2024-01-15T00:00:00Z
`;

function problemsOf(fleet: string): readonly Problem[] {
  const result = parseToml(`${HEAD}${fleet}`);
  return result.ok ? result.warnings : result.problems;
}

const RUNS = process.env['SOAK'] ? 2000 : 100;

describe('a fleet in a file', () => {
  it('is kept as it was written, with nothing filled in', () => {
    const result = parseToml(`${HEAD}
[fleet]
scenario = "production"
n_machines = 12
zones = ["zone-a", "=zone, \\"b\\""]
removed_events = ["machine-003/cpu_spike/4"]

[fleet.anomalies]
cpu_spike_probability = 0.05

[[fleet.faults]]
kind = "network_saturation"
target = "zone-a"
at = "14h"
duration = "20m"
note = "the story"
`);
    expect(result).toMatchObject({ ok: true, warnings: [] });
    expect(result.ok && result.value.design.fleet).toEqual({
      scenario: 'production',
      n_machines: 12,
      zones: ['zone-a', '=zone, "b"'],
      removed_events: ['machine-003/cpu_spike/4'],
      anomalies: { cpu_spike_probability: 0.05 },
      faults: [
        { id: '1', kind: 'network_saturation', target: 'zone-a', at: '14h', duration: '20m', note: 'the story' },
      ],
    });
  });
  it('comes back from its text and from its stored form as it was, for random fleets', () => {
    fc.assert(
      fc.property(arbitraryFleet({ machines: 1000, readings: 100_000 }), (fleet) => {
        const design = { ...newDesign({ start: MONDAY, seed: 3 }), fleet };
        const read = parseToml(writeToml(design));
        expect(read.ok ? read.value.design : read.problems).toEqual(design);
        const stored = parseDesign(structuredClone(design));
        expect(stored.ok ? stored.value : stored.problems).toEqual(design);
      }),
      { seed: 8, numRuns: RUNS },
    );
  });
  it('with settings that equal a default keeps them, as they override the scenario', () => {
    const toml = `${HEAD}[fleet]\nscenario = "chaos"\nn_machines = 10\n`;
    const read = parseToml(toml);
    expect(read.ok && writeToml(read.value.design)).toContain('n_machines = 10');
  });
});

describe('a wrong fleet is an error with path, place and what to do', () => {
  it.each<[fleet: string, code: string, path: string, message: RegExp]>([
    ['[fleet]\nscenario = "kaos"', 'unknown-scenario', 'fleet.scenario', /did you mean "chaos"/],
    ['[fleet]\nscenario = 3', 'wrong-type', 'fleet.scenario', /the name of a scenario/],
    ['[fleet]\nn_machine = 3', 'unknown-key', 'fleet.n_machine', /Did you mean `n_machines`/],
    ['[fleet]\nn_machines = 0', 'out-of-range', 'fleet.n_machines', /at least 1, not 0/],
    ['[fleet]\nn_machines = 2.5', 'not-whole', 'fleet.n_machines', /whole number/],
    ['[fleet]\nn_readings = 0', 'out-of-range', 'fleet.n_readings', /at least 1/],
    ['[fleet]\nn_machines = 100000\nn_readings = 1000000', 'too-many-rows', 'fleet.n_readings', /15000 GB/],
    ['[fleet]\ninterval = "1 minute"', 'bad-duration', 'fleet.interval', /Did you mean "1m"/],
    ['[fleet]\ninterval = "0.5ms"', 'out-of-range', 'fleet.interval', /whole number of milliseconds/],
    ['[fleet]\ninterval = "1d"\nn_readings = 100000000', 'out-of-range', 'fleet.interval', /year 9999/],
    ['[fleet]\nload_variance = 0.6', 'out-of-range', 'fleet.load_variance', /at most 0.5/],
    ['[fleet]\nbase_cpu_load = -0.1', 'out-of-range', 'fleet.base_cpu_load', /at least 0/],
    ['[fleet]\ncores_range = [8, 4]', 'contradiction', 'fleet.cores_range', /may not be fewer/],
    ['[fleet]\ncores_range = [1.5, 4]', 'not-whole', 'fleet.cores_range[0]', /whole/],
    ['[fleet]\ncores_range = [4]', 'wrong-length', 'fleet.cores_range', /2 numbers, not 1/],
    ['[fleet]\nzones = []', 'wrong-length', 'fleet.zones', /1 to 1000 names/],
    ['[fleet]\nzones = ["a", "a"]', 'not-unique', 'fleet.zones', /"a" is listed twice/],
    ['[fleet]\nzones = ["a", ""]', 'bad-text', 'fleet.zones[1]', /empty/],
    ['[fleet]\nzones = ["a\\nb"]', 'bad-text', 'fleet.zones[0]', /one line/],
    ['[fleet]\nzones = "a"', 'wrong-type', 'fleet.zones', /a list of names/],
    ['[fleet]\nzones = ["fleet"]', 'contradiction', 'fleet.zones', /target of faults/],
    ['[fleet]\nmachine_types = [1]', 'wrong-type', 'fleet.machine_types[0]', /a name in quotes/],
    [
      '[fleet]\ncpu_spike_probability = 0.1',
      'unknown-key',
      'fleet.cpu_spike_probability',
      /belongs to \[fleet.anomalies\]/,
    ],
    [
      '[fleet.anomalies]\nfailure_probability = 0.1',
      'unknown-key',
      'fleet.anomalies.failure_probability',
      /belongs to \[fleet\]/,
    ],
    [
      '[fleet.anomalies]\ncpu_spike_probability = 1.1',
      'out-of-range',
      'fleet.anomalies.cpu_spike_probability',
      /at most 1/,
    ],
    ['[fleet]\nfailure_probability = 0.2', 'out-of-range', 'fleet.failure_probability', /at most 0.1/],
    ['[fleet.temporal_patterns]\npeak_hour = 24', 'out-of-range', 'fleet.temporal_patterns.peak_hour', /at most 23/],
    [
      '[fleet.temporal_patterns]\nenable_diurnal = 1',
      'wrong-type',
      'fleet.temporal_patterns.enable_diurnal',
      /true or false/,
    ],
    ['[fleet]\nanomalies = true', 'wrong-type', 'fleet.anomalies', /a table/],
    ['[fleet]\nrow_order = "times"', 'unknown-word', 'fleet.row_order', /did you mean "time"/],
    ['[fleet]\nremoved_events = ["x"]', 'bad-id', 'fleet.removed_events[0]', /no id of a random event/],
    [
      '[fleet]\nremoved_events = ["machine-001/cpu_spikes/3"]',
      'unknown-word',
      'fleet.removed_events[0]',
      /did you mean "cpu_spike"/,
    ],
    ['[[fleet.faults]]\nkind = "failure"\nat = 0', 'missing-key', 'fleet.faults[0]', /`duration` is missing/],
    [
      '[[fleet.faults]]\nkind = "fire"\nat = 0\nduration = 5',
      'unknown-word',
      'fleet.faults[0].kind',
      /expected one of|did you mean/,
    ],
    [
      '[[fleet.faults]]\nkind = "failure"\nat = 1000\nduration = 5',
      'out-of-range',
      'fleet.faults[0].at',
      /the last one is 999/,
    ],
    ['[[fleet.faults]]\nkind = "failure"\nat = -5\nduration = 5', 'out-of-range', 'fleet.faults[0].at', /over before/],
    [
      '[[fleet.faults]]\nkind = "failure"\nat = 1\nduration = 0',
      'out-of-range',
      'fleet.faults[0].duration',
      /at least 1/,
    ],
    [
      '[[fleet.faults]]\nkind = "failure"\ntarget = "zone-d"\nat = 1\nduration = 5',
      'unknown-target',
      'fleet.faults[0].target',
      /machine-001 to machine-010/,
    ],
    [
      '[[fleet.faults]]\nkind = "failure"\ntarget = "machine-011"\nat = 1\nduration = 5',
      'unknown-target',
      'fleet.faults[0].target',
      /nothing in this fleet/,
    ],
    [
      '[[fleet.faults]]\nkind = "failure"\nstrength = 2\nat = 1\nduration = 5',
      'out-of-range',
      'fleet.faults[0].strength',
      /at most 1/,
    ],
    [
      '[[fleet.faults]]\nid = "a"\nkind = "failure"\nat = 1\nduration = 5\n[[fleet.faults]]\nid = "a"\nkind = "failure"\nat = 1\nduration = 5',
      'not-unique',
      'fleet.faults[1].id',
      /id "a" already/,
    ],
  ])('%j', (fleet, code, path, message) => {
    const found = problemsOf(fleet).find((problem) => problem.code === code);
    expect(found).toMatchObject({ severity: 'error', code, path });
    expect(found?.message).toMatch(message);
    expect(found?.line).toBeGreaterThanOrEqual(5);
  });
});

describe('a setting that does nothing is a warning', () => {
  it.each([
    ['[fleet]\nfailure_probability = 0.01', 'fleet.failure_probability', /`enable_failures` is false/],
    ['[fleet.anomalies]\ncpu_spike_probability = 0.01', 'fleet.anomalies.cpu_spike_probability', /`enable` is false/],
    [
      '[fleet.temporal_patterns]\nenable_weekly = true\npeak_hour = 3',
      'fleet.temporal_patterns.peak_hour',
      /`enable_diurnal` is false/,
    ],
    ['[fleet]\nremoved_events = ["machine-011/failure/3"]', 'fleet.removed_events[0]', /no machine-011/],
    ['[fleet]\nzones = ["a"]\nregions = ["r", "s"]', 'fleet.regions', /last 1 of these are not used/],
  ])('%j', (fleet, path, message) => {
    const warnings = problemsOf(fleet);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatchObject({ severity: 'warning', path });
    expect(warnings[0]?.message).toMatch(message);
  });
  it('unless the scenario switches it on', () => {
    expect(
      problemsOf(
        '[fleet]\nscenario = "chaos"\nfailure_probability = 0.01\n[fleet.anomalies]\ncpu_spike_probability = 0.01',
      ),
    ).toEqual([]);
  });
});
