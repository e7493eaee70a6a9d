/** Who comes from the two programs: what a sensor makes stands on the timeline; an old file says how it may be taken. */
import { parseToml } from '../src/core/document.ts';
import { readFileSync } from 'node:fs';
import { encodeLink } from '../src/formats/link.ts';
import { expect, test } from './studio-test.ts';

/** The link that opens the design of a file. */
function linkTo(path: string): string {
  const parsed = parseToml(readFileSync(new URL(path, import.meta.url), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return `#d=${encodeLink(parsed.value.design)}`;
}

test('what sensors make stands on the timeline; pinned it changes nothing, then it can be switched off', async ({
  studio,
}) => {
  await studio.open(linkTo('../examples/ten-sensors.toml'));
  const made = studio.track('sensor_1').getByRole('button', { name: /^outlier .* Pin it$/ });
  await expect(made).toHaveCount(3);
  await expect(studio.track('sensor_5').getByRole('button', { name: /^stopped at/ })).toHaveCount(1);
  const before = await studio.hash();

  await made.first().click();
  await expect(studio.clip('sensor_1', 'outlier-4884')).toBeVisible();
  await expect(made).toHaveCount(2);
  expect(await studio.anomalies('sensor_1')).toMatchObject([{ id: 'outlier-4884', kind: 'outlier', at: 4884 }]);
  await expect(studio.footer).toContainText('40 anomalies');
  expect(await studio.hash()).toBe(before);

  await studio.inspector.getByText('Off', { exact: true }).click();
  await expect(studio.footer).toContainText('39 anomalies');
  await expect.poll(() => studio.hash()).not.toBe(before);

  await studio.undoButton.click();
  await studio.undoButton.click();
  await expect(made).toHaveCount(3);
  await expect.poll(() => studio.hash()).toBe(before);
});

test('the table pins them too', async ({ studio, page }) => {
  await studio.open(linkTo('../examples/ten-sensors.toml'));
  await studio.showTab('Table');
  await page.getByRole('button', { name: 'Pin stopped on sensor 5' }).click();
  await expect(studio.clip('sensor_5', 'stop')).toBeVisible();
});

test('a file of the Python generator says what it is, shows the difference and is taken either way', async ({
  studio,
  page,
}) => {
  await studio.open(linkTo('../src/core/dataset/fixtures/python-generator/04.toml'));
  const notice = page.getByRole('region', { name: 'A file of the Python generator' });
  await expect(notice).toContainText('keep its numbers');
  const before = await studio.hash();
  await notice.getByRole('button', { name: 'Show the difference' }).click();
  const [old, independent] = [notice.getByRole('table').first(), notice.getByRole('table').last()];
  await expect(old).toContainText('1.00048');
  await expect(independent).not.toContainText('1.00048');

  await notice.getByRole('button', { name: 'Independent noise' }).click();
  await expect(notice).toHaveCount(0);
  expect((await studio.design()).general.rng).toBe('philox');
  await expect.poll(() => studio.hash()).not.toBe(before);

  await studio.undoButton.click();
  await notice.getByRole('button', { name: 'Same numbers' }).click();
  await expect(notice).toHaveCount(0);
  expect((await studio.design()).general.rng).toBe('numpy');
});
