/**
 * The outbox: what is known of a run's delivery. It stores no events, since the generator makes them again: only the
 * run, how far it has come, the ranges that are not settled yet, and counts. So its record is small, however long the
 * run. Knows no sink and no clock; a store (IndexedDB, a file) keeps its record.
 */

/** Sequence numbers, half-open. */
export type Range = readonly [from: number, to: number];

export interface RunRecord {
  readonly version: 2;
  readonly runId: string;
  /** SHA-256 of the design and the plan: a changed design does not go on under an old run. */
  readonly configHash: string;
  readonly sink: string;
  readonly startMs: number;
  readonly wallStartMs: number;
  /** Every event below is settled: acked, set aside, held, or an empty reading. */
  readonly watermark: number;
  /** Events below have been taken up; those in `open` apart, they are settled. */
  readonly reached: number;
  /** What is not settled between watermark and reached, ascending and apart: it may have arrived. */
  readonly open: readonly Range[];
  /** Events acked so far. */
  readonly acked: number;
  /** Events below the watermark that keep failing while others pass: tried again between batches. */
  readonly held: readonly number[];
  /** Events set aside so far. */
  readonly setAside: number;
  /** The last of them; all of them are in the store's own list. */
  readonly lastAside: readonly SetAside[];
  /** Events that were sent again after an answer that left open whether they had been stored. */
  readonly maybeTwice: number;
  readonly finished: boolean;
}

export interface SetAside {
  readonly seq: number;
  readonly reason: string;
  /** That many events from `seq` on, of which the sink did not say which; absent: the one. */
  readonly count?: number;
}

export interface OutboxStore {
  load(): Promise<RunRecord | undefined>;
  /** Durable when it resolves (synced, or a finished transaction). */
  save(record: RunRecord): Promise<void>;
  /**
   * Adds to the list of what was set aside; durable when it resolves. Called before the record that counts them is
   * saved, so a crash between the two may leave an event on the list twice.
   */
  setAside(list: readonly SetAside[], runId: string): Promise<void>;
}

/** What became of a range. */
export interface Outcome {
  readonly acked: number;
  readonly setAside: readonly SetAside[];
  readonly held: readonly number[];
}

const LAST_ASIDE = 20;

export function newRun(
  fields: Pick<RunRecord, 'runId' | 'configHash' | 'sink' | 'startMs' | 'wallStartMs'>,
): RunRecord {
  return {
    version: 2,
    ...fields,
    watermark: 0,
    reached: 0,
    open: [],
    acked: 0,
    held: [],
    setAside: 0,
    lastAside: [],
    maybeTwice: 0,
    finished: false,
  };
}

/** [reached, to) is leaving: written down before the first byte does. */
export function opened(record: RunRecord, to: number): RunRecord {
  return withOpen({ ...record, reached: to }, [...record.open, [record.reached, to]]);
}

/** Nothing but empty readings up to `to`. */
export function skipped(record: RunRecord, to: number): RunRecord {
  return withOpen({ ...record, reached: to }, record.open);
}

/** A range, or a part of one, is settled: its events are acked, set aside or held. */
export function settled(record: RunRecord, range: Range, outcome: Outcome): RunRecord {
  return withAside(
    {
      ...withOpen(
        record,
        record.open.flatMap((one) => without(one, range)),
      ),
      acked: record.acked + outcome.acked,
      held: [...record.held, ...outcome.held],
    },
    outcome.setAside,
  );
}

/** A held event came through (reason absent) or was given up. */
export function released(record: RunRecord, seq: number, reason: string | undefined): RunRecord {
  return withAside(
    {
      ...record,
      held: record.held.filter((one) => one !== seq),
      acked: record.acked + (reason === undefined ? 1 : 0),
    },
    reason === undefined ? [] : [{ seq, reason }],
  );
}

/** What a restart finds: what is open may have arrived, so its events count as maybe sent twice. */
export function resumed(record: RunRecord): RunRecord {
  const open = record.open.reduce((sum, [from, to]) => sum + to - from, 0);
  return { ...record, maybeTwice: record.maybeTwice + open };
}

export function countAside(list: readonly SetAside[]): number {
  return list.reduce((sum, { count = 1 }) => sum + count, 0);
}

/** The watermark rises to the first event that is not settled. */
function withOpen(record: RunRecord, open: readonly Range[]): RunRecord {
  const sorted = open.toSorted(([a], [b]) => a - b);
  return { ...record, open: sorted, watermark: sorted[0]?.[0] ?? record.reached };
}

function withAside(record: RunRecord, list: readonly SetAside[]): RunRecord {
  if (list.length === 0) return record;
  return {
    ...record,
    setAside: record.setAside + countAside(list),
    lastAside: [...record.lastAside, ...list].slice(-LAST_ASIDE),
  };
}

function without([from, to]: Range, [start, end]: Range): readonly Range[] {
  if (end <= from || start >= to) return [[from, to]];
  const rest: Range[] = [];
  if (start > from) rest.push([from, start]);
  if (end < to) rest.push([end, to]);
  return rest;
}
