import { expect, it } from 'vitest';
import { parseToml } from '../../core/document.ts';
import { FIRST_FORM, type FeedForm } from '../../store/feed.ts';
import { formOf } from './feed-form.ts';
import { buildSetup } from './feed-setup.ts';

const parsed = parseToml(
  'schema = 1\n[general]\nnum_samples = 100\nstart = 2024-01-01T00:00:00Z\ninterval = "1s"\n[metrics.a]\nvalue = 1.0\n',
);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const { design } = parsed.value;

it.each<Partial<FeedForm>>([
  { speed: 20, name: 'mine', backfill: '90m', batch: 7, loop: true, stamps: 'sending' },
  { source: 'window', stop: 'after rows', stopRows: 12 },
  { sink: 'influxdb', params: { influxdb: { version: 'v1' } }, stop: 'at a time', stopAt: '14:30' },
  { source: 'csv', csv: { fileName: 'a.csv', text: 'time,a\n1,2\n' } },
])('after a reload the form shows what the run really uses: %j', (change) => {
  const form = { ...FIRST_FORM, ...change };
  const setup = buildSetup({
    form,
    secrets: { url: 'http://sink.test/' },
    design,
    window: { from: 10, to: 30 },
    nowMs: Date.UTC(2026, 0, 1),
    runId: 'r',
    params: form.params[form.sink] ?? {},
    sink: undefined,
  });
  if (!setup.ok) throw new Error(JSON.stringify(setup.problems));
  expect(formOf(setup.value, FIRST_FORM)).toEqual({ ...form, params: { [form.sink]: form.params[form.sink] ?? {} } });
});
