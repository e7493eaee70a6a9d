/** Whether something that was kept is a whole record of a run: every field, its type and its bounds. Knows no store. */
import type { Range, RunRecord, SetAside } from './outbox.ts';

const RUN_ID = /^[\w-]{1,64}$/;
/** Of dates, in milliseconds. */
const MAX_MS = 8.64e15;

/** @returns the record, or words that say what is wrong with it */
export function checkRunRecord(value: unknown): RunRecord | string {
  if (typeof value !== 'object' || value === null) return 'it is no record';
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const faults: string[] = [];
  const take = <T>(name: string, is: (one: unknown) => one is T, or: T): T => {
    const one = fields[name];
    if (is(one)) return one;
    faults.push(`${name} is ${one === undefined ? 'missing' : JSON.stringify(one).slice(0, 40)}`);
    return or;
  };
  const record: RunRecord = {
    version: take('version', isVersion, 2),
    runId: take('runId', isRunId, ''),
    configHash: take('configHash', isText, ''),
    sink: take('sink', isText, ''),
    startMs: take('startMs', isTime, 0),
    wallStartMs: take('wallStartMs', isTime, 0),
    watermark: take('watermark', isCount, 0),
    reached: take('reached', isCount, 0),
    open: take('open', isRanges, []),
    acked: take('acked', isCount, 0),
    held: take('held', isCounts, []),
    setAside: take('setAside', isCount, 0),
    lastAside: take('lastAside', isSetAside, []),
    maybeTwice: take('maybeTwice', isCount, 0),
    finished: take('finished', isFlag, false),
  };
  const { acked, held, setAside, watermark, reached, open } = record;
  const waiting = open.reduce((sum, [from, to]) => sum + to - from, 0);
  if (acked + held.length + setAside > reached - waiting) faults.push('more events are settled than it has come to');
  if (held.some((seq) => seq >= reached)) faults.push('an event that it has not come to is held');
  if (watermark !== (open[0]?.[0] ?? reached)) faults.push('the watermark is not where the first open event is');
  if (open.some(([from, to], index) => to > (open[index + 1]?.[0] ?? reached) || from >= to))
    faults.push('the open ranges are not apart and in order');
  return faults.length === 0 ? record : faults.join('; ');
}

const isVersion = (value: unknown): value is 2 => value === 2;
const isRunId = (value: unknown): value is string => typeof value === 'string' && RUN_ID.test(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 256;
const isTime = (value: unknown): value is number => Number.isFinite(value) && Math.abs(Number(value)) <= MAX_MS;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isCounts = (value: unknown): value is readonly number[] => Array.isArray(value) && value.every(isCount);
const isRange = (value: unknown): value is Range => isCounts(value) && value.length === 2;
const isRanges = (value: unknown): value is readonly Range[] => Array.isArray(value) && value.every(isRange);
const isSetAside = (value: unknown): value is readonly SetAside[] =>
  Array.isArray(value) &&
  value.every(
    (one: unknown) =>
      typeof one === 'object' &&
      one !== null &&
      'seq' in one &&
      isCount(one.seq) &&
      'reason' in one &&
      typeof one.reason === 'string',
  );
