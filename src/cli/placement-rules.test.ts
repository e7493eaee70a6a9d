import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, designText, run, temporaryFolder } from './cli.test-support.ts';

const folder = temporaryFolder();
const inFolder = (name: string) => path.join(folder, name);
let program = '';
beforeAll(async () => {
  program = await buildCommandLine();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const faultline = (args: readonly string[]) => run(program, args);
const lines = (file: string) => readFileSync(file, 'utf8').split('\n');

describe('rules of placement', () => {
  const ruled = (count: number) =>
    `${designText(2000)}\n[[scatter]]\nid = "hard"\ncount = ${count}\nkinds = { spike = 1 }\nhold = [40, 40]\ngap = 10\nbenign_share = 0.25\n`;

  it('are counted by check, and their anomalies stand in anomalies.csv, while the design keeps the rule', async () => {
    const file = inFolder('ruled.toml');
    writeFileSync(file, ruled(12));
    const { stdout, stderr } = await faultline(['check', '-c', file]);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/scatter {4}hard: 12 anomalies, \d of them benign, on [\d.]+ % of rows 0 to 2,000\n/);
    await faultline(['generate', '-c', file, '-o', inFolder('ruled'), '--with', 'design', '--no-plot']);
    const ids = lines(inFolder('ruled/anomalies.csv')).map((line) => line.split(',')[0] ?? '');
    const numbers = Array.from({ length: 12 }, (_, index) => `hard-${index + 1}`);
    expect(ids.filter((id) => id.startsWith('hard-')).toSorted()).toEqual(numbers.toSorted());
    expect(readFileSync(inFolder('ruled/design.toml'), 'utf8')).toContain('[[scatter]]\nid = "hard"\ncount = 12\n');
  });

  it('that ask for more than fits are refused where they stand, and nothing is written', async () => {
    const file = inFolder('crowded.toml');
    writeFileSync(file, ruled(200));
    for (const args of [['check'], ['generate', '-o', inFolder('crowded')]]) {
      const { status, stderr } = await faultline([...args, '-c', file]);
      expect(status).toBe(1);
      expect(stderr).toMatch(/crowded\.toml: line \d+, column 9, scatter\[0\]\.count: Only \d+ of 200 fit: /);
    }
    expect(existsSync(inFolder('crowded'))).toBe(false);
  });
});
