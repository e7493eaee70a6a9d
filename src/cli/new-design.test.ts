/** What `new` writes: a design without a fault, which its own schema accepts. */
import { Ajv } from 'ajv';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse, TomlDate } from 'smol-toml';
import { afterAll, describe, expect, it } from 'vitest';
import { parseToml } from '../core/document.ts';
import { configSchema } from '../core/json-schema/config-schema.ts';
import { EXAMPLE_IDS, newDesign } from './new-design.ts';

const made: string[] = [];
afterAll(() => {
  for (const each of made) rmSync(each, { recursive: true });
});

function folder(): string {
  const each = mkdtempSync(path.join(os.tmpdir(), 'faultline-new-'));
  made.push(each);
  return each;
}

/** Dates as editors hand them on. */
const plainJson = (text: string): unknown =>
  JSON.parse(
    JSON.stringify(parse(text), (_, value: unknown) => (value instanceof TomlDate ? value.toISOString() : value)),
  );

const validate = new Ajv({ strict: false }).compile(configSchema());

describe('a new design', () => {
  it.each([undefined, ...EXAMPLE_IDS.filter((id) => id !== 'chaos-experiment')])(
    'is valid, without warnings, for its reader and for the schema beside it (%s)',
    async (template) => {
      const file = path.join(folder(), 'made', 'design.toml');
      await newDesign(file, { list: false, force: false, ...(template === undefined ? {} : { template }) });
      const text = readFileSync(file, 'utf8');
      const parsed = parseToml(text);
      expect(parsed.ok && parsed.warnings).toEqual([]);
      const named = /^#:schema (.+)\n/.exec(text)?.[1] ?? '';
      const schema: unknown = JSON.parse(readFileSync(path.join(path.dirname(file), named), 'utf8'));
      expect(schema).toEqual(JSON.parse(JSON.stringify(configSchema())));
      expect([validate(plainJson(text)), validate.errors]).toEqual([true, null]);
    },
  );

  it('leaves a file that is there as it is, unless it is forced', async () => {
    const file = path.join(folder(), 'mine.toml');
    writeFileSync(file, 'mine');
    await expect(newDesign(file, { list: false, force: false })).rejects.toThrow(/there already/);
    expect(readFileSync(file, 'utf8')).toBe('mine');
    await newDesign(file, { list: false, force: true });
    expect(readFileSync(file, 'utf8')).toContain('schema = 1');
  });

  it('names the examples where one is asked for that is none', async () => {
    const file = path.join(folder(), 'design.toml');
    await expect(newDesign(file, { template: 'web-shp', list: false, force: false })).rejects.toThrow(/web-shop/);
  });
});
