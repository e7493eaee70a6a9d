import { describe, expect, it } from 'vitest';
import { beforeOf, readReplaced, replaceDurably } from './replace.ts';
import { createSimulatedDisk } from './simulated-disk.test-support.ts';

const PATH = '/state/record.json';
const TEXTS = ['the first record\n', 'the second, which is longer\n', 'the third\n'];

async function replaceAll(faults: Parameters<typeof createSimulatedDisk>[0]) {
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

describe('a file that is replaced durably', () => {
  it('is written whole however few bytes a write takes, and keeps the one before', async () => {
    const { disk } = await replaceAll({ shortWrites: 3 });
    expect(Buffer.from(disk.files().get(PATH) ?? []).toString()).toBe(TEXTS[2]);
    expect(Buffer.from(disk.files().get(beforeOf(PATH)) ?? []).toString()).toBe(TEXTS[1]);
  });

  it('is, after a kill or a power cut at any point and whichever call failed, the last promised or a later one, whole', async () => {
    const { disk: whole } = await replaceAll({});
    for (let failAt = -1; failAt < whole.calls(); failAt++) {
      const { disk, promised } = await replaceAll({ failAt });
      for (const { after, files } of [...disk.kills(), ...disk.crashes(1)]) {
        const found = await readReplaced(createSimulatedDisk({}, files), PATH);
        const last = promised.findLast(({ at }) => at <= after)?.text;
        const from = last === undefined ? 0 : TEXTS.indexOf(last);
        expect([...TEXTS.slice(from), ...(last === undefined ? [undefined] : [])]).toContain(found);
      }
    }
  });
});
