import { describe, expect, it } from 'vitest';
import { distinct, type Files } from '../durable/crash-states.test-support.ts';
import { createSimulatedDisk, type Faults, type SimulatedDisk } from '../durable/simulated-disk.test-support.ts';
import { createSources, type Sources } from './sources.ts';

const STRIDE = process.env.SOAK ? 1 : 5;
const unlocked = async () => ({ release: async () => undefined });

function sourcesOn(disk: SimulatedDisk, more: { names?: number; disk?: number; dropOldest?: boolean } = {}): Sources {
  let now = 1000;
  return createSources({
    folder: '/data',
    disk,
    limits: { names: more.names ?? 10, disk: more.disk ?? 1e6 },
    dropOldest: more.dropOldest ?? false,
    nowMs: () => now++,
    lock: unlocked,
  });
}

interface Ack {
  readonly name: string;
  readonly lines: readonly string[];
  readonly at: number;
}

/** Posts to two data sources, two at a time, as a server under load gets them. */
async function post(disk: SimulatedDisk, posts: number): Promise<readonly Ack[]> {
  const acks: Ack[] = [];
  const sources = sourcesOn(disk);
  const one = async (name: string, n: number) => {
    const lines = [`{"post":${n},"event":1}\n`, `{"post":${n},"event":2}\n`];
    const isStored = await sources.store(name, [Buffer.from(lines.join(''))], 2, 0).then(
      () => true,
      () => false,
    );
    if (isStored) acks.push({ name, lines, at: disk.now() });
  };
  for (let n = 0; n < posts; n++) await Promise.all([one('a', 2 * n), one(n % 2 ? 'a' : 'b', 2 * n + 1)]);
  return acks;
}

const linesOf = (files: Files, name: string) =>
  Buffer.from(files.get(`/data/${name}.ndjson`) ?? [])
    .toString()
    .split(/(?<=\n)/)
    .filter((line) => line !== '');

/** A server starts on what is left and takes one more post to each data source. */
async function checkLeft(files: Files, acks: readonly Ack[], { careless }: Faults) {
  const disk = createSimulatedDisk(careless ? { careless } : {}, files);
  const sources = sourcesOn(disk);
  for (const name of ['a', 'b']) {
    await sources.store(name, [Buffer.from('{"post":"next"}\n')], 1, 0);
    const lines = linesOf(disk.files(), name);
    for (const line of lines) expect(line).toMatch(/^\{"post":(\d+,"event":[12]|"next")\}\n$/);
    expect(new Set(lines).size).toBe(lines.length);
    const promised = acks.filter((ack) => ack.name === name).flatMap((ack) => ack.lines);
    expect(lines.filter((line) => promised.includes(line))).toEqual(promised);
  }
}

/** @returns how many different disks kills and power cuts under the plans left */
async function checkAll(plans: readonly Faults[]): Promise<number> {
  const met = new Set<string>();
  for (const plan of plans) {
    const disk = createSimulatedDisk(plan);
    const acks = await post(disk, 2);
    const ackedAt = (after: number) => acks.filter(({ at }) => at <= after);
    const wordsAt = (after: number) => ackedAt(after).map(({ name, lines }) => [name, lines]);
    for (const lefts of [disk.kills(), disk.crashes(STRIDE)])
      for (const { after, files } of distinct(lefts, wordsAt, met)) await checkLeft(files, ackedAt(after), plan);
  }
  return met.size;
}

describe('the files of the receiver', () => {
  it('hold every event that was acked after a kill or a power cut at any point and any byte, and no torn line', async () => {
    const whole = createSimulatedDisk();
    await post(whole, 2);
    const plans: Faults[] = [{}, { shortWrites: 9 }, { full: { bytes: 60, from: 6, to: 12 } }];
    for (let failAt = 0; failAt < whole.calls(); failAt += process.env.SOAK ? 1 : 4) plans.push({ failAt });
    expect(await checkAll(plans)).toBeGreaterThan(200);
  });

  it.each(['sync', 'truncate', 'sync-folder', 'rest-of-write'] as const)(
    'would be caught without the %s',
    async (step) => {
      const careless = { step, path: /./ };
      const plans: Faults[] = [{ careless }, { careless, shortWrites: 9 }];
      for (let failAt = 0; failAt < 20; failAt++) plans.push({ careless, failAt });
      await expect(checkAll(plans)).rejects.toThrow();
    },
  );

  it('hold what was acked and nothing that was refused, whichever call fails', async () => {
    const whole = createSimulatedDisk();
    await post(whole, 3);
    for (let failAt = 0; failAt < whole.calls(); failAt++) {
      const disk = createSimulatedDisk({ failAt, code: failAt % 2 ? 'EIO' : 'ENOSPC' });
      const acks = await post(disk, 3);
      for (const name of ['a', 'b']) {
        const promised = acks.filter((ack) => ack.name === name).flatMap((ack) => ack.lines);
        expect(linesOf(disk.files(), name), `call ${failAt}`).toEqual(promised);
      }
    }
  });

  it('are refused with 507 while the disk is full, and taken when it has room again', async () => {
    const disk = createSimulatedDisk({ full: { bytes: 20, from: 0, to: 6 } });
    const sources = sourcesOn(disk);
    const line = Buffer.from(`{"text":"${'x'.repeat(40)}"}\n`);
    await expect(sources.store('a', [line], 1, 0)).rejects.toMatchObject({ status: 507 });
    await sources.store('a', [line], 1, 0);
    expect(linesOf(disk.files(), 'a')).toEqual([line.toString()]);
    expect((await sources.stats())[0]).toMatchObject({ rows: 1, bytes: line.length });
  });

  it('have a limit of bytes together: 507, or the one written to longest ago is removed', async () => {
    const line = Buffer.from(`${'1'.repeat(99)}\n`);
    const full = sourcesOn(createSimulatedDisk(), { disk: 250 });
    await full.store('a', [line], 1, 0);
    await full.store('b', [line], 1, 0);
    await expect(full.store('c', [line], 1, 0)).rejects.toMatchObject({
      status: 507,
      message: expect.stringContaining('--max-disk'),
    });
    const disk = createSimulatedDisk();
    const dropping = sourcesOn(disk, { disk: 250, dropOldest: true });
    for (const name of ['a', 'b', 'a', 'c']) await dropping.store(name, [line], 1, 0).catch(() => undefined);
    expect(await dropping.files()).toEqual([{ name: 'c.ndjson', bytes: 100 }]);
  });

  it('have a limit of names, those of earlier runs counted', async () => {
    const disk = createSimulatedDisk({}, new Map([['/data/old.ndjson', Buffer.from('{}\n')]]));
    const sources = sourcesOn(disk, { names: 2 });
    await sources.store('a', [Buffer.from('{}\n')], 1, 0);
    await expect(sources.store('b', [Buffer.from('{}\n')], 1, 0)).rejects.toMatchObject({ status: 403 });
    expect(disk.files().has('/data/b.ndjson')).toBe(false);
    await sources.store('old', [Buffer.from('{}\n')], 1, 0);
  });

  it('are shown by their ends only, however long their lines', async () => {
    const sources = sourcesOn(createSimulatedDisk());
    await sources.store('a', [Buffer.from(`{"x":"${'y'.repeat(100_000)}"}\n{"last":1}\n`)], 2, 0);
    const { last } = (await sources.stats())[0] ?? { last: [] };
    expect(last.join('').length).toBeLessThan(17_000);
    expect(last.at(-1)).toBe('{"last":1}');
  });
});
