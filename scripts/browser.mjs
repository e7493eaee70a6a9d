// Finds a Chromium for the tests, or installs one: prints its path (empty: Playwright's own is used).
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const KNOWN = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Path of an installed browser: the named one, else the system's; undefined leaves the choice to Playwright. */
export function installedBrowser() {
  return process.env.CHROMIUM_PATH || KNOWN.find((path) => existsSync(path));
}

/** Path of a usable browser, or undefined when Playwright's own is installed; throws with what was tried. */
export async function findBrowser() {
  const found = installedBrowser();
  if (found && existsSync(found)) return found;
  if (found) throw new Error(`CHROMIUM_PATH is ${found}, but there is no such file.`);
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return undefined;
  console.error('No browser found; installing one for the tests …');
  const own = spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'ignore', timeout: 240_000 });
  if (own.status === 0 && existsSync(chromium.executablePath())) return undefined;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    const apt = (...args) =>
      execFileSync('apt-get', args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium-headless-shell');
    if (installedBrowser()) return installedBrowser();
  }
  throw new Error(
    'No browser for the tests: set CHROMIUM_PATH, or install Chromium, or let `npx playwright install chromium` reach its host.',
  );
}

export const LAUNCH_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
