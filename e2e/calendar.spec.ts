/** Calendar and split: the forms, the divider, the export, and the same bytes as the command line. */
import { readFileSync } from 'node:fs';
import { parseToml } from '../src/core/document.ts';
import { encodeLink } from '../src/formats/link.ts';
import { expect, test } from './studio-test.ts';

const parsed = parseToml(`schema = 1
[general]
name = "Nights"
num_samples = 400
start = 2024-03-28T00:00:00Z
interval = "1h"
[metrics.visits]
value = 400
seasonality = [{ kind = "daily-profile" }]
noise = "gaussian"
`);
if (!parsed.ok) throw new Error('the design is broken');
const fragment = `#d=${encodeLink(parsed.value.design)}`;

test('a calendar is added, its zone found and checked, and the data follow local time', async ({ studio, page }) => {
  await studio.open(fragment);
  const utc = await studio.hash();
  await studio.inspector.getByRole('button', { name: 'Add a calendar' }).click();
  await studio.fill('Time zone', 'Europe/Berln');
  await expect(studio.inspector.getByText('Did you mean Europe/Berlin?')).toBeVisible();
  await studio.fill('Time zone', 'Europe/Berlin');
  await studio.fill('Holidays', 'DE\n2024-04-02');
  await expect.poll(() => studio.hash()).not.toBe(utc);
  expect((await studio.design()).calendar).toEqual({
    zone: 'Europe/Berlin',
    holidays: ['DE', '2024-04-02'],
    holiday_as: 'sunday',
  });

  await studio.openExport();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByLabel('Timestamp').selectOption('local');
  const files = await studio.download(2);
  const times = readFileSync(files.get('metrics.csv') ?? '', 'utf8')
    .split('\n')
    .slice(1, -1)
    .map((line) => line.split(',')[0] ?? '');
  expect([times[0], times[74], times[75]].map((time) => time?.slice(0, 29))).toEqual([
    '2024-03-28T01:00:00.000+01:00',
    '2024-03-31T04:00:00.000+02:00',
    '2024-03-31T05:00:00.000+02:00',
  ]);
  expect(times.map((time) => Date.parse(time))).toEqual(
    Array.from({ length: 400 }, (_, hour) => Date.UTC(2024, 2, 28) + hour * 3_600_000),
  );
});

test('the end of a part is dragged in one undo step, moved by keys, and cuts the files', async ({ studio, page }) => {
  await studio.open(fragment);
  await studio.inspector.getByRole('button', { name: 'Add a split' }).click();
  const handle = page.locator('[data-split="train"]');
  await expect(handle).toBeVisible();
  const box = await handle.boundingBox();
  if (!box) throw new Error('no handle');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await studio.drag(middle, { x: middle.x - 120, y: middle.y });
  const trainOf = async () => (await studio.design()).split?.train;
  const dragged = await trainOf();
  expect(dragged).toMatch(/^[3-6]\d(\.\d+)?%$/);
  await studio.undoButton.click();
  expect(await trainOf()).toBe('70%');

  await page.getByRole('slider', { name: 'End of train' }).focus();
  await page.keyboard.press('ArrowRight');
  expect(Number.parseFloat(String(await trainOf()))).toBeGreaterThan(70);
  await studio.undoButton.click();

  await studio.openExport();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByLabel('Split').selectOption('files');
  const files = await studio.download(3);
  const rows = (name: string) => readFileSync(files.get(name) ?? '', 'utf8').split('\n').length - 2;
  expect([...files.keys()].toSorted()).toEqual(['anomalies.csv', 'metrics.test.csv', 'metrics.train.csv']);
  expect([rows('metrics.train.csv'), rows('metrics.test.csv')]).toEqual([280, 120]);
});
