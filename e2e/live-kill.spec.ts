/** A live run whose browser is killed again and again: nothing is lost, and no more is sent twice than it says. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { openKillableBrowser } from './killable-browser.ts';
import { createLivePage, smallLink } from './live-page.ts';
import { openTestSink } from './test-sink.ts';

const KILLS = process.env.SOAK ? 20 : 2;
/** More than the browsers can send before the last of them is killed. */
const ROWS = 200 + KILLS * 400;
const SERIES = ['cpu', 'load'];

test(`${KILLS} kills of the browser at random moments of a run lose nothing`, async ({ baseURL }) => {
  test.setTimeout(120_000 + KILLS * 20_000);
  const profile = await mkdtemp(path.join(tmpdir(), 'faultline-profile-'));
  // It answers some time after it has stored: many a kill comes between the two.
  const sink = await openTestSink({ cors: true, status: () => 202, delayMs: () => Math.random() * 30 });
  const posts = () => sink.requests.filter(({ method }) => method === 'POST');
  const inFlightAtKill: number[] = [];
  let startMs: number | undefined;
  let browser = await openKillableBrowser(profile);
  try {
    let live = createLivePage(browser.page);
    await browser.page.goto(`${baseURL}${smallLink(ROWS)}`);
    await browser.page.getByRole('button', { name: 'Live', exact: true }).click();
    await live.address.fill(sink.url);
    await live.field('Data source').fill('kill');
    await live.field('Speed').fill('100');
    await browser.page.getByRole('textbox', { name: 'Batch' }).fill('20');
    await live.startButton.click();

    for (let kill = 0; kill < KILLS; kill++) {
      // The first browser must have begun the run; a later one may die before it has sent anything.
      const requests = posts().length + (kill === 0 ? 1 : 0) + Math.floor(Math.random() * 4);
      await expect.poll(() => posts().length, { intervals: [1], timeout: 30_000 }).toBeGreaterThanOrEqual(requests);
      startMs ??= await startOf(browser.page);
      await new Promise((done) => setTimeout(done, Math.random() * 300));
      inFlightAtKill.push(sink.open());
      await browser.kill();

      browser = await openKillableBrowser(profile);
      live = createLivePage(browser.page);
      await browser.page.goto(baseURL ?? '');
      await expect(browser.page.getByText('A live run was under way.')).toBeVisible();
      await browser.page.getByRole('button', { name: 'Live', exact: true }).click();
      await live.address.fill(sink.url);
      await browser.page.getByRole('button', { name: 'Go on', exact: true }).click();
    }

    const end = live.main.getByText(/^The run is done/);
    await expect(end).toBeVisible({ timeout: 120_000 });
    const words = (await end.innerText()).replaceAll(',', '');
    expect(words).toContain(`${ROWS * SERIES.length} acked 0 set aside`);
    const maybeTwice = Number(/(\d+) perhaps stored twice/.exec(words)?.[1] ?? 0);

    const stored = new Map<string, number>();
    for (const { body } of posts()) {
      for (const line of body.split('\n').filter((text) => text !== '')) {
        const { timestamp, id } = JSON.parse(line) as { readonly timestamp: string; readonly id: string };
        stored.set(`${timestamp} ${id}`, (stored.get(`${timestamp} ${id}`) ?? 0) + 1);
      }
    }
    const wanted = new Set(
      Array.from({ length: ROWS }, (_, row) => new Date((startMs ?? 0) + row * 1000).toISOString()).flatMap((time) =>
        SERIES.map((id) => `${time} ${id}`),
      ),
    );
    const lost = [...wanted].filter((key) => !stored.has(key)).length;
    const unexpected = [...stored.keys()].filter((key) => !wanted.has(key)).length;
    const duplicated = [...stored.values()].reduce((sum, times) => sum + times - 1, 0);
    test.info().annotations.push({
      type: 'delivery',
      description: JSON.stringify({
        kills: KILLS,
        wanted: wanted.size,
        lost,
        unexpected,
        duplicated,
        maybeTwice,
        inFlightAtKill,
      }),
    });
    expect({ lost, unexpected }).toEqual({ lost: 0, unexpected: 0 });
    expect(duplicated).toBeLessThanOrEqual(maybeTwice);
  } finally {
    await browser.kill();
    await sink.close();
    await rm(profile, { recursive: true, force: true });
  }
});

/** Planned time of row 0, from what the browser keeps of the run. */
function startOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('faultline-feed'));
    const run: unknown = await settled(database.transaction('runs').objectStore('runs').get('run'));
    database.close();
    const record = (run as { readonly value: { readonly record: { readonly startMs: number } } }).value.record;
    return record.startMs;
  });
}
