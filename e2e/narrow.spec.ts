/** On a phone: stacked, panels in a sheet, tap to place. */
import { expect, test } from './studio-test.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('the header fits, and nothing scrolls sideways', async ({ studio, page }) => {
  await studio.open();
  for (const button of await studio.header.getByRole('button').all()) {
    if (await button.isVisible()) await expect(button).toBeInViewport({ ratio: 1 });
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('a kind is tapped, then its start and its end', async ({ studio, page }) => {
  await studio.open();
  await page.getByRole('button', { name: 'Metrics and kinds' }).tap();
  await studio.kind('Dip').tap();
  for (const part of [0.3, 0.5]) {
    const { x, y } = await studio.onLane('requests', part);
    await page.touchscreen.tap(x, y);
  }
  await expect(studio.undoButton).toBeEnabled();
  expect((await studio.anomalies('requests')).at(-1)).toMatchObject({ kind: 'dip' });
  // The sheet shows what was just placed.
  await expect(studio.inspector.getByRole('heading', { level: 2 })).toContainText('Dip');
});
