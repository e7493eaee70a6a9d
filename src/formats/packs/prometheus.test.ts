import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { columnOf, marked, packOf, USUAL, withAnomalies } from './packs.test-support.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'faultline-packs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
/** Where Prometheus is installed it judges by itself; the rest is checked everywhere. */
const hasPromtool = spawnSync('promtool', ['--version']).status === 0;

const DAMAGED = withAnomalies(`
[[anomalies.cpu]]
kind = "gap"
as = "absent"
at = 100
hold = 5
[[anomalies.cpu]]
kind = "level-shift"
at = 250
hold = 20
magnitude = 12
[[anomalies.latency_p99]]
kind = "duplicate"
share = 1
at = 300
hold = 3
`);

/** Samples of a text of OpenMetrics, by series. */
function readOpenMetrics(text: string) {
  const series = new Map<string, [number, number][]>();
  for (const line of text.split('\n').filter((each) => each !== '' && !each.startsWith('#'))) {
    const [, name = '', value, time] = /^(.*\S) (\S+) (\S+)$/.exec(line) ?? [];
    series.set(name, [...(series.get(name) ?? []), [Number(time), Number(value)]]);
  }
  return series;
}

describe('OpenMetrics', () => {
  it('ends with EOF, has seconds in order, and a series of the labels', async () => {
    const text = (await packOf(USUAL, 'openmetrics')).text('openmetrics.txt');
    expect(text.endsWith('\n# EOF\n')).toBe(true);
    expect(text).not.toContain('\r');
    const series = readOpenMetrics(text);
    expect([...series.keys()]).toEqual([
      'cpu',
      'latency_p99',
      'faultline_anomaly{metric="cpu"}',
      'faultline_anomaly{metric="latency_p99"}',
    ]);
    const marks = series.get('faultline_anomaly{metric="cpu"}') ?? [];
    const start = Date.parse('2024-03-01T00:00:00Z') / 1000;
    expect(marks.filter(([, value]) => value === 1).map(([time]) => (time - start) / 60)).toEqual(
      Array.from({ length: 20 }, (_, row) => 250 + row),
    );
  });

  it('leaves out repeated samples, which the reader would drop without a word, and says so', async () => {
    const pack = await packOf(DAMAGED, 'openmetrics');
    for (const samples of readOpenMetrics(pack.text('openmetrics.txt')).values()) {
      const times = samples.map(([time]) => time);
      expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
    }
    expect(pack.notes.join('\n')).toMatch(/latency_p99: \d+ samples that are late or repeated are left out/);
  });

  it.runIf(hasPromtool)('is taken by promtool, which then has every sample', async () => {
    const text = (await packOf(DAMAGED, 'openmetrics')).text('openmetrics.txt');
    const file = path.join(folder, 'openmetrics.txt');
    writeFileSync(file, text);
    execFileSync('promtool', ['tsdb', 'create-blocks-from', 'openmetrics', file, path.join(folder, 'blocks')], {
      stdio: 'pipe',
    });
    // What a server would have beside them.
    mkdirSync(path.join(folder, 'blocks', 'wal'));
    const dump = execFileSync('promtool', ['tsdb', 'dump', path.join(folder, 'blocks')], { encoding: 'utf8' });
    const counted = [...readOpenMetrics(text).values()].reduce((sum, samples) => sum + samples.length, 0);
    expect(dump.trimEnd().split('\n')).toHaveLength(counted);
  });
});

/** Values by step: `_xN` is N steps without, `VxN` N + 1 times V. */
function stepsOf(test: string, series: string): readonly (string | undefined)[] {
  const values = new RegExp(`series: "${series}"\\n +values: '([^']*)'`).exec(test)?.[1] ?? '';
  return values
    .trim()
    .split(' ')
    .flatMap((word) => {
      const [value = '', times = '0'] = word.split('x');
      return value === '_'
        ? Array<undefined>(Number(times)).fill(undefined)
        : Array<string>(Number(times) + 1).fill(value);
    });
}

describe('promtool rule tests', () => {
  it('have every value at its step, and none where no row is', async () => {
    const test = (await packOf(DAMAGED, 'promtool')).text('test.yml');
    const wide = (await packOf(DAMAGED, 'faultline', { shape: 'wide' })).text('metrics.csv');
    const cpu = columnOf(wide, 'CPU');
    expect(cpu.slice(100, 105)).toEqual(Array(5).fill(''));
    // From there on the other metric has rows twice.
    const before = (values: readonly (string | undefined)[]) => values.slice(0, 300).map((value) => value ?? '');
    expect(before(stepsOf(test, 'cpu'))).toEqual(before(cpu));
    expect(stepsOf(test, 'latency_p99')).toHaveLength(400);
    expect(stepsOf(test, String.raw`faultline_anomaly{metric=\\"cpu\\"}`).map(Number)).toEqual(
      marked(400, [
        [100, 104],
        [250, 269],
      ]),
    );
  });

  it.each([
    ['a usual design', USUAL],
    ['one with missing and repeated rows', DAMAGED],
    ['one without anomalies', withAnomalies('')],
  ])('list all alerts that fire, of %s', async (_, toml) => {
    const pack = await packOf(toml, 'promtool');
    for (const name of ['rules.yml', 'test.yml']) writeFileSync(path.join(folder, name), pack.text(name));
    expect(pack.text('test.yml')).toContain('- eval_time: 0ms');
    if (!hasPromtool) return;
    const run = spawnSync('promtool', ['test', 'rules', path.join(folder, 'test.yml')], { encoding: 'utf8' });
    expect(`${run.stdout}${run.stderr}`).toContain('SUCCESS');
  });
});
