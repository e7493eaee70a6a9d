/** Placement by rule: scatter, draw anew, pin, export. */
import { readFileSync } from 'node:fs';
import { expect, test } from './studio-test.ts';

test.describe('placement by rule', () => {
  test('scatters, draws anew, pins one and all, each one step back, and exports what it shows', async ({
    studio,
    page,
  }) => {
    await studio.open();
    const ghosts = page.locator('[data-scattered]');
    const scatter = studio.palette.getByRole('button', { name: 'Scatter…' });
    await scatter.click();
    await expect(studio.inspector.getByText('rule of placement')).toBeVisible();
    await expect(studio.inspector.getByText(/^10 anomalies, on [\d.]+ % of the rows$/)).toBeVisible();
    await expect(ghosts).toHaveCount(10);

    const places = () => ghosts.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? '').toSorted());
    const first = await places();
    await studio.inspector.getByRole('button', { name: 'Re-roll' }).click();
    await expect.poll(places).not.toEqual(first);
    await studio.undoButton.click();
    await expect.poll(places).toEqual(first);

    // A ghost says which rule it is of; pinned, it is a clip, and the rule shows the others where they were.
    const one = ghosts.first();
    const id = (await one.getAttribute('data-scattered')) ?? '';
    await one.click();
    await expect(studio.inspector.getByText(`The rule scatter placed it`)).toBeVisible();
    await studio.inspector.getByRole('button', { name: 'Pin', exact: true }).click();
    await expect(ghosts).toHaveCount(9);
    await expect(page.locator(`[data-lane] [data-clip="${id}"]`)).toBeVisible();
    const design = await studio.design();
    expect(design.scatter?.[0]).toMatchObject({ id: 'scatter', count: 10 });
    expect(design.metrics.flatMap(({ anomalies }) => anomalies).filter((anomaly) => anomaly.id === id)).toHaveLength(1);
    await studio.undoButton.click();
    await expect(ghosts).toHaveCount(10);

    // By keyboard: the palette, the list of what was placed, and all of it pinned.
    await studio.command('Scatter anomalies by rule');
    await expect(ghosts).toHaveCount(20);
    await studio.undoButton.click();
    await expect(ghosts).toHaveCount(10);
    await ghosts.first().click();
    const pinAll = studio.inspector.getByRole('button', { name: 'Pin all' });
    await pinAll.focus();
    await page.keyboard.press('Enter');
    await expect(ghosts).toHaveCount(0);
    const pinned = await studio.design();
    expect(pinned.scatter).toBeUndefined();
    expect(
      pinned.metrics.flatMap(({ anomalies }) => anomalies).filter((anomaly) => /^scatter-\d+$/.test(anomaly.id)),
    ).toHaveLength(10);
    await studio.undoButton.click();
    await expect(ghosts).toHaveCount(10);

    // The files hold what the lanes show.
    await studio.openExport();
    const files = await studio.download(2);
    const rows = readFileSync(files.get('anomalies.csv') ?? '', 'utf8').split('\n');
    const shown = await ghosts.evaluateAll((all) => all.map((mark) => mark.getAttribute('data-scattered') ?? ''));
    const ids = rows.map((row) => row.split(',')[0] ?? '').filter((name) => name.startsWith('scatter-'));
    expect(ids.toSorted()).toEqual(shown.toSorted());
  });

  test('scatters incidents like one that is there, and pins one of them', async ({ studio, page }) => {
    await studio.open();
    await page.locator('[data-incident]').first().click();
    await studio.inspector.getByRole('button', { name: 'Scatter…' }).click();
    await expect(studio.inspector.getByText(/^5 incidents, on [\d.]+ % of the rows$/)).toBeVisible();
    // On the lane of incidents and on that of each metric that it touches.
    await expect(page.locator('[data-scattered="scatter-1"]')).toHaveCount(4);
    await studio.inspector.getByRole('button', { name: 'Pin scatter-1' }).click();
    await expect(page.locator('[data-scattered="scatter-1"]')).toHaveCount(0);
    const design = await studio.design();
    expect(design.incidents.map(({ id }) => id)).toContain('scatter-1');
    expect(design.scatter?.[0]?.effects).toHaveLength(3);
    await studio.undoButton.click();
    await expect(page.locator('[data-scattered="scatter-1"]')).toHaveCount(4);
  });

  test('asks for less where there is no room, and says so', async ({ studio }) => {
    await studio.open();
    await studio.palette.getByRole('button', { name: 'Scatter…' }).click();
    const count = studio.inspector.getByLabel('Count', { exact: true });
    await count.fill('9000');
    await expect(studio.inspector.getByRole('alert')).toContainText(/Only \d+ of 9000 fit/);
    await count.fill('4');
    await expect(studio.inspector.getByText(/^4 anomalies, on/)).toBeVisible();
  });
});
