/** Nothing is lost: over a reload, a killed browser, a second tab. */
import { openKillableBrowser } from './killable-browser.ts';
import { createStudioPage } from './studio-page.ts';
import { expect, test } from './studio-test.ts';

test('a reload keeps everything, also at once after a change', async ({ studio, page }) => {
  await studio.open();
  await studio.addMetric();
  await studio.fill('Label', 'Mine');
  await studio.drag(await studio.onKind('Spike'), await studio.onLane('cpu', 0.6));
  await expect(studio.saved).toHaveText('Saved');
  const design = await studio.design();
  const hash = await studio.hash();
  await page.reload();
  // Where storage is slow the studio opens on an example, and on what is saved as soon as it is read.
  await expect(studio.saved).toHaveText('Saved');
  await studio.ready();
  expect(await studio.design()).toEqual(design);
  expect(await studio.hash()).toBe(hash);

  await studio.nameField.fill('Typed the moment before');
  await page.reload();
  await expect(studio.nameField).toHaveValue('Typed the moment before');
});

test('a browser that is killed loses nothing that was saved', async ({ baseURL }, testInfo) => {
  const profile = testInfo.outputPath('profile');
  const first = await openKillableBrowser(profile);
  const before = createStudioPage(first.page);
  await before.page.goto(baseURL ?? '');
  await before.ready();
  await before.drag(await before.onKind('Dip'), await before.onLane('requests', 0.3));
  await expect(before.saved).toHaveText('Saved');
  const design = await before.design();
  await first.kill();

  const second = await openKillableBrowser(profile);
  try {
    const after = createStudioPage(second.page);
    await after.page.goto(baseURL ?? '');
    await after.ready();
    expect(await after.design()).toEqual(design);
  } finally {
    await second.kill();
  }
});

test('a browser that is killed in the middle of fast changes loses half a second of them at most', async ({
  baseURL,
}, testInfo) => {
  const profile = testInfo.outputPath('profile');
  const first = await openKillableBrowser(profile);
  await first.page.goto(baseURL ?? '');
  const before = createStudioPage(first.page);
  await before.ready();
  // The page itself makes the changes, at their times, and says when each was made.
  const made: { readonly name: string; readonly atMs: number }[] = [];
  await first.page.exposeFunction('made', (name: string, atMs: number) => made.push({ name, atMs }));
  await before.nameField.evaluate((field) => {
    // As typing does it: React looks at what the element itself is given.
    const type = (text: string) =>
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    let count = 0;
    setInterval(() => {
      const name = `Change ${(count += 1)}`;
      type(name);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      void Reflect.get(window, 'made')(name, Date.now());
    }, 150);
  });
  await expect.poll(() => made.length, { timeout: 30_000 }).toBeGreaterThan(25);
  await first.kill();
  const killedAt = Date.now();

  const second = await openKillableBrowser(profile);
  try {
    const after = createStudioPage(second.page);
    await after.page.goto(baseURL ?? '');
    await after.ready();
    const kept = await after.nameField.inputValue();
    const index = made.findIndex(({ name }) => name === kept);
    expect(index, `${kept} is one of the changes`).toBeGreaterThanOrEqual(0);
    const lost = made[index + 1];
    expect(lost ? killedAt - lost.atMs : 0).toBeLessThanOrEqual(500);
  } finally {
    await second.kill();
  }
});

test('closing the page while a change is not saved asks', async ({ studio, page }) => {
  await studio.open();
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
  });
  await studio.nameField.fill('Cannot be saved');
  await expect(studio.saved).toHaveText('Could not be saved');
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
});

test('a storage that never answers keeps nobody waiting', async ({ studio, page, context }) => {
  const opened = () => page.evaluate(() => performance.now());
  await studio.open();
  const usualMs = await opened();
  await context.addInitScript(() => {
    Object.defineProperty(IDBFactory.prototype, 'open', { value: () => new EventTarget() });
  });
  await page.reload();
  await studio.ready();
  const silentMs = await opened();
  await expect(page.getByRole('alert')).toContainText('does not answer');
  expect(silentMs - usualMs).toBeLessThan(1000);
});

test('without Web Locks (plain http in a local network) two tabs lose nothing to each other', async ({
  studio,
  context,
}) => {
  await context.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });
  });
  await studio.open();
  await studio.nameField.fill('Begun');
  await expect(studio.saved).toHaveText('Saved');
  const second = createStudioPage(await context.newPage());
  await second.open();
  await second.nameField.fill('From the second tab');
  await expect(second.saved).toHaveText('Saved');
  await studio.nameField.fill('From the first tab');
  await expect(studio.page.getByText('Another tab has changed this design meanwhile.')).toBeVisible();
  await expect(studio.saved).toHaveText('Saved');
  for (const [tab, name] of [
    [studio, 'From the first tab'],
    [second, 'From the second tab'],
  ] as const) {
    await tab.page.reload();
    await tab.ready();
    await expect(tab.nameField).toHaveValue(name);
  }
});

test('a second tab follows read-only, and works on a copy when it is asked to', async ({ studio, context }) => {
  await studio.open();
  await studio.nameField.fill('In the first tab');
  await expect(studio.saved).toHaveText('Saved');
  const mine = await studio.design();

  const second = createStudioPage(await context.newPage());
  await second.open();
  await expect(second.saved).toHaveText('Read only');
  await second.page.getByRole('button', { name: 'Work on a copy' }).click();
  await second.nameField.fill('In the second tab');
  await expect(second.saved).toHaveText('Saved');

  await studio.page.reload();
  await expect(studio.nameField).toHaveValue('In the first tab');
  await studio.ready();
  expect(await studio.design()).toEqual(mine);
});
