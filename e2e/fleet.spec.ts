/** The fleet page: scenarios, columns, filter, faults by hand and by chance, settings, export. */
import { seriousFaults } from './axe.ts';
import type { Page } from '@playwright/test';
import { expect, test } from './studio-test.ts';
import type { StudioPage } from './studio-page.ts';

async function openFleet(studio: StudioPage, name: RegExp): Promise<void> {
  const { page } = studio;
  await studio.open();
  await page.getByRole('button', { name: 'Designs' }).click();
  await page.getByRole('menuitem', { name: /New from a template/ }).click();
  await page.getByRole('button', { name }).click();
  await expect(page.locator('footer')).toContainText('% of readings anomalous');
}

const map = (page: Page) => page.getByTestId('heat-map');

/** What the middle of the heat map looks like: another text when it is painted anew. */
function picture(page: Page): Promise<string> {
  return map(page)
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
}

async function boxOf(page: Page) {
  const box = await map(page).boundingBox();
  if (!box) throw new Error('the heat map is not on the screen');
  return box;
}

/** Drags over the heat map, by shares of its width and height. */
async function drag(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const { x, y, width, height } = await boxOf(page);
  await page.mouse.move(x + from[0] * width, y + from[1] * height);
  await page.mouse.down();
  await page.mouse.move(x + to[0] * width, y + to[1] * height, { steps: 6 });
  await page.mouse.up();
}

test('a design with a fleet alone opens on the fleet page; columns and scenarios redraw it', async ({ studio }) => {
  const { page } = studio;
  await openFleet(studio, /Fleet in production/);
  await expect(page.locator('footer')).toContainText('50 machines × 2,016 readings');
  const cpu = await picture(page);
  await page.getByRole('button', { name: 'Memory', exact: true }).click();
  await expect.poll(() => picture(page)).not.toBe(cpu);
  await page.getByRole('button', { name: /^Chaos/ }).click();
  await expect(page.locator('footer')).toContainText(/3\d\.\d % of readings anomalous|4\d\.\d % of readings anomalous/);
  // A thousand minutes have no place for the fault on the second day.
  await page.getByRole('button', { name: /^Baseline/ }).click();
  await expect(page.locator('footer')).toContainText('10 machines × 1,000 readings');
  await expect(page.getByText(/no place for 1 fault/)).toBeVisible();
  await studio.undoButton.click();
  await studio.undoButton.click();
  await expect(page.locator('footer')).toContainText('50 machines × 2,016 readings');
});

test('a time range and a zone filter counts and tables together', async ({ studio }) => {
  const { page } = studio;
  await openFleet(studio, /Fleet in production/);
  await expect(page.getByText('1–30 of 100,800 rows')).toBeVisible();
  await drag(page, [0.25, 0.1], [0.5, 0.1]);
  await page
    .getByRole('group', { name: 'Zones' })
    .getByRole('button', { name: /zone-b/ })
    .click();
  await expect(page.getByText(/rows, filtered/)).toBeVisible();
  const rows = page.getByRole('region', { name: 'Rows' });
  await expect(rows.getByRole('row').nth(1)).toContainText('zone-b');
  await expect(rows.getByText('zone-a')).toHaveCount(0);
  await page.getByRole('button', { name: 'jobs', exact: true }).click();
  await expect(page.getByText(/rows, filtered/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/rows, filtered/)).toHaveCount(0);
});

test('a fault is drawn, moved by drag and by keys, and undone step by step', async ({ studio }) => {
  const { page } = studio;
  await openFleet(studio, /Fleet in chaos/);
  await page.getByRole('button', { name: 'Memory leak' }).click();
  await drag(page, [0.4, 0.05], [0.5, 0.25]);
  const fault = page.locator('[data-fault="memory_leak"]');
  await expect(fault).toHaveAttribute('aria-label', /^zone-a · Memory leak/);
  const before = await studio.design();
  const at = Number(before.fleet?.faults?.[0]?.at);
  expect(at).toBeGreaterThan(700);
  await fault.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('ArrowDown');
  const moved = await studio.design();
  expect(moved.fleet?.faults?.[0]).toMatchObject({ at: at + 1, target: 'zone-b' });
  const box = await fault.boundingBox();
  if (!box) throw new Error('the fault is not on the screen');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  const dragged = await studio.design();
  expect(Number(dragged.fleet?.faults?.[0]?.at)).toBeGreaterThan(at + 50);
  await studio.undoButton.click();
  expect((await studio.design()).fleet?.faults?.[0]).toMatchObject({ at: at + 1 });
  await fault.focus();
  await page.keyboard.press('Delete');
  await expect(fault).toHaveCount(0);
});

test('a random event is pinned and removed; both are undone', async ({ studio }) => {
  const { page } = studio;
  await openFleet(studio, /Fleet in chaos/);
  await studio.tab('Faults').click();
  await page.getByRole('button', { name: 'Pin', exact: true }).first().click();
  await expect.poll(async () => (await studio.design()).fleet?.faults?.length).toBe(1);
  await studio.undoButton.click();
  await page.getByRole('button', { name: 'Remove', exact: true }).first().click();
  await expect.poll(async () => (await studio.design()).fleet?.removed_events?.length).toBe(1);
  await studio.undoButton.click();
  const design = await studio.design();
  expect(design.fleet).toEqual({ scenario: 'chaos' });
});

test('a setting stands beside the scenario and is given back; what breaks the design is refused', async ({
  studio,
}) => {
  const { page } = studio;
  await openFleet(studio, /Fleet in production/);
  await studio.tab('Settings').click();
  await page.getByLabel('Machines', { exact: true }).fill('60');
  await expect(page.locator('footer')).toContainText('60 machines');
  expect((await studio.design()).fleet).toMatchObject({ scenario: 'production', n_machines: 60 });
  await page.getByRole('button', { name: 'Reset Machines to the scenario' }).click();
  await expect(page.locator('footer')).toContainText('50 machines');
  // A fault stands on zone-b.
  await page.getByRole('textbox', { name: 'Zones', exact: true }).fill('north\nsouth');
  await expect(page.getByText(/This was not changed/)).toBeVisible();
  expect((await studio.design()).fleet).not.toHaveProperty('zones');
});

test('the export has the tables of the fleet', async ({ studio }) => {
  const { page } = studio;
  await openFleet(studio, /Fleet in production/);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  for (const part of ['Telemetry', 'Machines', 'Usage', 'Status', 'Jobs', 'Events']) {
    await expect(page.getByRole('checkbox', { name: new RegExp(`^${part}`) })).toBeChecked();
  }
  await expect(page.getByText(/100,800 readings, about/)).toBeVisible();
});

test('axe finds nothing serious on the fleet page, light and dark', async ({ studio }) => {
  const { page } = studio;
  await openFleet(studio, /Fleet in production/);
  const ink = () => page.evaluate(() => getComputedStyle(document.body).color);
  const seen = new Set<string>();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect.poll(ink).not.toBe([...seen][0]);
    seen.add(await ink());
    for (const tab of ['Machine', 'Settings', 'Faults']) {
      await studio.tab(tab).click();
      expect(await seriousFaults(page), tab).toEqual([]);
    }
  }
});

test('a narrow screen shows the map, and the panels in the sheet', async ({ studio }) => {
  const { page } = studio;
  await page.setViewportSize({ width: 390, height: 844 });
  await studio.open();
  await page.getByRole('button', { name: 'Designs' }).click();
  await page.getByRole('menuitem', { name: /New from a template/ }).click();
  await page.getByRole('button', { name: /Fleet in production/ }).click();
  await expect(map(page)).toBeVisible();
  await page.getByRole('button', { name: 'Scenario and faults' }).click();
  await page.getByRole('button', { name: /^Chaos/ }).click();
  await expect(page.getByText(/39\.\d % anomalous|4\d\.\d % anomalous/)).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
