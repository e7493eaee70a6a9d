/** The studio as static files on any host, and without a network once it was visited. */
import { expect, test as base } from '@playwright/test';
import { startStaticHost } from './static-host.ts';
import { createStudioPage } from './studio-page.ts';

const test = base.extend<{ readonly host: { readonly url: string; stop(): Promise<void> } }>({
  // oxlint-disable-next-line no-empty-pattern
  host: async ({}, use) => {
    const host = await startStaticHost(`${process.env.FAULTLINE_DIST ?? 'dist'}/studio`, '/tools/faultline/');
    await use(host);
    await host.stop();
  },
});
test.use({ serviceWorkers: 'allow' });

test('after the first visit it opens without a network, under any path of a static host', async ({
  page,
  context,
  host,
}) => {
  const missing: string[] = [];
  page.on('response', (response) => response.status() >= 400 && missing.push(response.url()));
  await page.goto(host.url);
  const studio = createStudioPage(page);
  await studio.ready();
  expect(missing).toEqual([]);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  const hash = await studio.hash();
  await studio.nameField.fill('Kept');
  await expect(studio.saved).toHaveText('Saved');

  await host.stop();
  await context.setOffline(true);
  await page.reload();
  await studio.ready();
  await expect(studio.nameField).toHaveValue('Kept');
  expect(await studio.hash()).toBe(hash);
  // What is loaded only when it is wanted is there as well.
  await studio.openExport();
  await studio.closeDialog();
  await studio.showTab('TOML');
  await expect(studio.tomlLines.first()).toBeVisible();
});
