/** What a person meets first, and the first thing that they add. */
import { expect, test } from './studio-test.ts';

test('a first visit opens on a living template with one hint', async ({ studio, page }) => {
  await studio.open();
  await expect(page).toHaveTitle('Faultline');
  await expect(studio.nameField).toHaveValue('Checkout outage');
  await expect(page.locator('[data-track] canvas')).toHaveCount(5);
  await expect(studio.clips('error_rate')).not.toHaveCount(0);
  await expect(studio.saved).toHaveText('Not saved yet');
  await expect(studio.undoButton).toBeDisabled();

  const hint = page.getByRole('note');
  await expect(hint).toContainText('Drag an anomaly');
  const places = await studio.places();
  await hint.getByRole('button', { name: 'Dismiss the hint' }).click();
  await expect(hint).toHaveCount(0);
  // Nothing moves under the hand when it goes.
  expect(await studio.places()).toEqual(places);
  await page.reload();
  await studio.ready();
  await expect(hint).toHaveCount(0);
});

test('the gallery opens another template as a new design', async ({ studio, page }) => {
  await studio.open();
  await page.getByRole('button', { name: 'Designs' }).click();
  await page.getByRole('menuitem', { name: 'New from a template…' }).click();
  const cards = studio.dialog.getByRole('listitem');
  await expect(cards.nth(7)).toBeVisible();
  await cards.getByRole('button', { name: /Bearing wear/ }).click();
  await expect(studio.nameField).toHaveValue(/^Bearing wear/);
  await expect(page.locator('[data-track="vibration"] canvas')).toBeVisible();
});

test('a metric is added, named and given parts, and its curve follows', async ({ studio, page }) => {
  await studio.open();
  const { palette } = await studio.places();
  await studio.addMetric();
  expect((await studio.places()).palette).toEqual(palette);
  const added = (await studio.design()).metrics.at(-1);
  const key = added?.key ?? '';
  await expect(studio.track(key).locator('canvas')).toBeVisible();
  const flat = await studio.curve(key);

  // A label that another metric has is a column too few in the files.
  await studio.fill('Label', 'Requests');
  await expect(studio.inspector.getByRole('alert')).toContainText('have the same column header "Requests"');
  await studio.fill('Label', 'Room temperature');
  await expect(studio.inspector.getByRole('alert')).toHaveCount(0);
  await studio.fill('Unit', '°C');
  await studio.fill('Base value', '21.5');
  expect(await studio.rings()).toBe(1);
  await (await studio.section('Noise')).getByLabel('Kind').selectOption('gaussian');
  await expect.poll(() => studio.curve(key)).not.toBe(flat);
  await expect(studio.metricList.getByText('Room temperature')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Room temperature' })).toContainText('°C');

  const metric = (await studio.design()).metrics.at(-1);
  expect(metric).toMatchObject({ key, label: 'Room temperature', unit: '°C', value: 21.5 });
  expect(metric?.noise?.kind).toBe('gaussian');
});

test('metrics that are added on a low screen come into sight, in the list and on the timeline', async ({
  studio,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await studio.open();
  for (let more = 0; more < 3; more++) await studio.addMetric();
  const key = (await studio.design()).metrics.at(-1)?.key ?? '';
  await expect(studio.track(key)).toBeInViewport({ ratio: 0.9 });
  await expect(studio.metricList.getByText(key)).toBeInViewport();
});
