/** Links: what one sends, another gets; and whatever a link holds, saved work stays as it was. */
import { expect, test } from './studio-test.ts';
import { createStudioPage } from './studio-page.ts';

test('a link opens as a new unsaved design and leaves saved work as it was', async ({ studio, page, context }) => {
  await studio.open();
  await studio.nameField.fill('Mine');
  await studio.addMetric();
  await expect(studio.saved).toHaveText('Saved');
  const mine = await studio.design();

  // Somebody else's design, made in a tab of its own.
  const other = createStudioPage(await context.newPage());
  await other.open();
  await other.page.getByRole('button', { name: 'Work on a copy' }).click();
  await other.nameField.fill('Theirs');
  await other.drag(await other.onKind('Spike'), await other.onLane('cpu', 0.7));
  const sent = await other.link();
  const theirs = await other.design();
  await expect(other.saved).toHaveText('Saved');
  await other.page.close();

  // The same tab, as when a link is pasted into the address bar.
  await page.goto(sent);
  await expect(studio.nameField).toHaveValue('Theirs');
  await expect(studio.saved).toHaveText('Not saved yet');
  expect(await studio.design()).toEqual(theirs);
  await page.getByRole('button', { name: 'Designs' }).click();
  await page.getByRole('menuitem', { name: 'My designs…' }).click();
  await studio.dialog.getByRole('button', { name: /^Mine/ }).click();
  await expect(studio.nameField).toHaveValue('Mine');
  expect(await studio.design()).toEqual(mine);
});

test('a design from a link is kept from its first change on, beside the others', async ({ studio, page }) => {
  await studio.open();
  await studio.nameField.fill('Mine');
  await expect(studio.saved).toHaveText('Saved');
  const link = await studio.link();
  await page.goto('about:blank');
  await page.goto(link);
  await studio.ready();
  await expect(studio.saved).toHaveText('Not saved yet');
  await studio.nameField.fill('A guest');
  await expect(studio.saved).toHaveText('Saved');
  // The address no longer says what is on the screen.
  expect(page.url()).not.toContain('#d=');
  await page.getByRole('button', { name: 'Designs' }).click();
  await page.getByRole('menuitem', { name: 'My designs…' }).click();
  await expect(studio.dialog.getByRole('listitem')).toHaveCount(2);
  await expect(studio.dialog.getByRole('button', { name: /^Mine/ })).toBeVisible();
});

test('a damaged link says so, and the open design stays', async ({ studio, page }) => {
  await studio.open();
  await studio.nameField.fill('Mine');
  await expect(studio.saved).toHaveText('Saved');
  const link = await studio.link();
  await page.goto(link.slice(0, -40));
  await expect(page.getByRole('alert')).toContainText('This link could not be opened');
  await expect(studio.nameField).toHaveValue('Mine');
  await page.getByRole('button', { name: 'Dismiss', exact: true }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('Share gives the link with its length, Markdown and a command line; a clipboard that refuses is said', async ({
  studio,
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('not allowed')) });
  });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await studio.open();
  await studio.header.getByRole('button', { name: 'Share' }).click();
  const link = await studio.dialog.getByLabel('Link', { exact: true }).inputValue();
  await expect(studio.dialog).toContainText(`${link.length.toLocaleString('en-US')} characters`);
  await expect(studio.dialog.getByLabel('Markdown', { exact: true })).toHaveValue(`[Checkout outage](${link})`);
  await expect(studio.dialog.getByLabel('Command line', { exact: true })).toHaveValue(
    `faultline generate -c '${link}' -o data`,
  );

  await studio.dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect(studio.dialog.getByRole('alert')).toContainText('does not let this page write to the clipboard');
  await studio.dialog.getByRole('button', { name: 'Select the text' }).click();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(link);
  expect(errors).toEqual([]);
});
