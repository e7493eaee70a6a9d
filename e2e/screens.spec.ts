/** Pictures for people to look at, in test-results/screens: light, dark, a phone, the larger dialogs. Nothing is compared. */
import type { StudioPage } from './studio-page.ts';
import { expect, test } from './studio-test.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test('pictures of the studio', async ({ studio }) => {
      await studio.open();
      await studio.click(await studio.onClip('checkout_latency', 'level-shift@350m'));
      await expect(studio.inspector.getByRole('heading', { level: 2 })).toContainText('Level shift');
      await take(studio, `studio-${colorScheme}`);
      await studio.showTab('Table');
      await expect(studio.page.getByRole('table')).toBeVisible();
      await take(studio, `table-${colorScheme}`);
      await studio.openExport();
      await take(studio, `export-${colorScheme}`);
      await studio.closeDialog();
      await studio.command('New from a template');
      await expect(studio.dialog.getByRole('listitem').first()).toBeVisible();
      await take(studio, `gallery-${colorScheme}`);
    });
  });
}

test.describe('390 px', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  test('pictures of the studio', async ({ studio, page }) => {
    await studio.open();
    await take(studio, 'studio-390');
    await page.getByRole('button', { name: 'Metrics and kinds' }).tap();
    await take(studio, 'sheet-390');
    await studio.header.getByRole('button', { name: 'Export' }).tap();
    await expect(studio.dialog).toBeVisible();
    await take(studio, 'export-390');
  });
});

async function take({ page }: StudioPage, name: string): Promise<void> {
  await page.screenshot({ path: `test-results/screens/${name}.png` });
}
