import { parseToml } from '../core/document.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createKernel } from '../kernel/index.ts';
import { writeBundle } from './bundle/bundle.ts';
import { createMemoryOutput, PLAIN } from './formats.test-support.ts';

const kernel = createKernel();
const folder = new URL('../core/dataset/fixtures/python-generator/', import.meta.url);
const names = readdirSync(folder).filter((name) => /^\d+\.toml$/.test(name));

it('has the eight files of the original', () => {
  expect(names).toHaveLength(8);
});

it.each(names)('metrics.csv of %s is the original program’s, byte for byte', async (name) => {
  const parsed = parseToml(readFileSync(new URL(name, folder), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  expect(parsed.value.legacy).toBe(true);
  const output = createMemoryOutput();
  await writeBundle(parsed.value.design, kernel, { ...PLAIN, profile: 'chaos' }, output);
  const original = readFileSync(new URL(name.replace('.toml', '.csv'), folder));
  expect(Buffer.from(output.files.get('metrics.csv') ?? []).equals(original)).toBe(true);
});
