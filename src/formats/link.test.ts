/** Links are short, the same bytes everywhere, open for ever, and harmless when they are not what they seem. */
import { parseToml } from '../core/document.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { spike as spikeKind } from '../core/kinds/anomalies/observed/spike.ts';
import { newAnomaly, newDesign } from '../core/design/types/defaults.ts';
import { addMetric, updateMetric } from '../core/design/edit/edits.ts';
import type { Design } from '../core/design/types/design.ts';
import { formatProblem } from '../core/lib/problem.ts';
import { decodeLink, encodeLink } from './link.ts';

const folder = new URL('./fixtures/links/', import.meta.url);
const names = readdirSync(folder).flatMap((name) => (name.endsWith('.toml') ? [name.slice(0, -5)] : []));
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8');

function designOf(name: string): Design {
  const result = parseToml(textOf(`${name}.toml`));
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
  return result.value.design;
}
function opened(link: string): Design {
  const result = decodeLink(link);
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
  return result.value;
}
const complaints = (link: string) => {
  const result = decodeLink(link);
  return result.ok ? [] : result.problems.map((problem) => `${problem.code}: ${formatProblem(problem)}`);
};
/** A link of any content at all, in the right wrapping. */
const wrapped = (text: string) => `#d=1.${Buffer.from(deflateSync(strToU8(text))).toString('base64url')}`;

describe('a link', () => {
  it.each(names)('that was made of %s once opens as that design for ever', (name) => {
    expect(opened(textOf(`${name}.link`).trim())).toEqual(designOf(name));
  });

  it.each(names)('of %s has the same bytes as ever', (name) => {
    expect(encodeLink(designOf(name))).toBe(textOf(`${name}.link`).trim());
  });

  it('of ten metrics with fifteen anomalies stays under 1,100 characters', () => {
    const design = designOf('ten-metrics');
    expect(design.metrics).toHaveLength(10);
    expect(design.metrics.flatMap((metric) => metric.anomalies)).toHaveLength(15);
    expect(encodeLink(design).length).toBeLessThan(1100);
  });

  it('opens as a whole address, as a fragment and as the payload alone', () => {
    const design = designOf('ten-metrics');
    const payload = encodeLink(design);
    for (const text of [
      payload,
      `#d=${payload}`,
      `http://127.0.0.1:4173/#d=${payload}`,
      ` https://example.com/a/b?x=1#view=2&d=${payload}\n`,
    ]) {
      expect(opened(text)).toEqual(design);
    }
  });

  it('holds only characters that need no escape in an address', () => {
    expect(encodeLink(designOf('every-kind'))).toMatch(/^1\.[A-Za-z0-9_-]+$/);
  });

  it('has room for a kind and a field that have no place in the tables: they go by their names', () => {
    const text = '[[4,50],[[1,"cpu",{"decimals":2,"anomalies":[["spike",2,10,{"magnitude":4}]]}]]]';
    const design = addMetric(newDesign({ num_samples: 50 }), { key: 'cpu', decimals: 2 });
    const { hold: _hold, ...spike } = { ...newAnomaly(spikeKind, 10), magnitude: 4 };
    expect(opened(wrapped(text))).toEqual(updateMetric(design, 'cpu', { anomalies: [spike] }));
  });

  it('of an empty design opens, and is short', () => {
    const design = newDesign({ seed: 42 });
    expect(opened(encodeLink(design))).toEqual(design);
    expect(encodeLink(design).length).toBeLessThan(24);
  });
});

const DAMAGED = 'bad-link: The link is damaged: part of it is missing or changed.';

describe('a broken link', () => {
  const good = encodeLink(designOf('ten-metrics'));
  it.each<[string, string, string]>([
    ['no link at all', 'https://example.com/', 'bad-link: This is no link to a design: it has no #d= part.'],
    ['another fragment', 'https://example.com/#view=3', 'bad-link: This is no link to a design: it has no #d= part.'],
    ['an empty payload', '#d=', DAMAGED],
    ['a payload without version', '#d=abcdef', DAMAGED],
    ['nothing behind the version', '#d=1.', DAMAGED],
    [
      'a later version',
      '#d=2.abcd',
      'later-link: The link was made by a later version (form 2); this one reads form 1.',
    ],
    ['letters that are no base64url', '#d=1.ab%20cd', DAMAGED],
    ['a length that base64 cannot have', '#d=1.abcde', DAMAGED],
    ['bytes that are not packed', '#d=1.____', DAMAGED],
    ['its last half missing', `#d=${good.slice(0, good.length / 2)}`, DAMAGED],
    ['its end missing', `#d=${good.slice(0, -8)}`, DAMAGED],
    ['text that is no JSON', wrapped('hello'), DAMAGED],
    [
      'bytes that are no UTF-8',
      `#d=1.${Buffer.from(deflateSync(new Uint8Array([0x22, 0xff, 0x22]))).toString('base64url')}`,
      DAMAGED,
    ],
    ['a number in place of the list', wrapped('7'), DAMAGED],
    ['an object in place of the list', wrapped('{"schema":1,"metrics":[]}'), DAMAGED],
    ['an empty list', wrapped('[]'), DAMAGED],
    ['a sixth item', wrapped('[[0],[],[],0,0,[1]]'), DAMAGED],
    ['an object in place of [general]', wrapped('[{"seed":3}]'), DAMAGED],
    ['an object in place of the metrics', wrapped('[[0],{"cpu":[0]}]'), DAMAGED],
    ['a text in place of a metric', wrapped('[[0],["cpu"]]'), DAMAGED],
    ['an object in place of the anomalies', wrapped('[[0],[[4097,"cpu",{"a":1}]]]'), DAMAGED],
    ['fewer values than fields', wrapped('[[6,1]]'), DAMAGED],
    ['more values than fields', wrapped('[[2,1,2]]'), DAMAGED],
    ['a field twice', wrapped('[[2,1,{"seed":2}]]'), DAMAGED],
    ['no number of fields', wrapped('[["2",1]]'), DAMAGED],
    ['an unknown key in [general]', wrapped('[[2,1,{"sed":2}]]'), 'unknown-key: general.sed: `sed` is not known here.'],
    [
      'an unknown key in an anomaly',
      wrapped('[[0],[[4097,"cpu",[["spike",2,10,{"magnitud":4}]]]]]'),
      'unknown-key: metrics[0].anomalies[0].magnitud: `magnitud` is not known here. Did you mean `magnitude`?',
    ],
    [
      'an unknown key in the fleet',
      wrapped('[[0],[],[],{"machnes":3}]'),
      'unknown-key: fleet.machnes: `machnes` is not known here.',
    ],
    [
      'more than 32 KiB',
      `#d=1.${'A'.repeat(40_000)}`,
      'too-large: The link is longer than 32 KiB, which is the most that is read.',
    ],
    [
      'what unpacks to 20 MiB',
      wrapped(' '.repeat(20 * 1024 * 1024)),
      'too-large: The link unpacks to more than 1 MiB, which is the most that is read.',
    ],
    ['lists nested 10,000 deep', wrapped('['.repeat(10_000)), 'too-deep: The link is nested too deep.'],
    [
      'an unknown kind by number',
      wrapped('[[0],[[2049,"cpu",[99,0]]]]'),
      'unknown-kind: metrics[0].noise.kind: "kind 99" is not known here',
    ],
    [
      'a metric called __proto__',
      wrapped('[[0],[[1,"__proto__"]]]'),
      'bad-key: metrics[0].key: `__proto__` cannot be the key of a metric; choose another.',
    ],
    [
      'a field called __proto__',
      wrapped('[[0],[[1,"a",{"__proto__":{"x":1}}]]]'),
      'unknown-key: metrics[0].__proto__: `__proto__` is not known here.',
    ],
    [
      'a number of samples that no disk holds',
      wrapped('[[4,1e12],[[1,"a"]]]'),
      'too-many-samples: general.num_samples: 1,000,000,000,000 rows of 1 metric would be about 34,000 GB of CSV; at most 10,000,000,000 rows are generated.',
    ],
    [
      'an address of a feed',
      wrapped('[[0],[],[],0,[1,"events",{"url":"https://example.com/"}]]'),
      'unknown-key: feed.url: `url` is not known here. A design never holds an address or a secret, because it is shared; these are given when the feed is started.',
    ],
    [
      'two metrics with one key',
      wrapped('[[0],[[1,"a"],[1,"a"]]]'),
      'not-unique: metrics[1]: Another metric has the key "a" already.',
    ],
  ])('with %s says so', (_what, link, message) => {
    expect(complaints(link)[0]).toContain(message);
  });
});
