/** The template of the ten sensors as a file of the sensor scripts: header, times and numbers in their form. */
import { parseToml } from '../core/document.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createKernel } from '../kernel/index.ts';
import { writeBundle } from './bundle/bundle.ts';
import { createMemoryOutput, PLAIN } from './formats.test-support.ts';

const kernel = createKernel();
const parsed = parseToml(readFileSync(new URL('../../examples/ten-sensors.toml', import.meta.url), 'utf8'));
if (!parsed.ok) throw new Error('the template does not open');
const { design } = parsed.value;

async function filesOf(profile: string, ...parts: readonly string[]) {
  const output = createMemoryOutput();
  const options = { ...PLAIN, parts: [...PLAIN.parts, ...parts], profile };
  const written = await writeBundle(design, kernel, options, output);
  expect(written.ok).toBe(true);
  return (name: string) => new TextDecoder().decode(output.files.get(name)).split('\n');
}

describe('ten sensors in the form of the scripts', () => {
  it('have their header, times a second apart with one decimal, and no carriage returns', async () => {
    const rows = (await filesOf('sensors'))('metrics.csv');
    const names = Array.from({ length: 10 }, (_, i) => `sensor ${i + 1}`);
    expect(rows[0]).toBe(`Timestamp,${names.join(',')}`);
    expect(rows).toHaveLength(10_002);
    expect(rows.at(-1)).toBe('');
    const times = rows.slice(1, -1).map((row) => row.slice(0, row.indexOf(',')));
    expect([times[0], times[1], times[44], times.at(-1)]).toEqual([
      '2023-11-02 16:55:16.0',
      '2023-11-02 16:55:17.0',
      '2023-11-02 16:56:00.0',
      '2023-11-02 19:41:55.0',
    ]);
  });

  it('begin with whole numbers, sensor 3 at 200 and sensor 4 at 700; then two decimals at most, no zeros at the end', async () => {
    const [, first = '', ...rest] = (await filesOf('sensors'))('metrics.csv');
    const cells = first.split(',').slice(1);
    expect(cells.every((cell) => /^[4-7]\d\d$/.test(cell) || cell === '200')).toBe(true);
    expect([cells[2], cells[3]]).toEqual(['200', '700']);
    const others = rest.slice(0, -1).flatMap((row) => row.split(',').slice(1));
    expect(others.every((cell) => /^(\d+(\.\d?[1-9])?)?$/.test(cell))).toBe(true);
    expect(others.some((cell) => /\.\d$/.test(cell)) && others.some((cell) => /^\d+$/.test(cell))).toBe(true);
  });

  it('have empty cells of sensor 5 from its stop on, nowhere else; the labels say so', async () => {
    const read = await filesOf('sensors', 'labels');
    const cells = (name: string) =>
      read(name)
        .slice(1, -1)
        .map((row) => row.split(',').slice(1));
    const stop = cells('metrics.csv').findIndex((row) => row[4] === '');
    expect(stop).toBeGreaterThanOrEqual(100);
    expect(stop).toBeLessThanOrEqual(200);
    expect(
      cells('metrics.csv').every((row, i) => row.every((cell, k) => (cell === '') === (k === 4 && i >= stop))),
    ).toBe(true);
    expect(cells('labels.csv').every((row, i) => i < stop || (row[4] === '1' && row[10] === '1'))).toBe(true);
  });

  it('say the same numbers in the later form, with T and Z', async () => {
    const early = (await filesOf('sensors'))('metrics.csv');
    const late = (await filesOf('sensors-utc'))('metrics.csv');
    expect(late).toEqual(early.map((row) => row.replace(/^(\S+) (\d\d:\S+?\.0),/, '$1T$2Z,')));
    expect(late[1]).toMatch(/^2023-11-02T16:55:16\.0Z,/);
  });
});
