/** From what a run plays to its plan and its source of events. Knows no sink and no storage. */
import { rowIntervalMs } from './sources/row-interval.ts';
import { createGenerator } from '../core/dataset/index.ts';
import { carriedOut } from '../core/design/scatter/carried-out.ts';
import type { Design } from '../core/design/types/design.ts';
import { createKernel } from '../kernel/index.ts';
import { type ChangingSource, createChangingSource } from './sources/changing-source.ts';
import { createCsvFeed, type CsvRows, parseCsvRows, rowTimes } from './sources/csv-source.ts';
import { type Fire, firedDesign } from './sources/fire.ts';
import { type FeedPlan, plannedTimeMs, rowsDue } from './delivery/pacer.ts';
import { slotsOf } from './sources/moved-readings.ts';
import { createDesignFeed, type DesignFeed } from './sources/source.ts';
import { createWindowFeed } from './sources/window-feed.ts';
import type { RunSetup, RunTiming } from './run-setup.ts';

export interface OpenContent {
  readonly plan: FeedPlan;
  readonly timing: RunTiming;
  readonly source: ChangingSource;
  /** Adds firings, oldest first; each holds from its row on. @returns the row of the last one */
  fire(fires: readonly Fire[]): number;
  /** Sample of the design that a row is. */
  sampleOf(row: number): number;
  readonly canFire: boolean;
}

export interface Begun {
  readonly startMs: number;
  readonly wallStartMs: number;
  /** Events that an earlier stretch of the run may have sent. */
  readonly handedOut: number;
}

/**
 * @param begun of the run that goes on; absent: it begins now
 * @throws RangeError when the content cannot be played
 */
export function openContent(setup: RunSetup, nowMs: () => number, begun?: Begun, rows?: CsvRows): OpenContent {
  const { content, runId } = setup;
  const csv = content.kind === 'csv' ? (rows ?? readCsv(content.text)) : undefined;
  const uneven = csv && rowTimes(csv);
  const intervalMs =
    content.kind === 'design'
      ? rowIntervalMs(content.design)
      : Math.max(1, Math.round((uneven?.periodMs ?? 1000) / (uneven?.offsetsMs.length ?? 1)));
  const backfillRows = Math.ceil(setup.backfillMs / intervalMs);
  const wallStartMs = begun?.wallStartMs ?? nowMs();
  const base = {
    startMs: begun?.startMs ?? wallStartMs - backfillRows * intervalMs,
    wallStartMs,
    intervalMs,
    ...(uneven ? { uneven } : {}),
    backfillRows,
    speed: setup.speed,
  };
  const timeMs = setup.stamps === 'sending' ? nowMs : (row: number) => plannedTimeMs(base, row);
  const open = (design: Design | undefined): DesignFeed => {
    if (csv) return createCsvFeed(csv, runId, timeMs);
    if (content.kind !== 'design' || !design) throw new RangeError('There is nothing to play.');
    const whole = createDesignFeed(design, createKernel(), runId, timeMs, slots);
    const isWhole = design.metrics.length === 0 || (content.from === 0 && content.to >= whole.samples);
    return isWhole ? whole : createWindowFeed(whole, runId, [content.from, content.to], timeMs);
  };
  // What is fired later takes its place beside what rules have placed, and moves nothing of it.
  const base0 = content.kind === 'design' ? withoutRules(content.design) : undefined;
  // Of what it begins with, and so the same whatever is fired.
  const slots = base0 ? slotsOf(base0, createKernel()) : 1;
  const first = open(base0);
  if (first.eventsPerRow === 0 || first.samples === 0) throw new RangeError('There is nothing to play.');

  // A number of rows says enough by itself, as on the command line: beyond the data they begin anew.
  const ends = [setup.rows ?? (setup.loop ? Number.POSITIVE_INFINITY : first.samples)];
  if (setup.untilMs !== undefined) ends.push(rowsDue({ ...base, rows: Number.POSITIVE_INFINITY }, setup.untilMs));
  const wanted = Math.max(0, Math.min(...ends));
  const source = createChangingSource(() => first, begun?.handedOut ?? 0);
  const fromSample = content.kind === 'design' && first.samples === content.to - content.from ? content.from : 0;
  let design = base0;

  return {
    plan: { ...base, rows: wanted },
    timing: {
      startMs: base.startMs,
      wallStartMs,
      intervalMs,
      backfillRows,
      speed: setup.speed,
      rows: wanted,
      eventsPerRow: first.eventsPerRow,
      samples: first.samples,
    },
    source,
    canFire: base0 !== undefined && base0.metrics.length > 0,
    sampleOf: (row) => fromSample + (row % first.samples),
    fire(fires) {
      let last = 0;
      for (const fire of fires) {
        if (!design) break;
        const next = firedDesign(design, [fire]);
        design = next;
        last = source.change(fire.row, () => open(next));
      }
      return last;
    },
  };
}

function withoutRules(design: Design): Design {
  if (design.scatter === undefined) return design;
  return carriedOut(design, createGenerator(design, createKernel()).scattered.outcomes);
}

function readCsv(text: string) {
  const parsed = parseCsvRows(text);
  if (parsed.ok) return parsed.value;
  const [first] = parsed.problems;
  throw new RangeError(first ? `Line ${first.line ?? 1}: ${first.message}` : 'The file cannot be read.');
}
