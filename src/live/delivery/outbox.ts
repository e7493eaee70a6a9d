/**
 * The outbox: what is known of a run's delivery. It stores no events, since the generator makes them again:
 * only the run, a watermark below which every event is settled, the range under way, and what was set aside.
 * Knows no sink and no clock; a store (IndexedDB, a file) keeps its record.
 */

export interface RunRecord {
  readonly version: 1;
  readonly runId: string;
  /** SHA-256 of the design and the plan: a changed design does not go on under an old run. */
  readonly configHash: string;
  readonly sink: string;
  readonly startMs: number;
  readonly wallStartMs: number;
  /** Every event with seq < watermark is settled: acked, set aside, or an empty reading. */
  readonly watermark: number;
  /** Events acked so far. */
  readonly acked: number;
  /** [from, to) that was being sent when the record was written: may have arrived. */
  readonly inFlight?: readonly [number, number];
  /** Events below the watermark that keep failing while others pass: tried again between batches. */
  readonly held: readonly number[];
  readonly setAside: readonly SetAside[];
  /** Events that were sent again after an answer that left open whether they had been stored. */
  readonly maybeTwice: number;
  readonly finished: boolean;
}

export interface SetAside {
  readonly seq: number;
  readonly reason: string;
}

export interface OutboxStore {
  load(): Promise<RunRecord | undefined>;
  /** Durable when it resolves (fsync, or a finished transaction). */
  save(record: RunRecord): Promise<void>;
}

export function newRun(
  fields: Pick<RunRecord, 'runId' | 'configHash' | 'sink' | 'startMs' | 'wallStartMs'>,
): RunRecord {
  return { version: 1, ...fields, watermark: 0, acked: 0, held: [], setAside: [], maybeTwice: 0, finished: false };
}

/** [from, to) is leaving: written down before the first byte does. */
export function sending(record: RunRecord, from: number, to: number): RunRecord {
  return { ...record, inFlight: [from, to] };
}

/** The range under way is settled: its events are acked, set aside or held. */
export function settled(
  record: RunRecord,
  watermark: number,
  outcome: { readonly acked: number; readonly setAside: readonly SetAside[]; readonly held: readonly number[] },
): RunRecord {
  const { inFlight: _, ...rest } = record;
  return {
    ...rest,
    watermark,
    acked: record.acked + outcome.acked,
    held: [...record.held, ...outcome.held],
    setAside: [...record.setAside, ...outcome.setAside],
  };
}

/** A held event came through (reason absent) or was given up. */
export function released(record: RunRecord, seq: number, reason: string | undefined): RunRecord {
  return {
    ...record,
    held: record.held.filter((one) => one !== seq),
    acked: record.acked + (reason === undefined ? 1 : 0),
    setAside: reason === undefined ? record.setAside : [...record.setAside, { seq, reason }],
  };
}

/** What a restart finds: the range under way may have arrived, so its events count as maybe sent twice. */
export function resumed(record: RunRecord): RunRecord {
  if (!record.inFlight) return record;
  const { inFlight, ...rest } = record;
  return { ...rest, maybeTwice: record.maybeTwice + (inFlight[1] - Math.max(inFlight[0], record.watermark)) };
}
