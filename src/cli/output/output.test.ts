import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, run, temporaryFolder } from '../cli.test-support.ts';
import { createDiskOutput } from './disk-output.ts';
import { replacementSteps } from './replace-as-one.ts';

const folder = temporaryFolder();
let count = 0;
const newFolder = () => {
  count += 1;
  const name = path.join(folder, `run-${count}`);
  mkdirSync(name);
  return name;
};
let program = '';
beforeAll(async () => {
  program = await buildCommandLine();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const contents = (at: string) =>
  Object.fromEntries(
    readdirSync(at)
      .sort()
      .map((name) => [name, readFileSync(path.join(at, name), 'utf8')]),
  );

const TOML = (seed: number) =>
  `schema = 1\n[general]\nseed = ${seed}\nnum_samples = 50\n[metrics.a]\nvalue = 1\nnoise = "gaussian"\n[[anomalies.a]]\nkind = "level-shift"\nat = 45\nhold = 10\n`;
const generate = (at: string, seed: number, ...flags: readonly string[]) =>
  run(program, ['generate', '-c', '-', '-o', at, '--no-plot', ...flags], TOML(seed));

describe('the folder of a run', () => {
  it('has a manifest with the size and hash of every file, the version and the design', async () => {
    const at = newFolder();
    await generate(at, 1, '--with', 'labels,design,zip');
    const manifest = JSON.parse(readFileSync(path.join(at, 'manifest.json'), 'utf8'));
    const names = readdirSync(at).filter((name) => name !== 'manifest.json');
    expect(manifest.files.map(({ name }: { name: string }) => name).sort()).toEqual(names.sort());
    for (const { name, bytes, sha256: hash } of manifest.files) {
      const file = readFileSync(path.join(at, name));
      expect([name, file.length, sha256(file)]).toEqual([name, bytes, hash]);
    }
    expect(manifest.made_by).toMatch(/^faultline \d/);
    expect(manifest.design_sha256).toBe(sha256(readFileSync(path.join(at, 'design.toml'))));
  });

  it('holds the folders of a pack, and none of them when the next run has other files', async () => {
    const at = newFolder();
    const pack = await generate(at, 1, '--pack', 'tsb-ad', '--option', 'form=univariate');
    expect(pack).toMatchObject({ status: 0 });
    expect(pack.stderr).toContain('warning: The design has no split');
    expect(readdirSync(at).sort()).toEqual([
      'File_List',
      'README.md',
      'SHA256SUMS',
      'TSB-AD-U',
      'croissant.json',
      'manifest.json',
    ]);
    writeFileSync(path.join(at, 'File_List', 'mine.txt'), 'mine');
    expect(await generate(at, 2)).toMatchObject({ status: 0 });
    expect(readdirSync(at).sort()).toEqual(['File_List', 'anomalies.csv', 'manifest.json', 'metrics.csv']);
    expect(readdirSync(path.join(at, 'File_List'))).toEqual(['mine.txt']);
    const refused = await generate(at, 1, '--pack', 'nab', '--format', 'json');
    expect(refused).toMatchObject({ status: 2 });
    expect(refused.stderr).toContain('--format: a pack has the files of its own form');
  });

  it('holds the files of the last run alone, and those of others', async () => {
    const at = newFolder();
    writeFileSync(path.join(at, 'notes.txt'), 'mine');
    await generate(at, 1, '--with', 'labels,clean');
    expect(await generate(at, 2)).toMatchObject({ status: 0 });
    const fresh = newFolder();
    await generate(fresh, 2);
    expect(contents(at)).toEqual({ ...contents(fresh), 'notes.txt': 'mine' });
  });

  it('keeps what somebody has changed since, and says so', async () => {
    const at = newFolder();
    await generate(at, 1, '--with', 'labels,design');
    writeFileSync(path.join(at, 'design.toml'), '# mine now\n');
    const dropped = await generate(at, 2);
    expect(dropped).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('design.toml of an earlier run was changed'),
    });
    const kept = { 'design.toml': '# mine now\n' };
    expect(contents(at)).toMatchObject(kept);
    const refused = await generate(at, 3, '--with', 'design');
    expect(refused).toMatchObject({ status: 1, stderr: expect.stringMatching(/design\.toml: a file of that name/) });
    expect(contents(at)).toMatchObject(kept);
  });

  it('never takes the place of a file that no run has written', async () => {
    const at = newFolder();
    writeFileSync(path.join(at, 'metrics.csv'), 'mine');
    const { status, stderr } = await generate(at, 1);
    expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringMatching(/move the file away/) });
    expect(contents(at)).toEqual({ 'metrics.csv': 'mine' });
  });

  it('says in one line what lies outside the data, with its path, as check does', async () => {
    const line =
      /^.*warning: line \d+, column \d+, anomalies\.a(?:\[0\])?\.at: It ends before sample 55, after the data, which end before sample 50: only a part of it will show\.$/;
    const { stderr } = await generate(newFolder(), 1);
    expect(stderr.trimEnd().split('\n')).toEqual([expect.stringMatching(line)]);
    const { stdout } = await run(program, ['check', '-c', '-'], TOML(1));
    expect(stdout.split('\n').filter((text) => text.includes('anomalies.a'))).toEqual([expect.stringMatching(line)]);
  });

  it.skipIf(process.platform !== 'linux')(
    'is an error at once where the system makes no folder',
    async () => {
      const { status, stderr } = await run(program, ['generate', '-c', '-', '-o', '/proc/foo/bar'], TOML(1));
      expect(stderr).toMatch(/Cannot make the folder \/proc\/foo\/bar: /);
      expect(status).toBe(1);
    },
    5000,
  );
});

describe('the replacement of one run by the next', () => {
  const manifestOf = (files: Readonly<Record<string, string>>) =>
    JSON.stringify({
      made_by: 'faultline test',
      files: Object.entries(files).map(([name, text]) => ({ name, bytes: text.length, sha256: sha256(text) })),
    });
  const before = { 'a.csv': 'a1', 'b.csv': 'b1' };
  const after = { 'a.csv': 'a2', 'c.csv': 'c2' };
  const whole = (files: Readonly<Record<string, string>>) => ({ ...files, 'manifest.json': manifestOf(files) });

  it('is whole or has not begun, wherever the run dies', () => {
    for (let died = 0; ; died++) {
      const at = newFolder();
      for (const [name, text] of Object.entries(whole(before))) writeFileSync(path.join(at, name), text);
      const renames = Object.entries(whole(after)).map(([name, text]) => {
        writeFileSync(path.join(at, `.${name}.1.part`), text);
        return [`.${name}.1.part`, name] as const;
      });
      const steps = replacementSteps(at, { renames, removals: ['b.csv'] });
      for (const step of steps.slice(0, died)) step();
      // The next run in the folder, which writes nothing.
      createDiskOutput(at).discard();
      const visible = Object.fromEntries(Object.entries(contents(at)).filter(([name]) => !name.startsWith('.')));
      expect(visible, `after ${died} steps`).toEqual(whole(died < 2 ? before : after));
      if (died === steps.length) break;
    }
  });
});
