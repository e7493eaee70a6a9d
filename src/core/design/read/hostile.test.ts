/** Input made to harm: it gives a problem, soon, and leaves no trace. */
import { parseDesign, parseToml, writeToml } from '../../document.ts';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { formatProblem } from '../../lib/problem.ts';
import { decodeLink, encodeLink } from '../../../formats/link.ts';
import { arbitraryDesign } from '../arbitrary-design.test-support.ts';

// The long form takes minutes.
if (process.env['SOAK']) vi.setConfig({ testTimeout: 1_800_000 });

const runs = { seed: 77, numRuns: process.env['SOAK'] ? 20_000 : 250 };

const codesOf = (text: string): readonly string[] => {
  const result = parseToml(text);
  return result.ok ? [] : result.problems.map((problem) => problem.code);
};

/** Names of Object.prototype, to see that nothing was put there. */
const prototypeNames = () => Object.getOwnPropertyNames(Object.prototype).sort().join();

const HEAD = 'schema = 1\n[general]\nseed = 1\nnum_samples = 10\n';

describe('a hostile file', () => {
  it('with a key of 100,000 parts is refused', () => {
    expect(codesOf(`${HEAD}[${'a.'.repeat(100_000)}a]\n`)).toEqual(['too-deep']);
    expect(codesOf(`${HEAD}${'a.'.repeat(100_000)}a = 1\n`)).toEqual(['too-deep']);
    expect(codesOf(`${HEAD}feed = { ${'a.'.repeat(100_000)}a = 1 }\n`)).toEqual(['too-deep']);
  });

  it('with 100,000 nested lists or tables is refused', () => {
    expect(codesOf(`${HEAD}x = ${'['.repeat(100_000)}`)).toEqual(['bad-toml']);
    expect(codesOf(`${HEAD}x = ${'{a='.repeat(100_000)}`)).toEqual(['bad-toml']);
  });

  it('of more than 1 MiB is refused unread', () => {
    expect(codesOf(`${HEAD}#${'x'.repeat(1024 * 1024)}`)).toEqual(['too-large']);
    // 600,000 characters of three bytes each.
    expect(codesOf(`${HEAD}#${'€'.repeat(600_000)}`)).toEqual(['too-large']);
  });

  it('of nearly 1 MiB in one text, comment or list is read to its end', () => {
    const long = 'x'.repeat(1_000_000);
    expect(codesOf(`${HEAD}#${long}`)).toEqual([]);
    expect(codesOf(`${HEAD}[metrics.a]\nvalue = 1\nlabel = "${long}"\n`)).toEqual(['bad-text']);
    expect(codesOf(`${HEAD}[metrics.a]\nvalue = 1\nlabel = """${long}"""\n`)).toEqual(['bad-text']);
    expect(codesOf(`${HEAD}[metrics.a]\nvalue = 1\nlabel = '''${long}'''\n`)).toEqual(['bad-text']);
    const points = Array.from({ length: 60_000 }, (_, index) => `[${index}, 1]`).join(', ');
    expect(codesOf(`${HEAD}[metrics.a]\nvalue = 1\ntrend = { kind = "drawn", points = [${points}] }\n`)).toEqual([
      'wrong-length',
    ]);
  });

  it('with a key, a word or a number of nearly 1 MB is answered in a few words', () => {
    const long = 'x'.repeat(1_000_000);
    const half = 'y'.repeat(500_000);
    const old = '[general]\nseed = 1\nnum_samples = 10\n[metrics.a]\nvalue = 1\n';
    for (const text of [
      `${HEAD}${long} = 1\n`,
      `${HEAD}"${'😀'.repeat(200_000)}" = 1\n`,
      `${HEAD}[metrics.${long}]\nlabel = 3\n`,
      `${HEAD}[metrics.a]\nnoise = "${long}"\n`,
      `${HEAD}[metrics.a]\nprocess = [ { kind = "${long}" } ]\n`,
      `${HEAD}[metrics.a]\nvalue = ${'9'.repeat(300_000)}\n`,
      `${HEAD}[metrics.a]\n[metrics.a.${long}]\nb = 1\n`,
      `${HEAD}[[anomalies.${long}]]\nat = 1\n`,
      `${HEAD}[metrics.${half}]\nvalue = 1\n[[anomalies.a]]\nat = 1\n`,
      `${HEAD}[metrics.a]\nlabel = "${half}"\n[metrics.${half}]\nvalue = 1\n`,
      `${HEAD}[[incidents]]\nid = "${long}"\n`,
      `${HEAD}[fleet]\n${long} = 1\n`,
      `${HEAD}[feed]\nsink = "a"\n${long} = 1\n`,
      `${old}[anomalies.${long}]\nat = 1\n`,
      `${old}noise_args = { ${long} = 1 }\n[anomalies]\n`,
      `${old}${long} = 1\n[anomalies]\n`,
    ]) {
      const result = parseToml(text);
      const problems = result.ok ? result.warnings : result.problems;
      expect(problems, text.slice(0, 120)).not.toEqual([]);
      for (const problem of problems) expect(formatProblem(problem).length, text.slice(0, 120)).toBeLessThan(600);
    }
  });

  it('says where the long key was in a cut path', () => {
    const result = parseToml(`${HEAD}[metrics.${'x'.repeat(300)}]\nvalue = "a"\n`);
    expect(result.ok ? [] : result.problems.map(({ path }) => path)).toContain(`metrics.${'x'.repeat(59)}….value`);
  });

  it('with thousands of faults names the first of them and counts the others', () => {
    const faults = Array.from({ length: 3000 }, (_, index) => `wrong${index} = 1`).join('\n');
    const result = parseToml(`${HEAD}[feed]\nsink = "a"\n${faults}\n`);
    const problems = result.ok ? [] : result.problems;
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)?.message).toBe('There are 2950 more like these.');
  });

  it.each(['__proto__', 'constructor', 'prototype'])('cannot call a metric %s, in any way of writing it', (name) => {
    const before = prototypeNames();
    for (const text of [
      `${HEAD}[metrics.${name}]\nvalue = 1\n`,
      `${HEAD}[metrics]\n"${name}" = { value = 1 }\n`,
      `${HEAD}metrics.${name}.polluted = 1\n`,
      `${HEAD}[${name}]\npolluted = 1\n`,
      `${HEAD}[general.${name}]\npolluted = 1\n`,
      `${HEAD}[[anomalies.${name}]]\nat = 1\n`,
      `[general]\nseed = 1\nnum_samples = 10\n[metrics.${name}]\nvalue = 1\n[anomalies]\n`,
      `[general]\nseed = 1\nnum_samples = 10\n[metrics.a]\nvalue = 1\nnoise = "gaussian"\nnoise_args = { ${name} = 1 }\n[anomalies]\n`,
    ]) {
      expect(codesOf(text), text).not.toEqual([]);
    }
    expect(parseDesign(JSON.parse(`{ "schema": 1, "${name}": { "polluted": 1 } }`)).ok).toBe(false);
    expect(prototypeNames()).toBe(before);
    expect('polluted' in {}).toBe(false);
  });

  it('may have a metric that is called like a method of every object', () => {
    const result = parseToml(`${HEAD}[metrics.hasOwnProperty]\nvalue = 1\n[metrics.toString]\nvalue = 2\n`);
    expect(result.ok && result.value.design.metrics.map((metric) => metric.key)).toEqual([
      'hasOwnProperty',
      'toString',
    ]);
  });
});

describe('any text at all', () => {
  it('is read as TOML without a crash, and is a design or has problems', () => {
    const before = prototypeNames();
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fragments()), (text) => {
        const result = parseToml(text);
        expect(result.ok || result.problems.length > 0).toBe(true);
      }),
      runs,
    );
    expect(prototypeNames()).toBe(before);
  });

  it('is read as a link without a crash', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.base64String().map((text) => `#d=1.${text}`),
        ),
        (text) => {
          const result = decodeLink(text);
          expect(result.ok || result.problems.length > 0).toBe(true);
        },
      ),
      runs,
    );
  });

  it('is read as a stored object without a crash', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }), (value) => {
        expect(parseDesign(value).ok).toBe(false);
      }),
      runs,
    );
  });
});

describe('a good design, damaged', () => {
  it('as a file: a design or problems with places inside the text', () => {
    fc.assert(
      fc.property(arbitraryDesign(), damage(), (design, edits) => {
        const text = damaged(writeToml(design), edits);
        const result = parseToml(text);
        const lines = text.split('\n').length;
        for (const { line = 1 } of result.ok ? [] : result.problems) expect(line).toBeLessThanOrEqual(lines);
      }),
      runs,
    );
  });

  it('as a link: a design or problems', () => {
    fc.assert(
      fc.property(arbitraryDesign(), damage(), (design, edits) => {
        const result = decodeLink(damaged(encodeLink(design), edits));
        expect(result.ok || result.problems.length > 0).toBe(true);
      }),
      runs,
    );
  });
});

/** Pieces of real files in any order: gets further into the parser than noise does. */
function fragments(): fc.Arbitrary<string> {
  const pieces = [
    'schema = 1',
    '[general]',
    'seed = 1',
    '[metrics.a]',
    '[[anomalies.a]]',
    '[anomalies]',
    'at = 4',
    'kind = "scale"',
    'noise = "gaussian"',
    'noise_args = { scale = 1 }',
    'trend = "up"',
    'value = nan',
    '[[incidents]]',
    'effects = [ { metric = "a" } ]',
    '__proto__ = 1',
    'a.b.c = 1',
    'start = 2023-02-30T00:00:00Z',
    '[fleet]',
    '[feed]',
    'x = """',
    "'''",
    '{',
    ']',
  ];
  return fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((lines) => lines.join('\n'));
}

interface Damage {
  readonly at: number;
  readonly cut: number;
  readonly insert: string;
}

function damage(): fc.Arbitrary<readonly Damage[]> {
  const one = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(6),
    insert: fc.string({ maxLength: 4 }),
  });
  return fc.array(one, { minLength: 1, maxLength: 3 });
}

function damaged(text: string, edits: readonly Damage[]): string {
  return edits.reduce((now, { at, cut, insert }) => {
    const place = Math.floor(at * now.length);
    return now.slice(0, place) + insert + now.slice(place + cut);
  }, text);
}
