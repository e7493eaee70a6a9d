import type { SinkTable } from '../../live/types.ts';
import { describe, expect, it } from 'vitest';
import { SINKS } from '../../live/sinks/index.ts';
import { sinkParamsOf } from './sink-params.ts';

const sink = (id: string) => {
  const found = SINKS.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const table: SinkTable = {
  count: { type: 'number', label: '', help: '', default: 3, min: 1, max: 9, integer: true },
  share: { type: 'number', label: '', help: '', default: 0.5, min: 0, open: 'min' },
};

describe('--param', () => {
  it('sets what it names; the rest keep their defaults', () => {
    expect(sinkParamsOf(sink('influxdb'), [])).toEqual({ version: 'auto', org: '' });
    expect(sinkParamsOf(sink('influxdb'), ['org=a=b', 'version=v1'])).toEqual({ version: 'v1', org: 'a=b' });
    expect(sinkParamsOf(sink('http'), ['template={"a": "{{value}}"}']).template).toBe('{"a": "{{value}}"}');
    expect(sinkParamsOf(sink('http'), ['template=']).template).toBe('');
    expect(sinkParamsOf(sink('tinybird'), ['wait=false']).wait).toBe(false);
    expect(sinkParamsOf({ id: 'x', params: table }, ['count=9', 'share=1e-3'])).toEqual({ count: 9, share: 0.001 });
  });

  it('reads every default of every sink as it is', () => {
    for (const one of SINKS) {
      const lines = Object.entries(one.params).map(([key, param]) => `${key}=${param.default}`);
      expect(sinkParamsOf(one, lines)).toEqual(sinkParamsOf(one, []));
    }
  });

  it.each([
    ['http', ['template={oops'], /^--param template: The template is no JSON/],
    ['influxdb', ['orgg=a'], /^--param orgg: did you mean org\? .*version \(one of auto, v1, v2, v3\); org \(a text/],
    ['influxdb', ['constructor=a'], /^--param constructor: Parameters of the sink influxdb: version/],
    ['influxdb', ['version=4'], /^--param version=4: version is one of auto, v1, v2, v3\./],
    ['influxdb', ['org'], /^--param org: write it as name=value\. Parameters of the sink influxdb: version/],
    ['influxdb', ['org=a', 'org=b'], /^--param org: it is given twice\.$/],
    ['influxdb', [`org=${'a'.repeat(201)}`], /org is a text of at most 200 characters\./],
    ['tinybird', ['wait=yes'], /wait is true or false\./],
    ['stdout', ['a=1'], /^--param a: The sink stdout has no parameters\.$/],
  ])('%s %j is refused in words that help', (id, lines, words) => {
    expect(() => sinkParamsOf(sink(id), lines)).toThrow(words);
  });

  it.each(['count=0', 'count=10', 'count=1.5', 'count=', 'count=x', 'share=0'])('%s is out of range', (line) => {
    expect(() => sinkParamsOf({ id: 'x', params: table }, [line])).toThrow(
      /count is a whole number from 1 up to 9\.|share is a number above 0\./,
    );
  });
});
