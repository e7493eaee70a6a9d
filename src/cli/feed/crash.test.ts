import { describe, expect, it } from 'vitest';
import type { Carrier } from '../../live/carriers/carrier.ts';
import { createDelivery } from '../../live/delivery/delivery.ts';
import type { FeedStats } from '../../live/delivery/figures.ts';
import type { RunRecord } from '../../live/delivery/outbox.ts';
import { file } from '../../live/sinks/file.ts';
import type { FeedEvent } from '../../live/types.ts';
import { distinct, type Files } from '../durable/crash-states.test-support.ts';
import { createSimulatedDisk, type Faults, type SimulatedDisk } from '../durable/simulated-disk.test-support.ts';
import { openFileCarrier } from './file-carrier.ts';
import { createStateFile } from './state-file.ts';

const EVENTS = 8;
const BATCH = 3;
const STRIDE = process.env.SOAK ? 1 : 41;
const SINK = '/out/events.ndjson';
const unlocked = async () => ({ release: async () => undefined });
const event = (seq: number): FeedEvent => ({ seq, id: `run-${seq}`, timeMs: seq, series: 'cpu', value: seq });
const target = { url: SINK, name: '', headers: [], params: {}, designName: 'd', runId: 'run' };
/** One event that the sink would refuse, so that there is something to set aside. */
const REFUSED = 4;

function clock() {
  let now = 1_000_000;
  return {
    nowMs: () => now,
    monotonicMs: () => now,
    async sleep(ms: number) {
      await Promise.resolve();
      now += ms;
    },
  };
}

function refusing(carrier: Carrier): Carrier {
  return {
    ...carrier,
    limits: { ...carrier.limits, requestsPerSecond: 1000 },
    async send(events, signal) {
      if (!events.some(({ seq }) => seq === REFUSED)) return carrier.send(events, signal);
      return { verdict: { kind: 'refused', reason: 'not this one' }, bytes: 0, ambiguous: false, status: 400 };
    },
  };
}

/** Runs to the end, or until the disk fails the state. @param onSaved told of every record that is promised */
async function run(disk: SimulatedDisk, onSaved: (record: RunRecord) => void = () => undefined): Promise<FeedStats> {
  const store = createStateFile('/state', disk, unlocked);
  const resume = await store.load();
  const carrier = await openFileCarrier(file, target, disk, unlocked);
  const time = clock();
  const delivery = createDelivery({
    plan: { startMs: 0, wallStartMs: time.nowMs(), intervalMs: 1, backfillRows: EVENTS, speed: 1, rows: EVENTS },
    source: {
      eventsPerRow: 1,
      events: (from, to) => Array.from({ length: to - from }, (_, index) => event(from + index)),
    },
    carrier: refusing(carrier),
    clock: time,
    random: () => 0.5,
    store: {
      setAside: (list, runId) => store.setAside(list, runId),
      async save(record) {
        await store.save(record);
        onSaved(record);
      },
    },
    run: { runId: 'run', configHash: 'hash', sink: 'file' },
    ...(resume && !resume.finished ? { resume } : {}),
    batchEvents: BATCH,
    batchMs: 0,
  });
  const stats = await delivery.start();
  await carrier.close();
  return stats;
}

const linesOf = (files: Files) =>
  Buffer.from(files.get(SINK) ?? [])
    .toString()
    .split(/(?<=\n)/)
    .filter((line) => line !== '');
const seqOf = (line: string) => Number((JSON.parse(line) as { event_id: string }).event_id.slice(4));
const WANTED = Array.from({ length: EVENTS }, (_, seq) => seq).filter((seq) => seq !== REFUSED);

interface Promised {
  readonly record: RunRecord;
  readonly at: number;
}

async function played(faults: Faults) {
  const disk = createSimulatedDisk(faults);
  const promised: Promised[] = [];
  await run(disk, (record) => promised.push({ record, at: disk.now() })).catch(() => undefined);
  return { disk, promised };
}

/**
 * Goes on from what a kill or a power cut at any point leaves, under each of the plans.
 * @param stride absent: kills only
 * @returns how many different disks that were
 */
async function checkAll(plans: readonly Faults[], stride: number | undefined) {
  const met = new Set<string>();
  for (const plan of plans) {
    const { disk, promised } = await played(plan);
    const lastAt = (after: number) => promised.findLast(({ at }) => at <= after)?.record;
    const lefts = [disk.kills(), ...(stride === undefined ? [] : [disk.crashes(stride)])];
    for (const left of lefts)
      for (const { after, files } of distinct(left, lastAt, met)) await checkLeft(files, lastAt(after), plan);
  }
  return met.size;
}

/** @param last the record that was promised last */
async function checkLeft(files: Files, last: RunRecord | undefined, { careless }: Faults) {
  const disk = createSimulatedDisk(careless ? { careless } : {}, files);
  const found = await createStateFile('/state', disk, unlocked).load();
  // No older than what was promised, and nothing below its watermark is missing.
  expect(found?.watermark ?? 0).toBeGreaterThanOrEqual(last?.watermark ?? 0);
  expect(found?.setAside ?? 0).toBeGreaterThanOrEqual(last?.setAside ?? 0);
  const there = new Set(linesOf(files).flatMap((line) => (line.endsWith('\n') ? [seqOf(line)] : [])));
  for (const seq of WANTED) if (seq < (found?.watermark ?? 0)) expect(there.has(seq), `event ${seq}`).toBe(true);
  if (found?.finished) return;
  const stats = await run(disk);
  expect([stats.state, stats.acked, stats.lastAside.map(({ seq }) => seq)]).toEqual(['done', WANTED.length, [REFUSED]]);
  const got = linesOf(disk.files());
  for (const line of got) expect(line.endsWith('\n')).toBe(true);
  expect([...new Set(got.map(seqOf))].toSorted((a, b) => a - b)).toEqual(WANTED);
  // Without a state there is nothing to tell by that a run had begun.
  if (found) expect(got.length - WANTED.length).toBeLessThanOrEqual(stats.maybeTwice);
}

describe('a feed into a file', () => {
  it('goes on after a kill or a power cut at any point with nothing lost and no torn line', async () => {
    const { disk, promised } = await played({});
    expect(promised.at(-1)?.record.finished).toBe(true);
    expect(await checkAll([{}], STRIDE)).toBeGreaterThan(disk.now());
  });

  it('goes on the same after short writes, whichever call failed, and from a full disk', async () => {
    const { disk: whole } = await played({});
    const plans: Faults[] = [{ shortWrites: 11 }, { full: { bytes: 700, from: 10, to: 30 } }];
    for (let failAt = 0; failAt < whole.calls(); failAt += process.env.SOAK ? 1 : 5) plans.push({ failAt });
    expect(await checkAll(plans, process.env.SOAK ? 5 : undefined)).toBeGreaterThan(plans.length);
  });

  it.each([
    ['the sync of its lines', 'sync', /events/],
    ['the rest of a short write of its lines', 'rest-of-write', /events/],
    ['the name of its file', 'sync-folder', /^\/out$/],
    ['the sync of its record', 'sync', /feed-state/],
    ['the rest of a short write of its record', 'rest-of-write', /feed-state/],
    ['the name of its record', 'sync-folder', /^\/state$/],
    ['the sync of what was set aside', 'sync', /set-aside/],
  ] as const)('would be caught without %s', async (_, step, path) => {
    const shortWrites = step === 'rest-of-write' ? { shortWrites: 11 } : {};
    await expect(checkAll([{ careless: { step, path }, ...shortWrites }], STRIDE)).rejects.toThrow();
  });

  it('is not ambiguous about what a full disk refused: nothing is stored twice', async () => {
    const { disk, promised } = await played({ full: { bytes: 1500, from: 20, to: 40 } });
    expect(promised.at(-1)?.record.maybeTwice).toBe(0);
    expect(linesOf(disk.files()).map(seqOf)).toEqual(WANTED);
  });
});
