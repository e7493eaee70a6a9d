/** Whether something that was kept is a whole record of a run: every field, its type and its bounds. Knows no store. */
import type { RunRecord, SetAside } from './outbox.ts';

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
    version: take('version', isVersion, 1),
    runId: take('runId', isRunId, ''),
    configHash: take('configHash', isText, ''),
    sink: take('sink', isText, ''),
    startMs: take('startMs', isTime, 0),
    wallStartMs: take('wallStartMs', isTime, 0),
    watermark: take('watermark', isCount, 0),
    acked: take('acked', isCount, 0),
    ...(fields.inFlight === undefined ? {} : { inFlight: take('inFlight', isRange, [0, 0]) }),
    held: take('held', isCounts, []),
    setAside: take('setAside', isSetAside, []),
    maybeTwice: take('maybeTwice', isCount, 0),
    finished: take('finished', isFlag, false),
  };
  const { acked, held, setAside, watermark, inFlight } = record;
  if (acked + held.length + setAside.length > watermark) faults.push('more events are settled than the watermark says');
  if ([...held, ...setAside.map(({ seq }) => seq)].some((seq) => seq >= watermark))
    faults.push('an event above the watermark is settled');
  if (inFlight && inFlight[0] < watermark) faults.push('what is under way lies below the watermark');
  return faults.length === 0 ? record : faults.join('; ');
}

const isVersion = (value: unknown): value is 1 => value === 1;
const isRunId = (value: unknown): value is string => typeof value === 'string' && RUN_ID.test(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 256;
const isTime = (value: unknown): value is number => Number.isFinite(value) && Math.abs(Number(value)) <= MAX_MS;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isCounts = (value: unknown): value is readonly number[] => Array.isArray(value) && value.every(isCount);
const isRange = (value: unknown): value is readonly [number, number] =>
  isCounts(value) && value.length === 2 && Number(value[0]) <= Number(value[1]);
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
