import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Formula, metricsIn, nameInFormula, parseFormula, renamedIn, replacedIn } from './formula.ts';

/** The tree with all brackets. */
function spelled(tree: Formula): string {
  switch (tree.type) {
    case 'number':
      return String(tree.value);
    case 'time':
      return 't';
    case 'metric':
      return nameInFormula(tree.key);
    case 'negative':
      return `(-${spelled(tree.of)})`;
    case 'operation':
      return `(${spelled(tree.left)} ${tree.sign} ${spelled(tree.right)})`;
    case 'call':
      return `${tree.name}(${tree.values.map(spelled).join(', ')})`;
  }
}

function read(text: string): string {
  const parsed = parseFormula(text);
  return 'fault' in parsed ? `${parsed.fault.from}-${parsed.fault.to}: ${parsed.fault.message}` : spelled(parsed.tree);
}

describe('a formula', () => {
  it.each([
    ['0.3 * requests + sqrt(queue)', '((0.3 * requests) + sqrt(queue))'],
    ['a - b - c', '((a - b) - c)'],
    ['a / b * c', '((a / b) * c)'],
    ['-a ^ 2', '(-(a ^ 2))'],
    ['2 ^ -a ^ 2', '(2 ^ (-(a ^ 2)))'],
    ['2 * -3', '(2 * (-3))'],
    ['+1.5e-3', '0.0015'],
    ['.5 + 1.', '(0.5 + 1)'],
    ['clamp(t, min(1, 2, 3), pi)', `clamp(t, min(1, 2, 3), ${Math.PI})`],
    ['`queue-depth` * `a``b` + `t`', '((`queue-depth` * `a``b`) + `t`)'],
    ['min + max(max, 1)', '(min + max(max, 1))'],
    [' (\n1 +\t2 ) ', '(1 + 2)'],
  ])('%j is %s', (text, tree) => {
    expect(read(text)).toBe(tree);
  });

  it.each([
    ['', '0-0: The formula is empty.'],
    ['1 +', '3-3: The formula ends where a value is missing.'],
    ['* 2', '0-1: A value is missing before "*".'],
    ['(1', '0-1: The bracket that opens here is not closed.'],
    ['1)', '1-2: Expected an operator before ")".'],
    ['a b', '2-3: Expected an operator before "b".'],
    ['sin()', '4-5: A value is missing before ")".'],
    ['pow(1)', '0-6: pow takes 2 values, not 1.'],
    ['sqr(4)', '0-3: sqr is no function; did you mean sqrt?'],
    ['`a', '0-1: The name that begins here has no second backtick.'],
    ['1e999', '0-5: 1e999 is too large.'],
  ])('%j is refused: %s', (text, fault) => {
    expect(read(text)).toBe(fault);
  });

  it('is bounded in depth and size', () => {
    expect(read(`${'('.repeat(70)}1${')'.repeat(70)}`)).toMatch(/nested more than 60 deep/);
    expect(read(`${'-'.repeat(5000)}1`)).toMatch(/nested more than 60 deep/);
    expect(read(`${'2^'.repeat(5000)}1`)).toMatch(/nested more than 60 deep/);
    expect(read(Array.from({ length: 300 }, () => '1').join('+'))).toMatch(/more than 400 parts/);
  });

  it('of any text is a tree or a fault within the text', () => {
    const word = fc.constantFrom(
      'a',
      't',
      '1',
      '2.5',
      '+',
      '-',
      '*',
      '/',
      '^',
      '(',
      ')',
      ',',
      'sin',
      'min',
      '`x y`',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word, { maxLength: 20 }).map((words) => words.join('')),
        ),
        (text) => {
          const parsed = parseFormula(text);
          if (!('fault' in parsed)) {
            expect(read(spelled(parsed.tree))).toBe(spelled(parsed.tree));
            return;
          }
          expect(parsed.fault.from).toBeGreaterThanOrEqual(0);
          expect(parsed.fault.to).toBeLessThanOrEqual(text.length);
        },
      ),
      { seed: 3, numRuns: 2000 },
    );
  });

  it('names each of its metrics once, in order', () => {
    expect(metricsIn('b + a * b + sin(t)')).toEqual(['b', 'a']);
    expect(metricsIn('b +')).toEqual([]);
  });

  it('gets another name or a number in place of a metric, and keeps its spelling', () => {
    expect(renamedIn('a +  a*ab - `a`', 'a', 'queue-depth')).toBe('`queue-depth` +  `queue-depth`*ab - `queue-depth`');
    expect(renamedIn('t + `t`', 't', 'time')).toBe('t + time');
    expect(replacedIn('2 - a ^ 2', 'a', -3)).toBe('2 - (-3) ^ 2');
    expect(replacedIn('2 * a', 'a', 1e-9)).toBe('2 * 1e-9');
    expect(renamedIn('a +', 'a', 'b')).toBe('a +');
  });
});
