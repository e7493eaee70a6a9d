/** The live run: into the receiver of the own server, with faults named, over reloads and tabs, and no secret anywhere. */
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { seriousFaults } from './axe.ts';
import type { Page } from '@playwright/test';
import { faultline } from './command-line.ts';
import { createLivePage, smallLink } from './live-page.ts';
import { expect, test } from './studio-test.ts';
import { openTestSink } from './test-sink.ts';

interface Stored {
  readonly timestamp: string;
  readonly id: string;
  readonly value: number;
}

/** A data source of its own for each test: the receiver keeps what came earlier. */
const sourceName = () => `e2e_${Date.now()}_${Math.floor(Math.random() * 1e6)}`;

async function received(name: string): Promise<readonly Stored[]> {
  const text = await readFile(path.resolve('test-results/received', `${name}.ndjson`), 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

const keyOf = ({ timestamp, id }: Stored) => `${timestamp} ${id}`;

test('a run into the receiver of the own server brings the numbers of the file, each once', async ({ page }) => {
  const live = createLivePage(page);
  const name = sourceName();
  await live.open(smallLink(200));
  await expect(live.address).toHaveValue(/\/v0\/events$/);
  await expect(page.getByText('Nothing is being sent')).toBeVisible();
  await live.start({ name, speed: '100' });
  await expect(live.main.getByText('The run is done: 400 acked, 0 set aside.')).toBeVisible();
  await expect(live.sum).toHaveText('nothing lost: 400 acked + 0 in flight = 400');

  const events = await received(name);
  expect(new Set(events.map(keyOf)).size).toBe(400);
  const folder = await mkdtemp(path.join(tmpdir(), 'live-'));
  await faultline('generate', '-c', smallLink(200), '-o', folder, '--no-plot');
  const rows = (await readFile(path.join(folder, 'metrics.csv'), 'utf8')).trim().split('\n').slice(1);
  // Several requests are out at once, so a later row may arrive before an earlier one.
  const inOrder = events.toSorted((a, b) => a.timestamp.localeCompare(b.timestamp));
  const values = ['cpu', 'load'].map((id) => inOrder.filter((event) => event.id === id).map(({ value }) => value));
  expect(rows.map((row) => row.split(',').slice(1).map(Number))).toEqual(
    rows.map((_, row) => values.map((column) => column[row])),
  );
});

test('a template that is no JSON is told in the row of its own field, and nothing starts', async ({ page }) => {
  const live = createLivePage(page);
  await live.open(smallLink(100));
  await page.getByRole('combobox', { name: 'Sink' }).selectOption('http');
  await live.address.fill('http://127.0.0.1:9/events');
  await live.field('Template').fill('{oops');
  await live.field('Template').press('Tab');
  await live.startButton.click();
  const fault = page.getByRole('alert').filter({ hasText: 'The template is no JSON' }).first();
  const row = fault.locator('..').getByRole('textbox');
  await expect(row).toHaveCount(1);
  await expect(row).toHaveAccessibleName('Template');
  await expect(live.startButton).toBeVisible();
});

test('Start and the header name the origin, and a link starts nothing', async ({ page, baseURL }) => {
  const live = createLivePage(page);
  const posts: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
  await live.open(smallLink(100));
  const { host } = new URL(baseURL ?? '');
  await expect(live.startButton).toHaveText(`Start sending to ${host}`);
  await live.address.fill('not an address');
  await live.startButton.click();
  await expect(page.getByRole('alert').first()).toContainText('Write a whole address');
  expect(posts).toEqual([]);
});

test('the test of the connection names the fault', async ({ page, faults }) => {
  const live = createLivePage(page);
  const open = await openTestSink({ cors: true, status: (asked) => Number(/\/(\d{3})/.exec(asked)?.[1] ?? 202) });
  const closed = await openTestSink({ cors: false, status: () => 200 });
  await live.open(smallLink(50));
  expect(await live.test(`${open.url}/202`)).toMatch(/^202 in \d+ ms/);
  expect(await live.test(`${open.url}/401`)).toContain('401: the token is missing or not right');
  expect(await live.test(`${open.url}/404`)).toContain('404: nothing takes posts at this path');
  expect(await live.test(closed.url)).toContain('Answers, but not to web pages (CORS)');
  expect(await live.test(open.url.replace('http:', 'https:'))).toContain('TLS fails');
  await closed.close();
  expect(await live.test(closed.url)).toContain('Connection refused');
  expect(await live.test('http://no-such-host.invalid/')).toContain('no such host (DNS)');
  await open.close();
  // These went elsewhere because the test asked for it.
  faults.length = 0;
});

test('a cue that is fired is part of what is sent; a run goes on after a reload', async ({ page }) => {
  const live = createLivePage(page);
  const name = sourceName();
  await live.open(smallLink(90));
  await live.start({ name, speed: '10' });
  await expect(live.cues).toContainText(/in 00:0\d/);
  await expect.poll(() => live.acked()).toBeGreaterThan(20);
  await page.keyboard.press('1');
  await expect(live.cues).toContainText('1 fired by hand');
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(live.main.getByText(/^Paused/)).toBeVisible();
  await page.getByRole('button', { name: 'Resume' }).first().click();

  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByText('A live run was under way.')).toBeVisible();
  await page.getByRole('button', { name: 'Live', exact: true }).click();
  await page.getByRole('button', { name: 'Go on', exact: true }).click();
  await expect(live.main.getByText(/The run is done: 180 acked/)).toBeVisible();
  const events = await received(name);
  expect(new Set(events.map(keyOf)).size).toBe(180);
  const spikes = events.filter(({ id, value }) => id === 'cpu' && value > 45);
  // The design's own spike and the fired one, of five samples each (a hold of four), apart from each other.
  expect(new Set(spikes.map(keyOf)).size).toBe(8);
});

test('a run that is stopped at once can be gone on with; one that drains is finished', async ({ page }) => {
  const live = createLivePage(page);
  const name = sourceName();
  await live.open(smallLink(2000));
  await live.start({ name, speed: '100' });
  await expect.poll(() => live.acked()).toBeGreaterThan(50);
  await live.stop('Stop at once');
  await page.getByRole('button', { name: 'Go on', exact: true }).click();
  await expect(page.getByText(/^Live to /)).toBeVisible();
  await live.stop('Send what is due, then stop');
  await expect(live.main.getByText(/^The run was stopped: [\d,]+ acked, 0 set aside/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Go on', exact: true })).toHaveCount(0);
  const events = await received(name);
  expect(new Set(events.map(keyOf)).size).toBe(await live.acked());
});

test('another tab takes over within three seconds when the one that sends goes away', async ({ page, context }) => {
  const live = createLivePage(page);
  const name = sourceName();
  await live.open(smallLink(600));
  const other = await context.newPage();
  const standby = createLivePage(other);
  await standby.open();
  await live.page.bringToFront();
  await live.start({ name, speed: '50' });
  await expect(other.getByText('Live in another tab')).toBeVisible();
  await expect.poll(() => live.acked()).toBeGreaterThan(100);
  await page.close({ runBeforeUnload: false });
  await expect(other.getByText(/^Live to /)).toBeVisible({ timeout: 3000 });
  await expect(standby.main.getByText(/The run is done: 1,200 acked/)).toBeVisible({ timeout: 40_000 });
  expect(new Set((await received(name)).map(keyOf)).size).toBe(1200);
});

test('a token stands in the header of its own requests and nowhere else', async ({ page, context, faults }) => {
  const canary = `canary-${Date.now()}-${Math.floor(Math.random() * 1e9)}`;
  const sink = await openTestSink({ cors: true, status: () => 202 });
  const others: string[] = [];
  const lines: string[] = [];
  context.on('request', (request) => {
    const whole = `${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`;
    if (!request.url().startsWith(sink.url)) others.push(whole);
  });
  page.on('console', (message) => lines.push(message.text()));
  const live = createLivePage(page);
  await live.open(smallLink(60));
  await live.token.fill(canary);
  await live.test(`${sink.url}/v0/events`);
  await live.start({ name: 'x', speed: '20' });
  await expect.poll(() => live.acked()).toBeGreaterThan(10);
  const storages = await readStorages(page);
  expect(storages).toContain(sink.url);
  expect(storages).not.toContain(canary);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(canary);
  await expect(live.main.getByText(/The run is done/)).toBeVisible();

  const carriers = sink.requests.filter((request) => JSON.stringify(request).includes(canary));
  expect(carriers.length).toBeGreaterThan(0);
  for (const { headers, path: asked, body } of carriers) {
    expect(headers.authorization).toBe(`Bearer ${canary}`);
    expect(`${asked} ${body}`).not.toContain(canary);
  }
  await page.getByRole('button', { name: 'Back to the design' }).click();
  await page.getByRole('button', { name: 'Share' }).click();
  const fields = page.getByRole('dialog').getByRole('textbox');
  await expect(fields.first()).toHaveValue(/#d=1\./);
  const shared = (await fields.evaluateAll((each) => each.map((field) => Reflect.get(field, 'value')))).join('\n');
  expect(shared).toContain('#d=1.');
  for (const text of [shared, page.url(), ...others, ...lines, await readStorages(page)]) {
    expect(text).not.toContain(canary);
  }
  await sink.close();
  faults.length = 0;
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test('axe finds nothing serious, before a run and in it', async ({ page }) => {
      const live = createLivePage(page);
      await live.open(smallLink(500));
      expect(await seriousFaults(page)).toEqual([]);
      await live.start({ name: sourceName(), speed: '20' });
      await expect.poll(() => live.acked()).toBeGreaterThan(4);
      expect(await seriousFaults(page)).toEqual([]);
      await live.stop('Send what is due, then stop');
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  test('everything is reached without scrolling sideways', async ({ page }) => {
    const live = createLivePage(page);
    await live.open(smallLink(300));
    expect(await seriousFaults(page)).toEqual([]);
    await live.start({ name: sourceName(), speed: '20' });
    await expect.poll(() => live.acked()).toBeGreaterThan(4);
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }));
    expect(scroll).toBeLessThanOrEqual(client);
    await live.stop('Send what is due, then stop');
  });
});

/** All that the page keeps, as one text. */
function readStorages(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const texts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), location.href];
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const database = await settled(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const objects = database.transaction(store).objectStore(store);
        texts.push(JSON.stringify([await settled(objects.getAll()), name]));
      }
      database.close();
    }
    return texts.join('\n');
  });
}
