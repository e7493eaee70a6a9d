/** Anomalies that come again, and rows that repeat and move: the lanes, the marks, one step back, and the files. */
import path from 'node:path';
import { readFileSync } from 'node:fs';
import { parseToml } from '../src/core/document.ts';
import { encodeLink } from '../src/formats/link.ts';
import { faultline, sha256Of } from './command-line.ts';
import { expect, test } from './studio-test.ts';

const fragmentOf = (text: string): string => {
  const parsed = parseToml(text);
  if (!parsed.ok) throw new Error('the design is broken');
  return `#d=${encodeLink(parsed.value.design)}`;
};
const NIGHTLY = fragmentOf(`schema = 1
[general]
name = "Nights"
num_samples = 200
interval = "1h"
[metrics.disk]
value = 40
noise = "gaussian"
[[anomalies.disk]]
id = "backup"
kind = "spike"
magnitude = 30
at = 2
hold = 2
every = "1d"
benign = true
`);

test('an anomaly that comes again is a clip and its repeats, moves as one, and becomes single clips', async ({
  studio,
  page,
}) => {
  await studio.open(NIGHTLY);
  const shown = await studio.hash();
  const repeats = page.locator('[data-repeat]');
  await expect(repeats).toHaveCount(8);
  await expect(studio.clips('disk')).toHaveCount(1);
  const lefts = () => repeats.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
  const before = await lefts();

  // A repeat stands for the first: it selects it. By key it moves, and all of them with it.
  await repeats.nth(3).click();
  await expect(studio.inspector.getByText('Comes again 8 times.')).toBeVisible();
  await studio.clip('disk', 'backup').focus();
  await page.keyboard.press('Control+ArrowRight');
  await expect.poll(async () => (await lefts()).every((left, at) => left > (before[at] ?? 0))).toBe(true);
  await studio.undoButton.click();
  await expect.poll(lefts).toEqual(before);

  // One of them alone: it is selected, and switched off the others stay.
  await studio.inspector.getByLabel('Free one').selectOption({ index: 4 });
  await expect(repeats).toHaveCount(7);
  await expect(studio.clips('disk')).toHaveCount(2);
  expect((await studio.anomalies('disk')).map(({ id }) => id)).toEqual(['backup', 'backup/4']);
  await studio.inspector.getByLabel('Off').check();
  await expect.poll(() => studio.hash()).not.toBe(shown);
  await studio.undoButton.click();
  await studio.undoButton.click();
  await expect(repeats).toHaveCount(8);
  await studio.clip('disk', 'backup').click();

  await studio.inspector.getByRole('button', { name: 'Make them single clips' }).click();
  await expect(repeats).toHaveCount(0);
  await expect(studio.clips('disk')).toHaveCount(9);
  expect((await studio.anomalies('disk')).map(({ id, every }) => [id, every])).toEqual(
    ['backup', ...Array.from({ length: 8 }, (_, k) => `backup/${k + 1}`)].map((id) => [id, undefined]),
  );
  await expect.poll(() => studio.hash()).toBe(shown);
  await studio.undoButton.click();
  await expect(repeats).toHaveCount(8);
});

test('a messy collector: marks on the curve, and files with the bytes of the command line', async ({
  studio,
  page,
}, testInfo) => {
  const example = 'examples/messy-collector.toml';
  await studio.open(fragmentOf(readFileSync(example, 'utf8')));
  await expect(page.locator('[data-moved]')).toHaveCount(0);
  await studio.clip('level', 'midnight').click();
  await page.keyboard.press('z');
  await expect(studio.track('level').locator('[data-moved]')).toBeVisible();
  await expect(studio.track('inflow').locator('[data-moved]')).toHaveAttribute('data-moved', /^[1-9]/);

  await studio.openExport();
  await studio.part('Labels').check();
  await studio.part('Long form').check();
  const files = await studio.download(4);
  const out = testInfo.outputPath('messy');
  await faultline('generate', '-c', example, '-o', out, '--with', 'labels,long', '--no-plot');
  for (const [name, file] of files) expect(await sha256Of(file), name).toBe(await sha256Of(path.join(out, name)));
});
