/**
 * How many things of a rule there are and where each goes, be they anomalies or incidents: up to a count, or until the
 * share of rows is reached. Knows lengths, not kinds.
 */
import { parseShare } from '../../lib/share.ts';
import { LIMITS, type ScatterRule } from '../types/design.ts';
import { createCoverage } from './coverage.ts';
import type { Draws } from './draws.ts';
import type { Stretch } from './free-space.ts';
import { type Area, packAll, type Place, placeNext } from './placement.ts';

/** What is to be placed: the n-th of a rule. */
export interface Thing {
  readonly length: number;
  /** What may be taken from its end. */
  readonly spare: number;
  readonly benign: boolean;
  /** Intervals of rows that it touches, from its start: one, or of an incident several. */
  readonly rows: readonly Stretch[];
  /** Of one that stands in the design already: where. It is counted and not placed. */
  readonly pinned?: readonly Stretch[];
}

export interface PlacedThing {
  readonly index: number;
  /** Absent for a pinned one. */
  readonly place?: Place;
  /** Samples taken from its end, so that the share comes out. */
  readonly cut: number;
}

export interface PlacedRule {
  readonly things: readonly PlacedThing[];
  /** Pinned ones among them. */
  readonly benign: number;
  /** Rows of the part in those that are not benign. */
  readonly rows: number;
  /** What is not as asked, and what to do. */
  readonly complaint?: string;
}

/** How far the share of rows may be from what was asked. */
const TOLERANCE = 0.001;

/** @param thingAt the n-th thing, from 0 */
export function placeRule(rule: ScatterRule, area: Area, thingAt: (index: number) => Thing, draws: Draws): PlacedRule {
  return rule.contamination === undefined
    ? placeCount(rule.count ?? 0, area, thingAt, draws)
    : placeShare(parseShare(rule.contamination) ?? 0, area, thingAt, draws);
}

function placeCount(count: number, area: Area, thingAt: (index: number) => Thing, draws: Draws): PlacedRule {
  const things = Array.from({ length: count }, (_, index) => thingAt(index));
  const { places, complaint } = placeAll(things, area, draws);
  return outcome(things, places, area, complaint);
}

/** Places by index; pinned ones and what did not fit have none. */
function placeAll(things: readonly Thing[], area: Area, draws: Draws) {
  const lanes = area.lanes.map((lane) => ({ ...lane, space: lane.space.copy() }));
  const trial = { ...area, lanes };
  const places: (Place | undefined)[] = [];
  for (const [index, { length, pinned }] of things.entries()) {
    if (pinned) places.push(undefined);
    else {
      const place = placeNext(trial, index, length, draws);
      if (!place) return packed(things, area, draws, places);
      places.push(place);
    }
  }
  return { places, complaint: undefined };
}

/** @param before what one after the other found a place, for where not all of them fit */
function packed(things: readonly Thing[], area: Area, draws: Draws, before: readonly (Place | undefined)[]) {
  const open = [...things.keys()].filter((index) => !things[index]?.pinned);
  const found = packAll(
    area,
    open.map((index) => things[index]?.length ?? 0),
    { at: (what, place) => draws.at(what, open[place] ?? 0) },
  );
  if ('fit' in found) {
    const pinned = things.length - open.length;
    const complaint = `Only ${found.fit + pinned} of ${things.length} fit: there is no room for more with a gap of ${area.gap} samples. Ask for fewer, or make them or the gap shorter.`;
    return { places: before, complaint };
  }
  const places: (Place | undefined)[] = things.map(() => undefined);
  for (const [place, index] of open.entries()) places[index] = found.places[place];
  return { places, complaint: undefined };
}

function outcome(
  things: readonly Thing[],
  places: readonly (Place | undefined)[],
  area: Area,
  complaint: string | undefined,
  cuts: readonly number[] = [],
): PlacedRule {
  const there = [...things.keys()].filter((index) => things[index]?.pinned || places[index]);
  const placed = there.map((index): PlacedThing => {
    const place = places[index];
    return { index, cut: cuts[index] ?? 0, ...(place ? { place } : {}) };
  });
  return {
    things: placed,
    benign: there.filter((index) => things[index]?.benign).length,
    rows: rowsOf(things, places, area.part, cuts),
    ...(complaint === undefined ? {} : { complaint }),
  };
}

/** Rows of the part in things that are not benign. */
function rowsOf(
  things: readonly Thing[],
  places: readonly (Place | undefined)[],
  part: Stretch,
  cuts: readonly number[],
): number {
  const coverage = createCoverage();
  for (const [index, thing] of things.entries()) {
    if (thing.benign) continue;
    for (const { from, to } of touched(thing, places[index], cuts[index] ?? 0)) {
      coverage.add(Math.max(from, part.from), Math.min(to, part.to));
    }
  }
  return coverage.rows;
}

function touched({ pinned, rows }: Thing, place: Place | undefined, cut: number): readonly Stretch[] {
  if (pinned) return pinned;
  if (!place) return [];
  return rows.map(({ from, to }) => ({ from: place.start + from, to: place.start + to - cut }));
}

/** Things one after the other until their rows are reached; the last ones are cut to meet them. */
function placeShare(share: number, area: Area, thingAt: (index: number) => Thing, draws: Draws): PlacedRule {
  const partRows = area.part.to - area.part.from;
  const target = Math.round(share * partRows);
  const things: Thing[] = [];
  let wanted = target;
  // Rows that two lanes share are counted once, so there may have to be more than the sum of lengths says.
  for (;;) {
    let sum = things.reduce((rows, thing) => rows + (thing.benign ? 0 : thing.length), 0);
    while (sum < wanted && things.length < LIMITS.scattered) {
      const thing = thingAt(things.length);
      things.push(thing);
      if (!thing.benign) sum += thing.length;
    }
    const { places, complaint } = placeAll(things, area, draws);
    const rows = rowsOf(things, places, area.part, []);
    if (complaint !== undefined) return outcome(things, places, area, ofShare(complaint, share, rows, partRows));
    if (rows >= target) return metExactly(things, places, area, target);
    if (things.length >= LIMITS.scattered) {
      const message = things.every(({ benign }) => benign)
        ? 'All of them are look-alikes, which count for nothing here. Lower `benign_share`, or ask for a `count`.'
        : `${LIMITS.scattered} of them make only ${percent(rows, partRows)}, and a rule places no more. Make them longer.`;
      return outcome(things, places, area, message);
    }
    wanted = sum + Math.max(1, target - rows);
  }
}

/** The last things left out or cut, so that the rows are as many as asked. */
function metExactly(
  all: readonly Thing[],
  places: readonly (Place | undefined)[],
  area: Area,
  target: number,
): PlacedRule {
  const { part } = area;
  const partRows = part.to - part.from;
  const limit = TOLERANCE * partRows;
  // Without the things after the one that reaches the target.
  let count = all.length;
  while (count > 1 && rowsOf(all.slice(0, count - 1), places, part, []) >= target) count--;
  const things = all.slice(0, count);
  const cuts = things.map(() => 0);
  let rows = rowsOf(things, places, part, cuts);
  for (let index = count - 1; index >= 0 && rows > target; index--) {
    const thing = things[index];
    if (!thing || thing.benign || thing.pinned) continue;
    cuts[index] = Math.min(thing.spare, rows - target);
    if (cuts[index]) rows = rowsOf(things, places, part, cuts);
  }
  if (rows - target <= limit) return outcome(things, places, area, undefined, cuts);
  const fewer = things.slice(0, -1);
  const below = rowsOf(fewer, places, part, []);
  if (target - below <= limit) return outcome(fewer, places, area, undefined);
  const near = `${percent(below, partRows)} or ${percent(rows, partRows)}`;
  const complaint = `${percent(target, partRows)} cannot be met with these lengths: the nearest are ${near}. Allow a shorter \`hold\`, or ask for one of these.`;
  return outcome(things, places, area, complaint, cuts);
}

function ofShare(complaint: string, share: number, rows: number, partRows: number): string {
  return `${complaint} They make ${percent(rows, partRows)} instead of ${Number((share * 100).toPrecision(4))} %.`;
}

function percent(rows: number, of: number): string {
  return `${Number(((100 * rows) / of).toPrecision(3))} %`;
}
