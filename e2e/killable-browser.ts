/** A browser of its own with a kept profile, that a test can kill as a crash would: every process of it, at once. */
import { spawn } from 'node:child_process';
import { chromium, type Page } from '@playwright/test';
import { installedBrowser, LAUNCH_ARGS } from '../scripts/browser.mjs';

/** @param profile folder that keeps what the page stores, over several browsers */
export async function openKillableBrowser(profile: string) {
  const program = installedBrowser() ?? chromium.executablePath();
  const args = [...LAUNCH_ARGS, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  // A group of its own: the kill takes the processes of pages and storage with it.
  const child = spawn(program, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const kill = async () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    await ended;
  };
  try {
    const address = await new Promise<string>((found, failed) => {
      let words = '';
      child.stderr.on('data', (text: Buffer) => {
        words += text.toString();
        const [, url] = /DevTools listening on (ws:\S+)/.exec(words) ?? [];
        if (url !== undefined) found(url);
      });
      child.once('exit', () => failed(new Error(`${program} ended at once: ${words}`)));
    });
    const browser = await chromium.connectOverCDP(address);
    const context = browser.contexts()[0];
    if (!context) throw new Error('The browser has no window.');
    const page: Page = context.pages()[0] ?? (await context.newPage());
    await page.setViewportSize({ width: 1440, height: 900 });
    return { page, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}
