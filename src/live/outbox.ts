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

export function newRun(fields: Pick<RunRecord, 'runId' | 'configHash' | 'sink' | 'startMs' | 'wallStartMs'>): RunRecord {
  return { version: 1, ...fields, watermark: 0, acked: 0, setAside: [], maybeTwice: 0, finished: false };
}

/** [from, to) is leaving: written down before the first byte does. */
export function sending(record: RunRecord, from: number, to: number): RunRecord {
  return { ...record, inFlight: [from, to] };
}

/** Everything below `watermark` is settled now. @param acked how many of them the sink said it has */
export function settled(record: RunRecord, watermark: number, acked: number, setAside: readonly SetAside[] = []): RunRecord {
  const { inFlight: _, ...rest } = record;
  return {
    ...rest,
    watermark,
    acked: record.acked + acked,
    setAside: setAside.length === 0 ? record.setAside : [...record.setAside, ...setAside],
  };
}

/** What a restart finds: the range under way may have arrived, so its events count as maybe sent twice. */
export function resumed(record: RunRecord): RunRecord {
  if (!record.inFlight) return record;
  const { inFlight, ...rest } = record;
  return { ...rest, maybeTwice: record.maybeTwice + (inFlight[1] - Math.max(inFlight[0], record.watermark)) };
}
