import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildLabelsPicture } from './labels-picture.ts';
import { buildReference } from './reference.ts';

it('docs/reference says what the registries say (npm run docs)', () => {
  for (const [name, text] of buildReference()) {
    expect(readFileSync(new URL(`../docs/reference/${name}`, import.meta.url), 'utf8'), name).toBe(text);
  }
});

it('the picture of labels shows the design on its page (npm run docs)', () => {
  const page = readFileSync(new URL('../docs/labels.md', import.meta.url), 'utf8');
  const picture = readFileSync(new URL('../docs/images/labels.svg', import.meta.url), 'utf8');
  expect(picture).toBe(buildLabelsPicture(page));
});
