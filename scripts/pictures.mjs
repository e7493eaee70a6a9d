// `npm run pictures`: takes the pictures of the documents from the running studio (build first).
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser, LAUNCH_ARGS } from './browser.mjs';

const PORT = 4199;
const server = spawn('npx', ['vite', 'preview', '--host', '127.0.0.1', '--port', String(PORT), '--strictPort'], {
  stdio: 'ignore',
  detached: true,
});
const executablePath = await findBrowser();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: LAUNCH_ARGS });
mkdirSync('docs/images', { recursive: true });

async function take(name, { scheme = 'light', width = 1440, height = 900, act = async () => undefined } = {}) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
  for (let tries = 0; ; tries++) {
    const opened = await page.goto(`http://127.0.0.1:${PORT}/`).catch(() => undefined);
    if (opened?.ok()) break;
    if (tries > 50) throw new Error('the preview server does not answer');
    await new Promise((done) => setTimeout(done, 200));
  }
  await page.getByText('generated in').waitFor();
  await page.locator('canvas').first().waitFor();
  await act(page);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `docs/images/${name}.png` });
  await page.close();
}

const selectClip = async (page) => {
  await page
    .getByRole('button', { name: 'Dismiss' })
    .click()
    .catch(() => undefined);
  await page.locator('[data-track="checkout_latency"] [data-clip]').first().click();
};

try {
  await take('studio', { act: selectClip });
  await take('studio-dark', { scheme: 'dark', act: selectClip });
} finally {
  await browser.close();
  process.kill(-server.pid);
}
