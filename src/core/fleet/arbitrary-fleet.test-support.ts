/** Random fleets that are valid, from the parameter tables. `size` bounds machines and readings. */
import type { FieldSpec } from '../fields/spec.ts';
import fc from 'fast-check';
import { formatDuration } from '../lib/time.ts';
import { FAULT_KINDS } from './causes/registry.ts';
import type { FleetConfig } from './config/config.ts';
import { machineId, randomEventId } from './config/machine-id.ts';
import { FLEET_GROUPS, FLEET_PARAMS } from './config/params.ts';
import { SCENARIO_IDS } from './config/scenarios.ts';

const name = fc.oneof(
  fc.constantFrom('zone-a', 'Zürich, "Nord"', '=SUM(A1)', '+1', '東京', "o'neil", '-x', '@y', 'a b', '\\n'),
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((text) => !/\p{Cc}/u.test(text)),
);

const READ_APART = new Set([
  'n_jobs',
  'n_jobs',
  'n_machines',
  'n_readings',
  'interval',
  'machine_types',
  'cores_range',
  'zones',
  'regions',
]);

function valueOf(spec: FieldSpec): fc.Arbitrary<unknown> {
  switch (spec.type) {
    case 'number':
      if (spec.integer) return fc.integer({ min: spec.min ?? 0, max: spec.max ?? 100 });
      return fc.double({ min: spec.min ?? 0, max: spec.max ?? 1, noNaN: true });
    case 'numbers':
      return fc.array(fc.integer({ min: spec.min ?? 0, max: spec.max ?? 10 }), {
        minLength: spec.minLength,
        maxLength: 4,
      });
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...spec.options);
    default:
      throw new Error(`no arbitrary for ${spec.type}`);
  }
}

/** Some of a table's settings. */
function someOf(table: Readonly<Record<string, FieldSpec>>): fc.Arbitrary<Record<string, unknown>> {
  const entries = Object.entries(table).filter(([key]) => !READ_APART.has(key));
  return fc.record(Object.fromEntries(entries.map(([key, spec]) => [key, valueOf(spec)])), { requiredKeys: [] });
}

const REMOVABLE = ['cpu_spike', 'memory_leak', 'failure', 'cascade', 'maintenance'] as const;

export interface FleetSize {
  readonly machines: number;
  readonly readings: number;
}

export function arbitraryFleet(size: FleetSize): fc.Arbitrary<FleetConfig> {
  const base = fc.record({
    n_machines: fc.integer({ min: 1, max: size.machines }),
    n_readings: fc.integer({ min: 1, max: size.readings }),
    interval: fc.constantFrom(1, 1000, 60_000, 300_000, 3_600_000, 86_400_000).map(formatDuration),
    zones: fc.uniqueArray(name, { minLength: 1, maxLength: 4 }),
  });
  return base.chain((fixed) =>
    fc
      .record({
        scenario: fc.option(fc.constantFrom(...SCENARIO_IDS), { nil: undefined }),
        flat: someOf(FLEET_PARAMS),
        groups: fc.record(
          Object.fromEntries(Object.entries(FLEET_GROUPS).map(([key, table]) => [key, someOf(table)])),
          { requiredKeys: [] },
        ),
        lists: fc.record(
          {
            n_jobs: fc.integer({ min: 0, max: 300 }),
            machine_types: fc.array(fc.oneof(fc.constantFrom('core', 'edge', 'worker'), name), {
              minLength: 1,
              maxLength: 4,
            }),
            regions: fc.array(name, { minLength: 1, maxLength: 4 }),
            cores_range: fc
              .tuple(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 16, max: 128 }))
              .map(([a, b]) => [a, b]),
          },
          { requiredKeys: [] },
        ),
        removed: fc.array(fc.tuple(fc.nat(fixed.n_machines - 1), fc.constantFrom(...REMOVABLE), fc.nat(20)), {
          maxLength: 3,
        }),
        faults: fc.array(
          fc.record({
            kind: fc.constantFrom(...FAULT_KINDS),
            target: fc.oneof(
              fc.constant('fleet'),
              fc.constantFrom(...fixed.zones),
              fc.nat(fixed.n_machines - 1).map((index) => machineId(index)),
            ),
            at: fc.integer({ min: -3, max: fixed.n_readings - 1 }),
            duration: fc.integer({ min: 4, max: 40 }),
          }),
          { maxLength: 4 },
        ),
      })
      .map(({ scenario, flat, groups, lists, faults, removed }) => {
        const config = {
          ...(scenario === undefined ? {} : { scenario }),
          ...fixed,
          ...flat,
          ...lists,
          ...groups,
          ...(removed.length > 0
            ? { removed_events: removed.map(([machine, cause, ordinal]) => randomEventId(machine, cause, ordinal)) }
            : {}),
          ...(faults.length > 0 ? { faults: faults.map((fault, index) => ({ id: String(index + 1), ...fault })) } : {}),
        };
        // Every value was drawn from its own parameter.
        return config as FleetConfig;
      }),
  );
}
