/** Every file in fixtures/broken says in its first lines (`#!`) which problems it must give, and nothing else. */
import { parseToml } from '../../document.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../lib/problem.ts';

const folder = new URL('./fixtures/broken/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.toml'));

describe('a broken file', () => {
  it('comes in at least fifty sorts', () => {
    expect(files.length).toBeGreaterThanOrEqual(50);
  });

  it.each(files)('%s says what is wrong and where', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const expected = text
      .split('\n')
      .filter((line) => line.startsWith('#! '))
      .map((line) => line.slice(3));
    expect(expected.length).toBeGreaterThan(0);
    const result = parseToml(text);
    expect(result.ok ? [] : result.problems.map(formatProblem)).toEqual(expected);
  });

  it.each(files)('%s is pointed at inside its text, at the word that is meant', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const lines = text.split('\n');
    const result = parseToml(text);
    for (const { line = 0, column = 0 } of result.ok ? [] : result.problems) {
      expect(lines[line - 1]?.slice(column - 1)).toMatch(/^\S|^$/);
    }
  });
});
