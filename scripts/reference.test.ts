import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildReference } from './reference.ts';

it('docs/reference says what the registries say (npm run docs)', () => {
  for (const [name, text] of buildReference()) {
    expect(readFileSync(new URL(`../docs/reference/${name}`, import.meta.url), 'utf8'), name).toBe(text);
  }
});
