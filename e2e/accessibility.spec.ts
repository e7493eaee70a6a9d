/** axe finds nothing serious: light, dark, on a phone, with each panel and each dialog open. */
import { seriousFaults } from './axe.ts';
import type { StudioPage } from './studio-page.ts';
import { expect, test } from './studio-test.ts';

const DIALOGS = [
  'Share this design',
  'Export data',
  'New from a template',
  'My designs',
  'Show all keys',
  'Show the history',
] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('the studio with each of its panels', async ({ studio }) => {
      await studio.open();
      await expectNothingSerious(studio);
      await studio.click(await studio.onClip('checkout_latency', 'level-shift@350m'));
      await expect(studio.inspector.getByRole('heading', { level: 2 })).toContainText('Level shift');
      await expectNothingSerious(studio);
      await studio.palette.getByRole('button', { name: 'Scatter…' }).click();
      await studio.page.locator('[data-scattered]').first().click();
      await expect(studio.inspector.getByText('The rule scatter placed it')).toBeVisible();
      await expectNothingSerious(studio);
      await studio.showTab('TOML');
      await expect(studio.tomlLines.first()).toBeVisible();
      await expectNothingSerious(studio);
      await studio.showTab('Table');
      await expect(studio.page.getByRole('table').first()).toBeVisible();
      await expectNothingSerious(studio);
    });

    test('each of its dialogs', async ({ studio, page }) => {
      await studio.open();
      for (const command of DIALOGS) {
        await studio.command(command);
        await expect(studio.dialog).toBeVisible();
        await expectNothingSerious(studio, '[role=dialog]');
        await studio.closeDialog();
      }
      await page.keyboard.press('Control+k');
      await expect(studio.dialog.getByRole('menuitem').first()).toBeVisible();
      await expectNothingSerious(studio, '[role=dialog]');
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the studio, its sheet and its dialogs', async ({ studio, page }) => {
    await studio.open();
    await expectNothingSerious(studio);
    await page.getByRole('button', { name: 'Metrics and kinds' }).tap();
    await expectNothingSerious(studio);
    for (const name of ['Share', 'Export']) {
      await studio.header.getByRole('button', { name }).tap();
      await expect(studio.dialog).toBeVisible();
      await expectNothingSerious(studio, '[role=dialog]');
      await studio.closeDialog();
    }
  });
});

async function expectNothingSerious({ page }: StudioPage, part?: string): Promise<void> {
  expect(await seriousFaults(page, part)).toEqual([]);
}
