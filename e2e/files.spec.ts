/** The same design, the same bytes: what the browser writes is what the command line writes, and what was golden. */
import { parseToml } from '../src/core/document.ts';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import type { Design } from '../src/core/design/types/design.ts';
import { encodeLink } from '../src/formats/link.ts';
import { faultline, hashOf, runLine, sha256Of } from './command-line.ts';
import { expect, test } from './studio-test.ts';

test('the CSV of an edited design has the SHA-256 that the command line gives for its link', async ({
  studio,
}, testInfo) => {
  await studio.open();
  const untouched = await studio.hash();
  await studio.drag(await studio.onKind('Dip'), await studio.onLane('requests', 0.3));
  await expect.poll(() => studio.hash()).not.toBe(untouched);
  const shown = await studio.hash();

  await studio.openExport();
  await studio.part('Labels').check();
  await studio.part('Clean twin').check();
  const files = await studio.download(4);
  const line = await studio.dialog.getByLabel('Command line', { exact: true }).inputValue();
  const listed = await studio.dialog.getByRole('row').allInnerTexts();

  const folder = testInfo.outputPath('.');
  await runLine(line, folder);
  // The command line leaves a list of what it wrote, by which a later run knows its files.
  expect((await readdir(path.join(folder, 'data'))).toSorted()).toEqual([...files.keys(), 'manifest.json'].toSorted());
  for (const [name, file] of files) {
    const sha256 = await sha256Of(file);
    expect(await sha256Of(path.join(folder, 'data', name)), name).toBe(sha256);
    expect(listed.join('\n')).toContain(sha256);
  }
  expect(await sha256Of(files.get('metrics.csv') ?? '')).toBe(shown);
  await studio.dialog.getByRole('button', { name: 'Done' }).click();
  await expect(studio.dialog).toHaveCount(0);
});

test('a zip holds every file with the hash that its manifest says, hidden metrics included', async ({ studio }) => {
  await studio.open();
  await studio.metricList.getByText('Requests').click();
  await studio.command('Hide or show this metric');
  await studio.openExport();
  await expect(studio.dialog).toContainText('One metric is hidden on the screen alone; the files have it too.');
  for (const part of ['Labels', 'Anomalies as JSON', 'Design']) await studio.part(part).check();
  await studio.part('One zip').check();
  const [archive] = (await studio.download(1)).values();
  const files = unzipSync(await readFile(archive ?? ''));
  const manifest: { readonly files: readonly { readonly name: string; readonly sha256: string }[] } = JSON.parse(
    strFromU8(files['manifest.json'] ?? new Uint8Array()),
  );
  const names = ['anomalies.csv', 'anomalies.json', 'design.toml', 'labels.csv', 'metrics.csv'];
  expect(manifest.files.map(({ name }) => name).toSorted()).toEqual(names);
  expect(strFromU8(files['metrics.csv'] ?? new Uint8Array()).split('\n', 1)[0]).toContain('Requests');
  for (const { name, sha256 } of manifest.files) expect(hashOf(files[name] ?? ''), name).toBe(sha256);
});

for (const name of ['anomalies', 'components']) {
  test(`the golden design "${name}" has its bytes in the browser's worker too`, async ({ studio }) => {
    const folder = 'src/core/dataset';
    const golden = await readFile(`${folder}/__snapshots__/golden.test.ts.snap`, 'utf8');
    const goldenOf = (table: string) =>
      new RegExp(`golden design "${name}" > ${table} 1[^;]*?"sha256": "([0-9a-f]{64})"`).exec(golden)?.[1];
    await studio.open(linkOf(await designIn(`${folder}/fixtures/golden/${name}.toml`)));
    await studio.openExport();
    await studio.part('Labels').check();
    await studio.part('Clean twin').check();
    for (const [file, downloaded] of await studio.download(4)) {
      // The golden hashes are of the rows, without the line of headers and without quotes around cells.
      const text = await readFile(downloaded, 'utf8');
      const rows = text
        .slice(text.indexOf('\n') + 1)
        .replaceAll(/"((?:[^"]|"")*)"/g, (_, cell: string) => cell.replaceAll('""', '"'));
      expect(hashOf(rows), file).toBe(goldenOf(file.replace('.csv', '')));
    }
  });
}

// One of each: own numbers, and those of the Python generator. All of them with SOAK=1.
const EXAMPLES = ['turbine', 'chaos-experiment'];
test('templates have the same hash in the browser and on the command line', async ({ studio }, testInfo) => {
  test.setTimeout(180_000);
  const all = (await readdir('examples')).map((file) => file.replace('.toml', ''));
  for (const name of process.env.SOAK === undefined ? EXAMPLES : all) {
    const design = await designIn(`examples/${name}.toml`);
    // A fleet without metrics has no metrics.csv.
    if (design.metrics.length === 0) continue;
    const folder = testInfo.outputPath(name);
    await faultline('generate', '-c', `examples/${name}.toml`, '-o', folder, '--no-plot');
    await studio.page.goto('about:blank');
    await studio.open(linkOf(design));
    expect(await studio.hash(), name).toBe(await sha256Of(path.join(folder, 'metrics.csv')));
  }
});

test('a file of the Python generator is exported as its command line and its link give it', async ({
  studio,
}, testInfo) => {
  const file = 'examples/chaos-experiment.toml';
  await studio.open(linkOf(await designIn(file)));
  await studio.openExport();
  const files = await studio.download(2);
  await studio.dialog.getByRole('button', { name: 'Done' }).click();
  const link = await studio.link();
  for (const config of [file, link]) {
    const folder = testInfo.outputPath(config === file ? 'file' : 'link');
    await faultline('generate', '-c', config, '-o', folder, '--no-plot');
    for (const [name, downloaded] of files)
      expect(await sha256Of(path.join(folder, name)), name).toBe(await sha256Of(downloaded));
  }
});

test.describe('a big export', () => {
  test('shows its progress; cancelled, it leaves no file', async ({ studio, page }) => {
    await studio.open(linkOf(await bigDesign()));
    const downloads: string[] = [];
    page.on('download', (download) => downloads.push(download.suggestedFilename()));
    await studio.openExport();
    await studio.dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await expect(studio.dialog).toContainText(/rows\/s/);
    await expect(studio.dialog.getByRole('progressbar')).toHaveAttribute('value', /[1-9]/);
    expect(await privateFiles(page)).not.toEqual([]);
    await studio.dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(studio.dialog).toContainText('Cancelled. Nothing was left behind.');
    await expect.poll(() => privateFiles(page)).toEqual([]);
    expect(downloads).toEqual([]);
    // The studio goes on as before.
    await studio.closeDialog();
    await studio.addMetric();
    await expect(studio.undoButton).toBeEnabled();
  });

  test('into a chosen file leaves none either', async ({ studio, page }) => {
    // The picker is the browser's own window, so the test answers for the person: with a new, empty file.
    await page.addInitScript(() => {
      Object.assign(window, {
        async showSaveFilePicker() {
          const root = await navigator.storage.getDirectory();
          return root.getFileHandle('chosen.csv', { create: true });
        },
      });
    });
    await studio.open(linkOf(await bigDesign()));
    await studio.openExport();
    await studio.part('List of anomalies').uncheck();
    await studio.dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await expect(studio.dialog.getByRole('progressbar')).toHaveAttribute('value', /[1-9]/);
    expect(await privateFiles(page)).toContain('chosen.csv');
    await studio.dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(studio.dialog).toContainText('Cancelled. Nothing was left behind.');
    await expect.poll(() => privateFiles(page)).not.toContain('chosen.csv');
  });
});

async function designIn(file: string): Promise<Design> {
  const parsed = parseToml(await readFile(file, 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value.design;
}

const linkOf = (design: Design) => `#d=${encodeLink(design)}`;

/** Long enough that nobody finishes it before Cancel is pressed. */
async function bigDesign(): Promise<Design> {
  const design = await designIn('examples/web-shop.toml');
  return { ...design, general: { ...design.general, num_samples: 40_000_000 } };
}

/** Names of the files that lie in the page's private file system. */
function privateFiles(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const names: string[] = [];
    const walk = async (folder: FileSystemDirectoryHandle) => {
      for await (const [name, handle] of folder.entries()) {
        if (handle instanceof FileSystemDirectoryHandle) await walk(handle);
        else names.push(name);
      }
    };
    await walk(await navigator.storage.getDirectory());
    return names;
  });
}
