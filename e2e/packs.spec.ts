/** Packs: files in the form of a benchmark from the Export dialog, with the bytes of the command line. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { hashOf, runLine } from './command-line.ts';
import { expect, test } from './studio-test.ts';

test('a pack comes as one archive, says what was done, and the command line gives the same files', async ({
  studio,
}, testInfo) => {
  await studio.open();
  await studio.openExport();
  await studio.dialog.getByLabel('Files for').selectOption({ label: 'Pack: TSB-AD' });
  await expect(studio.dialog).toContainText('TSB-AD-U has a file a metric');
  await studio.dialog.getByLabel('Domain').selectOption('WebService');
  await testInfo.attach('form', { body: await studio.dialog.screenshot(), contentType: 'image/png' });
  const [archive = ''] = (await studio.download(1)).values();
  await expect(studio.dialog.getByRole('list', { name: 'What was done to fit the form' })).toContainText(
    'The design has no split',
  );
  await testInfo.attach('done', { body: await studio.dialog.screenshot(), contentType: 'image/png' });
  const files = unzipSync(await readFile(archive));
  const names = Object.keys(files);
  expect(
    names.filter((name) => /^TSB-AD-U\/\d+_\w+_WebService_tr_\d+_1st_\d+\.csv$/.test(name)).length,
  ).toBeGreaterThan(0);
  for (const name of ['README.md', 'croissant.json', 'SHA256SUMS']) expect(names).toContain(name);
  const line = await studio.dialog.getByLabel('Command line', { exact: true }).inputValue();
  const folder = testInfo.outputPath('.');
  await runLine(line, folder);
  for (const name of names.filter((each) => each !== 'manifest.json'))
    expect(hashOf(await readFile(path.join(folder, 'data', name))), name).toBe(hashOf(files[name] ?? new Uint8Array()));
});
