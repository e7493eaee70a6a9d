/** The schema and the reader of config files say the same of a file, as far as a schema can say it. */
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { parse, stringify, TomlDate } from 'smol-toml';
import { describe, expect, it, vi } from 'vitest';
import { arbitraryDesign } from '../design/arbitrary-design.test-support.ts';
import { parseToml, writeToml } from '../document.ts';
import { configSchema } from './config-schema.ts';

if (process.env['SOAK']) vi.setConfig({ testTimeout: 1_800_000 });
const runs = { seed: 20_261_125, numRuns: process.env['SOAK'] ? 10_000 : 60 };

const validate = new Ajv({ allErrors: false, strict: true, strictTypes: false, strictRequired: false }).compile(
  configSchema(),
);

/** What an editor makes of a TOML value: dates become texts. */
function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plain(item)]));
}

function accepts(tree: unknown): boolean | string {
  return validate(plain(tree)) || JSON.stringify(validate.errors?.slice(0, 3));
}

/** Every place of a tree: the holder, and the name or index in it. */
function placesOf(holder: unknown): readonly (readonly [holder: object, name: string])[] {
  if (typeof holder !== 'object' || holder === null || holder instanceof TomlDate) return [];
  return Object.entries(holder).flatMap(([name, item]) => [[holder, name] as const, ...placesOf(item)]);
}

/** What a schema says in the same way as the reader. */
const PLAIN_FAULTS = ['wrong-type', 'unknown-key', 'unknown-kind', 'missing-key', 'wrong-length', 'not-whole'];

describe('the schema of the config file', () => {
  it('accepts every file that a design is written as', () => {
    fc.assert(
      fc.property(arbitraryDesign({ numbers: 'any', withFleet: true }), (design) => {
        expect(accepts(parse(writeToml(design), { integersAsBigInt: 'asNeeded' }))).toBe(true);
      }),
      runs,
    );
  });

  it('refuses nothing that the reader accepts, and what is of a wrong type, missing or unknown to both', () => {
    const oddities = fc.constantFrom<unknown>('nonsense', -3, 0.5, true, [], {}, [1, 2, 3], { kind: 'nonsense' });
    fc.assert(
      fc.property(
        arbitraryDesign({ numbers: 'plain', withFleet: true, maxMetrics: 2 }),
        oddities,
        fc.constantFrom('replace', 'add', 'remove'),
        fc.nat(),
        (design, oddity, what, at) => {
          const tree = parse(writeToml(design));
          const places = placesOf(tree);
          const [holder, name] = places[at % places.length] ?? [tree, 'schema'];
          if (what === 'replace' || (what === 'add' && Array.isArray(holder))) Reflect.set(holder, name, oddity);
          else if (what === 'add') Reflect.set(holder, 'unheard_of', oddity);
          else if (Array.isArray(holder)) holder.splice(Number(name), 1);
          else Reflect.deleteProperty(holder, name);
          const read = parseToml(stringify(tree));
          const verdict = accepts(tree);
          if (read.ok && !read.value.legacy) expect(verdict).toBe(true);
          const faults = read.ok ? [] : read.problems.filter(({ severity }) => severity === 'error');
          if (faults.some(({ code }) => PLAIN_FAULTS.includes(code)))
            expect([verdict === true, faults.map(({ path, message }) => `${path}: ${message}`)]).toEqual([
              false,
              expect.anything(),
            ]);
        },
      ),
      { ...runs, numRuns: runs.numRuns * 4 },
    );
  });
});
