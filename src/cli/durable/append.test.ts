import { describe, expect, it } from 'vitest';
import { openDurableAppend } from './append.ts';
import { distinct, type Files } from './crash-states.test-support.ts';
import { createSimulatedDisk, type Faults, type SimulatedDisk } from './simulated-disk.test-support.ts';

const PATH = '/data/lines';
const STRIDE = process.env.SOAK ? 1 : 3;
const bytes = (text: string) => Buffer.from(text);
const textOf = (files: Files) => Buffer.from(files.get(PATH) ?? []).toString();

interface Ack {
  readonly line: string;
  readonly at: number;
}

/** Appends lines, some at the same time; opens the file again after every fault. */
async function write(disk: SimulatedDisk, count: number): Promise<readonly Ack[]> {
  const acks: Ack[] = [];
  let file = await openDurableAppend(disk, PATH).catch(() => undefined);
  for (let n = 0; n < count; n += 2) {
    file ??= await openDurableAppend(disk, PATH).catch(() => undefined);
    const lines = [`{"line":${n},"words":"first of two"}\n`, `{"line":${n + 1}}\n`];
    await Promise.all(
      lines.map(async (line) => {
        const taken = await file?.append([bytes(line)]).then(
          () => true,
          () => false,
        );
        if (taken) acks.push({ line, at: disk.now() });
      }),
    );
  }
  return acks;
}

async function reopened(files: Files, { careless }: Faults): Promise<string> {
  const disk = createSimulatedDisk(careless ? { careless } : {}, files);
  const file = await openDurableAppend(disk, PATH);
  await file.append([bytes('{"line":"next"}\n')]);
  return textOf(disk.files());
}

/** Every line is one that was sent, whole and once; those acked by then are all there, in order. */
function check(text: string, promised: readonly string[]) {
  const lines = text.split(/(?<=\n)/);
  expect(lines.at(-1)).toBe('{"line":"next"}\n');
  for (const line of lines) expect(line).toMatch(/^\{"line":(\d+|"next")(,"words":"first of two")?\}\n$/);
  expect(new Set(lines).size).toBe(lines.length);
  expect(lines.filter((line) => promised.includes(line))).toEqual(promised);
}

/** @returns how many different disks kills and power cuts under the plans left */
async function checkAll(plans: readonly Faults[]): Promise<number> {
  const met = new Set<string>();
  for (const plan of plans) {
    const disk = createSimulatedDisk(plan);
    const acks = await write(disk, 4);
    const ackedAt = (after: number) => acks.filter(({ at }) => at <= after).map(({ line }) => line);
    for (const lefts of [disk.kills(), disk.crashes(STRIDE)])
      for (const { after, files } of distinct(lefts, ackedAt, met)) check(await reopened(files, plan), ackedAt(after));
  }
  return met.size;
}

describe('lines that are appended durably', () => {
  it('are whole however few bytes a write takes', async () => {
    const disk = createSimulatedDisk({ shortWrites: 5 });
    const acks = await write(disk, 6);
    expect(acks).toHaveLength(6);
    expect(textOf(disk.files())).toBe(acks.map(({ line }) => line).join(''));
  });

  it('are refused while the disk is full, leave nothing behind, and are taken when it has room again', async () => {
    const disk = createSimulatedDisk({ full: { bytes: 70, from: 5, to: 14 } });
    const acks = await write(disk, 20);
    expect(acks.length).toBeGreaterThan(4);
    expect(acks.length).toBeLessThan(20);
    expect(textOf(disk.files())).toBe(acks.map(({ line }) => line).join(''));
  });

  it('are what was acked and nothing else, whichever call fails', async () => {
    const calls = createSimulatedDisk();
    await write(calls, 8);
    for (let failAt = 0; failAt < calls.calls(); failAt++) {
      for (const code of ['EIO', 'ENOSPC']) {
        const disk = createSimulatedDisk({ failAt, code });
        const acks = await write(disk, 8);
        expect(textOf(disk.files()), `call ${failAt}`).toBe(acks.map(({ line }) => line).join(''));
      }
    }
  });

  it('that were acked survive a kill or a power cut at any point and any byte, whichever call failed before', async () => {
    const calls = createSimulatedDisk();
    await write(calls, 4);
    const plans: Faults[] = [{}, { shortWrites: 7 }, { full: { bytes: 50, from: 4, to: 9 } }];
    for (let failAt = 0; failAt < calls.calls(); failAt++) plans.push({ failAt });
    expect(await checkAll(plans)).toBeGreaterThan(200);
  });

  it.each(['sync', 'truncate', 'sync-folder', 'rest-of-write'] as const)(
    'would be caught without the %s',
    async (step) => {
      const careless = { step, path: /./ };
      const plans: Faults[] = [{ careless }, { careless, shortWrites: 7 }];
      for (let failAt = 0; failAt < 20; failAt++) plans.push({ careless, failAt });
      await expect(checkAll(plans)).rejects.toThrow();
    },
  );

  it('go on after a length that is promised: more is cut off, less is an error', async () => {
    const disk = createSimulatedDisk({}, new Map([[PATH, bytes('{"a":1}\n{"b":2}\n')]]));
    await openDurableAppend(disk, PATH, { length: 8 });
    expect(textOf(disk.files())).toBe('{"a":1}\n');
    await expect(openDurableAppend(disk, PATH, { length: 16 })).rejects.toThrow('has 8 bytes where 16 were kept');
  });
});
