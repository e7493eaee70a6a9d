/** The whole way without a pointer: a metric, an anomaly, its place and size, undo, the file. */
import { expect, test } from './studio-test.ts';
import type { StudioPage } from './studio-page.ts';

test('from the first key to the downloaded file', async ({ studio, page }) => {
  await studio.open();
  const press = (keys: string) => page.keyboard.press(keys);
  const focused = page.locator(':focus');
  const metrics = studio.metricList.getByRole('listitem');

  const count = await metrics.count();
  await tabTo(studio, 'Add');
  await press('Enter');
  await expect(metrics).toHaveCount(count + 1);

  // The timeline is one tab stop; what a screen reader hears of a clip says all of it.
  await tabTo(studio, /^Requests: .* Add one$/);
  await press('i');
  await expect(focused).toHaveAccessibleName(SPOKEN);
  const first = await spoken(studio);
  await press('ArrowRight');
  await press('Control+ArrowRight');
  const moved = await spoken(studio);
  expect(moved.start).not.toBe(first.start);
  expect(moved.end).not.toBe(first.end);
  expect(moved.value).toBe(first.value);
  await press('Shift+Control+ArrowRight');
  const longer = await spoken(studio);
  expect(longer).toEqual({ ...moved, end: longer.end });
  expect(longer.end).not.toBe(moved.end);
  await press('Alt+ArrowUp');
  const larger = await spoken(studio);
  expect(larger).toEqual({ ...longer, value: larger.value });
  expect(larger.value).not.toBe(longer.value);

  // Its edges are native range inputs.
  await press('Enter');
  await expect(focused).toHaveRole('slider');
  await expect(focused).toHaveAccessibleName(/^Start of/);
  await press('Enter');
  await expect(focused).toHaveAccessibleName(/^End of/);
  await press('Escape');
  expect(await spoken(studio)).toEqual(larger);

  const clips = await studio.clips('requests').count();
  await press('Delete');
  await expect(studio.clips('requests')).toHaveCount(clips - 1);
  await press('Control+z');
  await expect(studio.clips('requests')).toHaveCount(clips);

  await press('Control+e');
  await expect(studio.dialog).toBeVisible();
  const download = page.waitForEvent('download');
  await tabTo(studio, 'Export');
  await press('Enter');
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  await tabTo(studio, 'Done');
  await press('Enter');
  await expect(studio.dialog).toHaveCount(0);
});

test('single letters mean nothing outside of the timeline, and fields keep their own keys', async ({
  studio,
  page,
}) => {
  await studio.open();
  const before = await studio.design();
  await studio.nameField.focus();
  await page.keyboard.press('End');
  await page.keyboard.type('isdw[]');
  await page.keyboard.press('Enter');
  const after = await studio.design();
  expect(after).toEqual({ ...before, general: { ...before.general, name: `${before.general.name}isdw[]` } });
});

test('the command palette finds and runs a command', async ({ studio, page }) => {
  await studio.open();
  await page.keyboard.press('Control+k');
  await expect(studio.dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('dark');
  await page.keyboard.press('Escape');
  await expect(studio.dialog).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('dark theme');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

/** Presses Tab until what has this name has the focus. */
async function tabTo({ page }: StudioPage, name: string | RegExp): Promise<void> {
  const focused = page.locator(':focus');
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const words = await focused.evaluate((element) => element.getAttribute('aria-label') ?? element.textContent ?? '');
    if (typeof name === 'string' ? words.trim() === name : name.test(words)) return;
  }
  throw new Error(`Tab does not reach ${String(name)}`);
}

/** "Dip on Requests, 10:00:00 to 11:00:00, samples 2,700 to 4,500, −40 req/s". */
const SPOKEN = /^(?<title>[^,]+), .*, samples (?<start>\S+) to (?<end>\S+), (?<value>.+)$/;

/** What the focused clip says of itself. */
async function spoken({ page }: StudioPage) {
  const name = (await page.locator(':focus').getAttribute('aria-label')) ?? '';
  const { title, start, end, value } = SPOKEN.exec(name)?.groups ?? {};
  if (title === undefined) throw new Error(`the focus is on no clip: ${name}`);
  return { title, start, end, value };
}
