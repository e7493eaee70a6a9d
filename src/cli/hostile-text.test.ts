import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, run, temporaryFolder } from './cli.test-support.ts';

const folder = temporaryFolder();
let program = '';
beforeAll(async () => {
  program = await buildCommandLine();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const STEERING = /(?!\n)[\p{Cc}\u202a-\u202e]/u;
const METRIC = '[metrics.a]\nvalue = 1\n';

describe('text from outside that reaches the terminal', () => {
  it.each<[string, string, string, readonly string[]]>([
    ['an unknown key', 'x.toml', `schema = 1\n"evil\\u001b[2J" = 1\n${METRIC}`, ['check']],
    ['a C1 byte in a path', 'x.toml', `schema = 1\n[metrics."\\u009b2J"]\nvalue = "x"\n`, ['check']],
    ['the name of the design', 'x.toml', `schema = 1\n[general]\nname = "\\u001b]0;owned"\n${METRIC}`, ['check']],
    [
      'the header of a CSV file',
      'x.csv',
      `time,\u001b[31mred,n\n2024-01-01T00:00:00Z,text,1\n`,
      ['feed', '--sink', 'stdout', '--count', '1'],
    ],
    ['a cell of a CSV file', 'x.csv', `time,n\n\u001b[31mred,1\n`, ['feed', '--sink', 'stdout']],
  ])('%s cannot steer it', async (_, name, text, args) => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    const { stdout, stderr } = await run(program, [...args, '-c', file]);
    expect(stdout + stderr).not.toMatch(STEERING);
    expect(stdout + stderr).not.toBe('');
  });

  it('nor can an argument or the name of a file', async () => {
    for (const args of [
      ['check', '-c', 'x', '--\u001b[2J'],
      ['check', '-c', 'no\u001b[2Jfile.toml'],
    ]) {
      const { status, stderr } = await run(program, args);
      expect(stderr).toContain(String.raw`\x1b[2J`);
      expect(stderr).not.toMatch(STEERING);
      expect(status).toBeGreaterThan(0);
    }
  });
});
