import { describe, expect, it } from 'vitest';
import { beforeOf, readReplaced, replaceDurably } from './replace.ts';
import { distinct } from './crash-states.test-support.ts';
import { createSimulatedDisk, type Faults } from './simulated-disk.test-support.ts';

const PATH = '/state/record.json';
const TEXTS = ['the first record\n', 'the second, which is longer\n', 'the third\n'];

async function replaceAll(faults: Faults) {
  const disk = createSimulatedDisk(faults);
  const promised: { readonly text: string; readonly at: number }[] = [];
  for (const text of TEXTS) {
    await replaceDurably(disk, PATH, text).then(
      () => promised.push({ text, at: disk.now() }),
      () => undefined,
    );
  }
  return { disk, promised };
}

async function checkAll(plans: readonly Faults[]) {
  const met = new Set<string>();
  for (const plan of plans) {
    const { disk, promised } = await replaceAll(plan);
    const lastAt = (after: number) => promised.findLast(({ at }) => at <= after)?.text;
    for (const lefts of [disk.kills(), disk.crashes(1)]) {
      for (const { after, files } of distinct(lefts, lastAt, met)) {
        const found = await readReplaced(createSimulatedDisk({}, files), PATH);
        const last = lastAt(after);
        const from = last === undefined ? 0 : TEXTS.indexOf(last);
        expect([...TEXTS.slice(from), ...(last === undefined ? [undefined] : [])]).toContain(found);
      }
    }
  }
}

describe('a file that is replaced durably', () => {
  it('is written whole however few bytes a write takes, and keeps the one before', async () => {
    const { disk } = await replaceAll({ shortWrites: 3 });
    expect(Buffer.from(disk.files().get(PATH) ?? []).toString()).toBe(TEXTS[2]);
    expect(Buffer.from(disk.files().get(beforeOf(PATH)) ?? []).toString()).toBe(TEXTS[1]);
  });

  it('is, after a kill or a power cut at any point and whichever call failed, the last promised or a later one, whole', async () => {
    const { disk: whole } = await replaceAll({});
    await checkAll([{}, ...Array.from({ length: whole.calls() }, (_, failAt) => ({ failAt }))]);
  });

  it.each(['sync', 'sync-folder', 'rest-of-write'] as const)('would be caught without the %s', async (step) => {
    await expect(checkAll([{ careless: { step, path: /./ }, shortWrites: 9 }])).rejects.toThrow();
  });
});
