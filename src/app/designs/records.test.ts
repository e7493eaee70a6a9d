import { expect, it } from 'vitest';
import { RECORD_VERSION, readRecord } from './records.ts';

const record = {
  version: RECORD_VERSION,
  id: 'a',
  name: 'A',
  savedAtMs: 5,
  toml: 'schema = 1',
  window: { from: 0, to: 10 },
};

it('reads back what was written', () => {
  expect(readRecord(record)).toEqual({ state: 'read', record });
});

it('brings an old record up step by step and says which version it had', () => {
  const old = { version: 0, id: 'a', title: 'A', savedAtMs: 5, toml: 'schema = 1', window: { from: 0, to: 10 } };
  const steps = { 0: ({ title, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, name: title }) };
  expect(readRecord(old, steps)).toEqual({ state: 'read', record, migratedFrom: 0 });
});

it('refuses what it does not know', () => {
  expect(readRecord({ ...record, version: RECORD_VERSION + 1 }).state).toBe('later-version');
  expect(readRecord({ ...record, version: -1 }).state).toBe('broken');
  for (const value of [undefined, null, 'text', {}, { ...record, toml: 5 }])
    expect(readRecord(value).state).toBe('broken');
});

it('does without a window that makes no sense', () => {
  for (const window of [undefined, { from: 5, to: 5 }, { from: 'a' }]) {
    const read = readRecord({ ...record, window });
    expect(read.state === 'read' && read.record.window).toEqual({ from: 0, to: 0 });
  }
});
