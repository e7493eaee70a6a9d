/** Pictures of fleets are the data of the tables, whatever was asked before. */
import { describe, expect, it } from 'vitest';
import { addFault, pinEvent, removeEvent } from '../../core/fleet/config/edit-fleet.ts';
import { newDesign } from '../../core/design/types/defaults.ts';
import type { Design } from '../../core/design/types/design.ts';
import { fleetTables } from '../../core/fleet/tables/tables.ts';
import type { FleetConfig } from '../../core/fleet/config/config.ts';
import { createKernel } from '../../kernel/index.ts';
import type { Reply } from '../api/reply.ts';
import { FLEET_COLUMNS, type FleetEngine, type FleetFilter, type FleetLookRequest } from '../api/fleet.ts';
import { createFleetEngine } from './fleet-engine.ts';

const ALL: FleetFilter = { zones: [], types: [], machines: [] };

function fleetDesign(fleet: FleetConfig = {}): Design {
  const { general } = newDesign({ seed: 5 });
  return {
    ...newDesign(),
    general: { ...general, start: Date.UTC(2024, 0, 15) },
    metrics: [],
    fleet: { scenario: 'chaos', n_machines: 7, n_readings: 400, ...fleet },
  };
}

function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
}

function request(design: Design, part: Partial<FleetLookRequest> = {}): FleetLookRequest {
  return {
    design,
    column: 'cpu_percent',
    statistic: 'mean',
    grouping: 'zone',
    from: 0,
    to: 400,
    cells: 400,
    filter: ALL,
    distributions: [],
    heatKnown: false,
    ...part,
  };
}

async function cellsOf(engine: FleetEngine, design: Design, part: Partial<FleetLookRequest> = {}) {
  const { heat } = valueOf(await engine.look(request(design, part)));
  if (!heat) throw new Error('no cells');
  return heat;
}

/** Column `name` of telemetry by machine number and reading. */
function telemetry(design: Design, name: string): (machine: number, reading: number) => number {
  const table = fleetTables(design, createKernel()).find(({ id }) => id === 'telemetry');
  if (!table) throw new Error('no telemetry');
  const place = table.columns.findIndex((column) => column.name === name);
  const machines = table.rowsPerSample;
  const values = Float64Array.from(table.read(0, table.rows).columns[place]?.values ?? []);
  return (machine, reading) => values[reading * machines + machine] ?? Number.NaN;
}

function sameBits(a: Float32Array, b: Float32Array): boolean {
  return a.length === b.length && a.every((value, at) => Object.is(value, b[at]));
}

describe('pictures of a fleet', () => {
  it.each(['cpu_percent', 'error_count', 'latency_p99'] as const)(
    'show %s of telemetry when every reading has a cell',
    async (column) => {
      const design = fleetDesign();
      const engine = createFleetEngine();
      const { machines } = valueOf(await engine.facts(design));
      const heat = await cellsOf(engine, design, { column });
      const table = telemetry(design, column);
      machines.forEach(({ index }, row) => {
        for (let reading = 0; reading < 400; reading++) {
          const cell = heat.values[row * heat.cells + reading] ?? 0;
          // A machine that is down has no value in a picture, and 0 in the table.
          const wanted = Number.isNaN(cell) ? 0 : cell;
          if (wanted !== Math.fround(table(index, reading))) expect.fail(`${column} of ${index} at ${reading}`);
        }
      });
    },
  );

  it('mean and worst of a cell are those of its readings', async () => {
    const design = fleetDesign({ scenario: 'cpu_bound' });
    const engine = createFleetEngine();
    const [first] = valueOf(await engine.facts(design)).machines;
    const table = telemetry(design, 'cpu_percent');
    const readings = Array.from({ length: 10 }, (_, k) => table(first?.index ?? 0, 50 + k));
    const window = { from: 50, to: 60, cells: 1 } as const;
    const mean = await cellsOf(engine, design, window);
    const worst = await cellsOf(engine, design, { ...window, statistic: 'worst' });
    expect(mean.values[0]).toBeCloseTo(readings.reduce((sum, value) => sum + value, 0) / 10, 4);
    expect(worst.values[0]).toBe(Math.fround(Math.max(...readings)));
  });

  it('after an edit of events are those of an engine that never saw another design', async () => {
    const engine = createFleetEngine();
    const first = fleetDesign();
    valueOf(await engine.facts(first));
    const { events } = valueOf(await engine.events(first, ALL, 1000));
    const random = events.find(({ cause }) => cause === 'memory_leak');
    const failure = events.find(({ cause }) => cause === 'failure');
    if (!random || !failure) throw new Error('chaos has both');
    const steps = [
      addFault(first, { kind: 'network_saturation', target: 'zone-a', at: 100, duration: 30 }),
      addFault(first, { kind: 'failure', target: 'machine-002', at: 20, duration: 40 }),
      removeEvent(first, failure.id),
      pinEvent(first, random),
      first,
    ];
    for (const design of steps) {
      const other = createFleetEngine();
      for (const column of FLEET_COLUMNS) {
        const after = await cellsOf(engine, design, { column });
        const fresh = await cellsOf(other, design, { column });
        expect(sameBits(after.values, fresh.values), column).toBe(true);
      }
    }
  });

  it('pinning an event changes no cell', async () => {
    const engine = createFleetEngine();
    const design = fleetDesign();
    const { events } = valueOf(await engine.events(design, ALL, 1000));
    const spike = events.find(({ cause }) => cause === 'cpu_spike');
    if (!spike) throw new Error('chaos has one');
    const before = await cellsOf(engine, design);
    expect((await cellsOf(engine, pinEvent(design, spike))).values).toEqual(before.values);
  });
});

describe('the filter', () => {
  const filter: FleetFilter = { zones: [0], types: [], machines: [], time: { from: 100, to: 150 } };

  it('counts the readings of the chosen machines in the chosen time', async () => {
    const design = fleetDesign();
    const engine = createFleetEngine();
    const { machines } = valueOf(await engine.facts(design));
    const inZone = machines.filter(({ zone }) => zone === 0).map(({ index }) => index);
    const flags = telemetry(design, 'is_anomaly');
    let anomalous = 0;
    for (const machine of inZone) for (let at = 100; at < 150; at++) anomalous += flags(machine, at);
    const { chosen } = valueOf(await engine.look(request(design, { filter })));
    expect(chosen).toMatchObject({ readings: inZone.length * 50, anomalous });
  });

  it('distributions count each chosen reading that is not down once', async () => {
    const design = fleetDesign({ scenario: 'baseline' });
    const look = valueOf(
      await createFleetEngine().look(request(design, { filter, distributions: ['cpu_percent', 'request_count'] })),
    );
    for (const { all, chosen } of look.distributions) {
      expect(all.reduce((sum, count) => sum + count, 0)).toBe(7 * 400);
      expect(chosen.reduce((sum, count) => sum + count, 0)).toBe(look.chosen.readings);
    }
  });

  it('leaves in the tables the rows that pass it', async () => {
    const design = fleetDesign();
    const engine = createFleetEngine();
    const { machines } = valueOf(await engine.facts(design));
    const inZone = machines.filter(({ zone }) => zone === 0).map(({ id }) => id);
    for (const rowOrder of ['time', 'machine'] as const) {
      const page = valueOf(await engine.page(fleetDesign({ row_order: rowOrder }), 'telemetry', filter, 0, 500));
      expect(page.total).toBe(inZone.length * 50);
      expect(new Set(page.rows.map((row) => row[1]))).toEqual(new Set(inZone));
      const times = page.rows.map((row) => Date.parse(row[0] ?? ''));
      const at = (reading: number) => Date.UTC(2024, 0, 15) + reading * 300_000;
      expect([Math.min(...times), Math.max(...times)]).toEqual([at(100), at(149)]);
    }
    const events = valueOf(await engine.page(design, 'events', filter, 0, 500));
    const listed = valueOf(await engine.events(design, filter, 1000));
    expect(new Set(events.rows.map((row) => row[0]))).toEqual(new Set(listed.events.map(({ id }) => id)));
    expect(events.rows).toHaveLength(listed.total);
    expect(valueOf(await engine.page(design, 'machines', filter, 0, 10)).total).toBe(inZone.length);
  });
});

it('finds the events under the pointer, the shortest first', async () => {
  const design = addFault(
    addFault(fleetDesign({ scenario: 'baseline' }), { kind: 'memory_leak', target: 'fleet', at: 100, duration: 90 }),
    { kind: 'cpu_spike', target: 'machine-003', at: 120, duration: 10 },
  );
  const engine = createFleetEngine();
  const causes = async (reading: number, slack: number) =>
    valueOf(await engine.eventsAt(design, 2, reading, slack)).map(({ cause }) => cause);
  expect(await causes(125, 0)).toEqual(['cpu_spike', 'memory_leak']);
  expect(await causes(130, 0)).toEqual(['memory_leak']);
  expect(await causes(99, 0)).toEqual([]);
  expect(await causes(98, 3)).toEqual(['memory_leak']);
});

it('shows some machines and readings of a fleet that is too large, and says so', async () => {
  const design = fleetDesign({ scenario: 'baseline', n_machines: 2000, n_readings: 100_000 });
  const facts = valueOf(await createFleetEngine().facts(design));
  expect(facts.machines.length).toBe(300);
  expect(facts.oneReadingIn).toBeGreaterThan(100);
  expect(facts.rows).toBe(200_000_000);
}, 60_000);

it('answers for one machine with one reading', async () => {
  const design = fleetDesign({ scenario: 'baseline', n_machines: 1, n_readings: 1 });
  const engine = createFleetEngine();
  const heat = await cellsOf(engine, design, { to: 1, cells: 800 });
  expect(heat.cells).toBe(1);
  expect(valueOf(await engine.machine(design, 0, 0, 1, 280)).curves).toHaveLength(FLEET_COLUMNS.length);
});
