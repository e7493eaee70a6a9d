/**
 * Answers about fleets, on the thread that calls it. Keeps the readings of the last designs, so that going back to one
 * costs nothing. Knows no screen.
 */
import { CAUSE_IDS, type CauseId } from '../../core/fleet/causes/registry.ts';
import { nameEvent } from '../../core/fleet/history/named-events.ts';
import type { FleetDesign } from '../../core/fleet/fleet.ts';
import type { Reply } from '../api/reply.ts';
import {
  FLEET_COLUMNS,
  type FleetColumn,
  type FleetEngine,
  type FleetFacts,
  type FleetFilter,
  type FleetHeat,
  type FleetLook,
  type FleetLookRequest,
} from '../api/fleet.ts';
import { baseKey, eventsOf, type FleetDataset, makeDataset } from './fleet-dataset.ts';
import { type Bars, barsOf, countsOf, curveOf, distributionOf, groupsOf, heatOf, isChosen } from './fleet-look.ts';
import { createFleetPages } from './fleet-pages.ts';
import { guarded } from '../guard.ts';
import { createSlot } from '../tick.ts';

/** Designs whose readings are kept. */
const KEPT = 4;
/** Readings kept in all of them. */
const KEPT_READINGS = 4_000_000;
const KEPT_HEATS = 24;
const NOTHING_CHOSEN: FleetFilter = { zones: [], types: [], machines: [] };

interface Entry {
  readonly key: string;
  readonly data: FleetDataset;
  readonly facts: FleetFacts;
  readonly heats: Map<string, FleetHeat>;
  readonly bars: Map<FleetColumn, Bars>;
  pages: ReturnType<typeof createFleetPages> | undefined;
}

export function createFleetEngine(): FleetEngine {
  const now = () => performance.now();
  const slot = createSlot(now);
  let entries: readonly Entry[] = [];
  let making: { readonly key: string; readonly entry: Promise<Entry | undefined> } | undefined;

  const remember = (entry: Entry): Entry => {
    let readings = 0;
    entries = [entry, ...entries.filter((other) => other.key !== entry.key)].filter(({ data }, place) => {
      readings += data.rows.length * data.steps;
      return place === 0 || (place < KEPT && readings <= KEPT_READINGS);
    });
    return entry;
  };
  const make = async (key: string, design: FleetDesign): Promise<Entry | undefined> => {
    const data = await makeDataset(
      design,
      entries.map((entry) => entry.data),
      slot.take(),
      now,
    );
    if (!data) return undefined;
    return remember({ key, data, facts: factsOf(data), heats: new Map(), bars: new Map(), pages: undefined });
  };
  const entryOf = async (design: FleetDesign): Promise<Entry | undefined> => {
    const key = JSON.stringify([baseKey(design), design.fleet?.faults, design.fleet?.removed_events]);
    const known = entries.find((entry) => entry.key === key);
    if (known) return remember(known);
    if (making?.key === key) return making.entry;
    const own = { key, entry: make(key, design) };
    making = own;
    try {
      return await own.entry;
    } finally {
      if (making === own) making = undefined;
    }
  };
  const answer = <T>(design: FleetDesign, from: (entry: Entry) => T): Promise<Reply<T>> =>
    guarded(async () => {
      const entry = await entryOf(design);
      if (entry) return { ok: true, value: from(entry) };
      return { ok: false, error: { code: 'superseded', path: '', message: 'The design has changed.' } };
    });

  return {
    facts: (design) => answer(design, ({ facts }) => facts),
    look: (request) => answer(request.design, (entry) => lookAt(entry, request, now)),
    machine: (design, machine, from, to, cells) =>
      answer(design, ({ data }) => {
        const row = data.machines.findIndex(({ index }) => index === machine);
        const curves = FLEET_COLUMNS.map((column) => curveOf(data, row, column, { from, to }, cells));
        return { machine, curves, events: eventsOf(data.fleet, machine).map((event) => nameEvent(data.fleet, event)) };
      }),
    eventsAt: (design, machine, reading, slack) =>
      answer(design, ({ data }) =>
        eventsOf(data.fleet, machine)
          .filter((event) => event.from < reading + slack + 1 && event.to > reading - slack)
          .toSorted((a, b) => a.to - a.from - (b.to - b.from))
          .map((event) => nameEvent(data.fleet, event)),
      ),
    events: (design, filter, most) =>
      answer(design, ({ data }) => {
        const chosen = data.machines
          .filter((machine) => isChosen(machine, filter))
          .flatMap(({ index }) => eventsOf(data.fleet, index))
          .filter(({ from, to }) => !filter.time || (from < filter.time.to && to > filter.time.from))
          .toSorted((a, b) => a.from - b.from || a.machine - b.machine);
        return { events: chosen.slice(0, most).map((event) => nameEvent(data.fleet, event)), total: chosen.length };
      }),
    page: async (design, table, filter, fromRow, rows) => {
      const reply = await answer(design, (entry) => {
        entry.pages ??= createFleetPages(entry.data.fleet);
        return entry.pages(table, filter, fromRow, rows);
      });
      if (!reply.ok) return reply;
      if (reply.value) return { ok: true, value: reply.value };
      return { ok: false, error: { code: 'unknown-table', path: table, message: `There is no table ${table}.` } };
    },
  };
}

function lookAt(entry: Entry, request: FleetLookRequest, now: () => number): FleetLook {
  const began = now();
  const { data } = entry;
  const { column, statistic, from, to, cells, filter } = request;
  const key = `${column} ${statistic} ${from} ${to} ${cells}`;
  const heat = entry.heats.get(key) ?? heatOf(data, column, statistic, { from, to }, cells);
  entry.heats.delete(key);
  entry.heats.set(key, heat);
  const oldest = entry.heats.keys().next().value;
  if (entry.heats.size > KEPT_HEATS && oldest !== undefined) entry.heats.delete(oldest);
  const bars = (wanted: FleetColumn): Bars => {
    const known = entry.bars.get(wanted) ?? barsOf(data, wanted);
    entry.bars.set(wanted, known);
    return known;
  };
  return {
    heat: request.heatKnown ? undefined : heat,
    groups: groupsOf(data, heat, request.grouping, filter),
    distributions: request.distributions.map((wanted) => distributionOf(data, bars(wanted), wanted, filter)),
    chosen: countsOf(data, filter),
    elapsedMs: now() - began,
  };
}

function factsOf(data: FleetDataset): FleetFacts {
  const { fleet } = data;
  const { readings, anomalous } = countsOf(data, NOTHING_CHOSEN);
  const counts = new Map<CauseId, number>(CAUSE_IDS.map((id) => [id, 0]));
  for (const { index } of data.machines) {
    for (const { cause } of eventsOf(fleet, index)) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  }
  return {
    settings: fleet.settings,
    startMs: fleet.grid.startMs,
    intervalMs: fleet.grid.intervalMs,
    readings: fleet.grid.readings,
    machines: data.machines.map(({ index, id, type, zone, region, cores, memoryGb }) => ({
      index,
      id,
      type,
      zone,
      region,
      cores,
      memoryGb,
    })),
    oneReadingIn: data.stride,
    anomalousShare: readings === 0 ? 0 : anomalous / readings,
    events: counts,
    elapsedMs: data.elapsedMs,
    rows: fleet.machines.length * fleet.grid.readings,
  };
}
