/**
 * A live run, assembled: what is played, at what pace, over which carrier, kept on which store. The browser and the
 * command line open theirs here. Clock, chance, carrier and store are handed in; knows no screen and no terminal.
 */
import type { Carrier } from './carriers/carrier.ts';
import { createDelivery, type Delivery } from './delivery/delivery.ts';
import type { OutboxStore, RunRecord } from './delivery/outbox.ts';
import { rowsDue } from './delivery/pacer.ts';
import type { FeedClock } from './delivery/run-clock.ts';
import { openContent } from './run-content.ts';
import type { RunSetup, RunTiming } from './run-setup.ts';
import type { CsvRows } from './sources/csv-source.ts';
import type { Cue, Fire } from './sources/fire.ts';

export interface RunParts {
  readonly clock: FeedClock;
  /** Uniform in [0, 1). */
  readonly random: () => number;
  readonly carrier: Carrier;
  readonly store: Pick<OutboxStore, 'save' | 'setAside'>;
  readonly configHash: string;
  /** The record of the run to go on with; absent: a new run. */
  readonly resume?: RunRecord;
  /** What was fired in earlier stretches of the run. */
  readonly fires?: readonly Fire[];
  /** The rows of the content's file, where they have been read already. */
  readonly csv?: CsvRows;
  readonly onChange?: () => void;
  readonly onAsk?: (reason: string) => void;
  readonly onNote?: (words: string) => void;
}

export interface Run extends Delivery {
  readonly timing: RunTiming;
  /** All firings so far, oldest first. */
  fires(): readonly Fire[];
  /** Fires a cue at the next row, and keeps that. Undefined when there is no such row. */
  fire(cue: Cue): Promise<Fire | undefined>;
}

/** A batch leaves when its oldest event has been due this long. */
const BATCH_MS = 100;

/** Nothing is sent before `start`. @throws RangeError when the content cannot be played */
export function openRun(setup: RunSetup, parts: RunParts): Run {
  const { clock, carrier, resume } = parts;
  const content = openContent(
    setup,
    clock.nowMs,
    resume && { startMs: resume.startMs, wallStartMs: resume.wallStartMs, handedOut: resume.reached },
    parts.csv,
  );
  let fires = parts.fires ?? [];
  content.fire(fires);
  const delivery = createDelivery({
    ...parts,
    plan: content.plan,
    source: content.source,
    run: { runId: setup.runId, configHash: parts.configHash, sink: setup.sink },
    batchEvents: Math.max(1, Math.min(setup.batchEvents, carrier.limits.eventsPerRequest)),
    batchMs: BATCH_MS,
    ...(setup.inFlight === undefined ? {} : { inFlight: setup.inFlight }),
  });
  return {
    ...delivery,
    timing: content.timing,
    fires: () => fires,
    async fire(cue) {
      if (!content.canFire) return undefined;
      const row = Math.max(rowsDue(content.plan, delivery.runNowMs()), content.source.nextRow());
      if (row >= content.plan.rows) return undefined;
      const fire: Fire = { row, sample: content.sampleOf(row), cue };
      // Without a pause between: no batch is made of the row before it is changed, and none leaves before it is kept.
      content.fire([fire]);
      fires = [...fires, fire];
      await delivery.keep();
      return fire;
    },
  };
}
