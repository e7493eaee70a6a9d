/** Initial State: events of key and value in a bucket, which is made first. */
import type { FeedEvent, HttpSink, Target } from '../types.ts';
import { readAnswer } from './answers.ts';
import { headersOf, textsOf, numbersOf } from './body.ts';

const headers = (target: Target) =>
  headersOf(target, {
    'content-type': 'application/json',
    'accept-version': '~0',
    ...(target.token === undefined ? {} : { 'x-is-accesskey': target.token.reveal() }),
    'x-is-bucketkey': target.name || 'faultline',
  });

export const initialState = {
  id: 'initial-state',
  label: 'Initial State',
  help: 'Posts key and value events into a bucket of Initial State, which is made first.',
  transport: 'http',
  duplicates: 'kept',
  browser: 'with-proxy',
  limits: { eventsPerRequest: 10, bytesPerRequest: 1_000_000, requestsPerSecond: 3, inFlight: 4 },
  words: { name: 'Bucket key', token: 'Access key', urlExample: 'https://groker.init.st' },
  params: {},
  prepare: (target) => [
    {
      method: 'POST',
      url: new URL('/api/buckets', target.url).href,
      headers: headers(target),
      body: JSON.stringify({
        bucketKey: target.name || 'faultline',
        bucketName: target.designName || target.name || 'Faultline',
      }),
    },
  ],
  request: (events, target) => ({
    method: 'POST',
    url: new URL('/api/events', target.url).href,
    headers: headers(target),
    body: JSON.stringify(events.flatMap(keyedValues)),
  }),
  read: (answer, _events, nowMs) => readAnswer(answer, nowMs),
  // 409: the bucket is there already.
  readPrepare: (answer, nowMs) => (answer.status === 409 ? { kind: 'stored' } : readAnswer(answer, nowMs)),
} as const satisfies HttpSink;

function keyedValues(event: FeedEvent): readonly { key: string; value: string | number | undefined; epoch: number }[] {
  const epoch = event.timeMs / 1000;
  if (event.fields === undefined) return [{ key: event.series.slice(0, 100), value: event.value, epoch }];
  return [...numbersOf(event), ...textsOf(event)].map(([name, value]) => ({
    key: `${event.series}.${name}`.slice(0, 100),
    value: typeof value === 'string' ? value.slice(0, 2000) : value,
    epoch,
  }));
}
