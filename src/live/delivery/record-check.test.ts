import { expect, it } from 'vitest';
import { checkRunRecord } from './record-check.ts';

const RECORD = {
  version: 2,
  runId: 'run-1',
  configHash: 'abc',
  sink: 'tinybird',
  startMs: 0,
  wallStartMs: 0,
  watermark: 10,
  reached: 10,
  open: [],
  acked: 10,
  held: [],
  setAside: 0,
  lastAside: [],
  maybeTwice: 0,
  finished: false,
};

it('takes a whole record of a run', () => {
  expect(checkRunRecord(RECORD)).toEqual(RECORD);
});

it.each<[string, unknown, RegExp]>([
  ['a watermark between two events', { ...RECORD, watermark: 10.5, reached: 10.5 }, /watermark is 10\.5/],
  ['a watermark far beyond what was reached', { ...RECORD, watermark: 1e15 }, /watermark is not where/],
  ['a watermark before the first event', { ...RECORD, watermark: -500 }, /watermark is -500/],
  ['a field that is missing', { ...RECORD, acked: undefined }, /acked is missing/],
  ['more events than it has come to', { ...RECORD, acked: 11 }, /more events are settled/],
  ['null', null, /no record/],
])('refuses %s, and says what is wrong', (_, record, words) => {
  expect(checkRunRecord(record)).toMatch(words);
});
