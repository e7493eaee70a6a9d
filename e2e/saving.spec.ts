/** Nothing is lost: over a reload, a killed browser, a second tab. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { installedBrowser, LAUNCH_ARGS } from '../scripts/browser.mjs';
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
  await studio.ready();
  expect(await studio.design()).toEqual(design);
  expect(await studio.hash()).toBe(hash);
  await expect(studio.saved).toHaveText('Saved');

  await studio.nameField.fill('Typed the moment before');
  await page.reload();
  await expect(studio.nameField).toHaveValue('Typed the moment before');
});

test('a browser that is killed loses nothing that was saved', async ({ baseURL }, testInfo) => {
  const profile = testInfo.outputPath('profile');
  const first = await startBrowser(profile);
  const before = createStudioPage(await first.page());
  await before.page.goto(baseURL ?? '');
  await before.ready();
  await before.drag(await before.onKind('Dip'), await before.onLane('requests', 0.3));
  await expect(before.saved).toHaveText('Saved');
  const design = await before.design();
  await first.kill();

  const second = await startBrowser(profile);
  try {
    const after = createStudioPage(await second.page());
    await after.page.goto(baseURL ?? '');
    await after.ready();
    expect(await after.design()).toEqual(design);
  } finally {
    await second.kill();
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
  await studio.ready();
  expect(await studio.design()).toEqual(mine);
});

/** A browser of our own with a profile on disk, so that it can be killed as a crash would. */
async function startBrowser(profile: string): Promise<{ page(): Promise<Page>; kill(): Promise<void> }> {
  await rm(path.join(profile, 'DevToolsActivePort'), { force: true });
  const child = spawn(
    installedBrowser() ?? chromium.executablePath(),
    [...LAUNCH_ARGS, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    // A group of its own, because what is started may be a script around the browser.
    { stdio: 'ignore', detached: true },
  );
  const browser = await connect(child, path.join(profile, 'DevToolsActivePort'));
  return {
    async page() {
      const [context] = browser.contexts();
      return context?.pages()[0] ?? browser.newPage();
    },
    async kill() {
      const gone = once(child, 'exit');
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await gone;
      await browser.close();
    },
  };
}

/** The browser writes its port into a file when it listens. */
async function connect(child: ChildProcess, portFile: string): Promise<Browser> {
  let port = '';
  await expect
    .poll(
      async () => {
        [port = ''] = (await readFile(portFile, 'utf8').catch(() => '')).split('\n');
        return port !== '' || child.exitCode !== null;
      },
      { timeout: 30_000 },
    )
    .toBe(true);
  return chromium.connectOverCDP(`http://127.0.0.1:${port}`);
}
