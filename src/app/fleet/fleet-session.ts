/**
 * Keeps the pictures of a fleet in step with design and view: one question under way and the
 * newest waiting; the last good pictures stay until newer ones are there. Knows no worker and no canvas.
 */
import type { FleetDesign } from '../../core/fleet/fleet.ts';
import type { Design } from '../../core/design/types/design.ts';
import {
  FLEET_COLUMNS,
  type FleetEngine,
  type FleetColumn,
  type FleetFacts,
  type FleetStatistic,
} from '../../engine/api/fleet.ts';
import type { DocumentStore } from '../../store/document.ts';
import type { FleetRunStore } from '../../store/fleet-run.ts';
import { type FleetViewState, type FleetViewStore, visible } from '../../store/fleet-view.ts';

interface PictureKeys {
  readonly design?: FleetDesign;
  readonly from?: number;
  readonly to?: number;
  readonly column?: FleetColumn;
  readonly statistic?: FleetStatistic;
  readonly cells?: number;
  readonly machine?: number | undefined;
}

export interface FleetSession {
  /** Device pixels across the heat map, and across a small chart. */
  resize(cells: number, smallCells: number): void;
  start(): () => void;
}

export interface FleetSessionOptions {
  readonly document: DocumentStore;
  readonly view: FleetViewStore;
  readonly run: FleetRunStore;
  readonly engine: FleetEngine;
  /** Monotonic milliseconds. */
  readonly now: () => number;
}

/** Readings that are being made give way to those of a newer design after this long. */
const PATIENCE_MS = 250;

/** What of a design the fleet's data follow from. The same object while that is the same. */
export function createFleetDesigns(): (design: Design) => FleetDesign {
  let last: FleetDesign | undefined;
  return ({ fleet, general: { seed, start } }) => {
    if (last && last.fleet === fleet && last.general.seed === seed && last.general.start === start) return last;
    last = fleet ? { fleet, general: { seed, start } } : { general: { seed, start } };
    return last;
  };
}

function sameData(a: Design, b: Design): boolean {
  return a.fleet === b.fleet && a.general.seed === b.general.seed && a.general.start === b.general.start;
}

export function createFleetSession(options: FleetSessionOptions): FleetSession {
  const { document, view, run, engine } = options;
  const fleetDesign = createFleetDesigns();
  let cells = 800;
  let smallCells = 260;
  let running = false;
  let asked = false;
  let waiting = false;
  let newest = 0;
  let shown = 0;
  /** What the pictures that are shown were asked by. */
  let keys: PictureKeys = {};
  let underWay: { readonly design: FleetDesign; readonly sinceMs: number } | undefined;

  const ask = () => {
    if (asked || !running) return;
    asked = true;
    // After all changes of this turn; not a frame later, as what is asked takes most of one.
    queueMicrotask(() => {
      asked = false;
      if (!running) return;
      const design = fleetDesign(document.store.getState().design);
      const busy = underWay && (underWay.design === design || options.now() - underWay.sinceMs < PATIENCE_MS);
      if (busy) waiting = true;
      else void send(design);
    });
  };

  const send = async (design: FleetDesign) => {
    if (!design.fleet) return;
    waiting = false;
    newest += 1;
    const own = { number: newest, design, sinceMs: options.now() };
    underWay = own;
    const state = view.getState();
    const { opened } = document.store.getState();
    const before = run.getState();
    const known = before.design === design ? before.facts : undefined;
    const facts = known ? ({ ok: true, value: known } as const) : await engine.facts(design);
    const pictures = facts.ok ? await picture(design, facts.value, state) : facts;
    if (underWay === own) underWay = undefined;
    const stale = !running || own.number < shown || opened !== document.store.getState().opened;
    if (!stale && pictures.ok) {
      shown = own.number;
      keys = pictures.shows;
      run.setState({ ...pictures.value, design, error: undefined });
    } else if (!stale && !pictures.ok && pictures.error.code !== 'superseded') {
      run.setState({ error: pictures.error });
    }
    if (waiting && !underWay) void send(fleetDesign(document.store.getState().design));
  };

  const picture = async (design: FleetDesign, facts: FleetFacts, state: FleetViewState) => {
    const window = visible(state.window, facts.readings);
    const grouping = state.below === 'distributions' ? 'zone' : state.below;
    const machine = facts.machines.find(({ index }) => index === state.machine) ?? facts.machines[0];
    const same = design === keys.design && window.from === keys.from && window.to === keys.to;
    const sameCells =
      same && state.column === keys.column && state.statistic === keys.statistic && cells === keys.cells;
    const knownHeat = sameCells ? run.getState().look?.heat : undefined;
    const machineKnown = same && machine?.index === keys.machine;
    const [look, close] = await Promise.all([
      engine.look({
        design,
        column: state.column,
        statistic: state.statistic,
        grouping,
        ...window,
        cells,
        filter: state.filter,
        distributions: state.below === 'distributions' ? FLEET_COLUMNS : [],
        heatKnown: knownHeat !== undefined,
      }),
      state.panel === 'machine' && machine && !machineKnown
        ? engine.machine(design, machine.index, window.from, window.to, smallCells)
        : undefined,
    ]);
    if (!look.ok) return look;
    const heat = look.value.heat ?? knownHeat;
    if (!heat) return { ok: false, error: { code: 'superseded', path: '', message: '' } } as const;
    const shows: PictureKeys = {
      design,
      ...window,
      column: state.column,
      statistic: state.statistic,
      cells,
      machine: close?.ok ? close.value.machine : same ? keys.machine : undefined,
    };
    const value = { facts, look: { ...look.value, heat }, ...(close?.ok ? { machine: close.value } : {}) };
    return { ok: true, value, shows } as const;
  };

  return {
    resize(nextCells, nextSmallCells) {
      if (nextCells === cells && nextSmallCells === smallCells) return;
      cells = nextCells;
      smallCells = nextSmallCells;
      ask();
    },
    start() {
      running = true;
      const stopDocument = document.store.subscribe((state, before) => {
        if (state.opened !== before.opened) keys = {};
        if (state.opened !== before.opened)
          run.setState({ facts: undefined, look: undefined, machine: undefined, design: undefined });
        if (!sameData(before.design, state.design)) ask();
      });
      const stopView = view.subscribe((state, before) => {
        if (needsLook(state, before)) ask();
      });
      ask();
      return () => {
        running = false;
        stopDocument();
        stopView();
      };
    },
  };
}

function needsLook(state: FleetViewState, before: FleetViewState): boolean {
  const keys = ['column', 'statistic', 'below', 'window', 'filter', 'machine', 'panel'] as const;
  return keys.some((key) => state[key] !== before[key]);
}
