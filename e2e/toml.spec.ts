/** The TOML tab: both ways, errors at their line, and the way back. */
import { expect, test } from './studio-test.ts';

test.beforeEach(async ({ studio }) => {
  await studio.open();
  await studio.showTab('TOML');
  await expect(studio.tomlLines.first()).toBeVisible();
});

test('an error stands at its line, changes nothing, and is gone when it is repaired', async ({ studio, page }) => {
  const before = await studio.hash();
  const lines = await studio.tomlLines.allInnerTexts();
  const line = lines.indexOf('seed = 1234') + 1;
  expect(line).toBeGreaterThan(0);
  await studio.tomlLineEnd('seed = 1234');
  await page.keyboard.type('x');

  await expect(studio.tomlProblems).toHaveCount(1);
  await expect(studio.tomlProblems.first()).toContainText(`${line}:`);
  await expect(studio.tab('TOML')).toContainText('1 error');
  await expect(page.locator('.cm-lint-marker-error')).toHaveCount(1);
  await expect(studio.footer).toContainText('seed 1234');
  expect(await studio.hash()).toBe(before);

  await page.keyboard.press('Backspace');
  await page.keyboard.type('5');
  await expect(studio.tomlProblems).toHaveCount(0);
  await expect(studio.tab('TOML')).not.toContainText('error');
  await expect(studio.footer).toContainText('seed 12345');
  await expect.poll(() => studio.hash()).not.toBe(before);
});

test('an unknown word names the nearest valid one, and pressing the error goes there', async ({ studio, page }) => {
  await studio.tomlLineEnd('seed = 1234');
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await expect(studio.tomlProblems.first()).toContainText('seed');
  await studio.tomlProblems.first().getByRole('button').click();
  await page.keyboard.type('s');
  await expect(studio.tomlProblems).toHaveCount(0);
  await expect(studio.footer).toContainText('seed 1234');
});

test('“Back to that design” gives up a wrong text', async ({ studio, page }) => {
  await studio.tomlLineEnd('seed = 1234');
  await page.keyboard.type(' =');
  await page.getByRole('button', { name: 'Back to that design' }).click();
  await expect(studio.tomlProblems).toHaveCount(0);
  await expect(studio.tomlLines.filter({ hasText: /^seed = 1234$/ })).toHaveCount(1);
});

test('what changes elsewhere is rewritten in the text, and typing is undone as a step', async ({ studio, page }) => {
  await studio.page.getByRole('button', { name: 'Roll a new seed' }).click();
  const { seed } = (await studio.design()).general;
  await expect(studio.tomlLines.filter({ hasText: `seed = ${seed}` })).toHaveCount(1);

  await studio.tomlLineEnd('name = "Checkout outage"');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(' again');
  await expect(studio.nameField).toHaveValue('Checkout outage again');
  await studio.undoButton.click();
  await expect(studio.nameField).toHaveValue('Checkout outage');
  await expect(studio.tomlLines.filter({ hasText: 'name = "Checkout outage"' })).toHaveCount(1);
});

test('a TOML file dropped on the page opens; a wrong one says where it is wrong', async ({ studio, page }) => {
  const drop = (name: string, text: string) =>
    page.evaluate(
      ([fileName, content]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content ?? ''], fileName ?? ''));
        for (const type of ['dragenter', 'dragover', 'drop'])
          document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
      },
      [name, text],
    );
  await drop('wrong.toml', 'schema = 1\n[general]\nnum_samples = 1_000_000_000_000\n');
  await expect(page.getByRole('alert')).toContainText('line 3');
  await expect(studio.nameField).toHaveValue('Checkout outage');
  await drop('right.toml', 'schema = 1\n[general]\nname = "Dropped"\n[metrics.a]\nvalue = 3\n');
  await expect(studio.nameField).toHaveValue('Dropped');
});
