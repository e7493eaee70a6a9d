import { describe, expect, it } from 'vitest';
import { createBlanker, shownAddress } from '../blank.ts';
import { createSecret } from '../secret.ts';
import { SINKS } from '../sinks/index.ts';
import type { FeedEvent, HttpSink, Target } from '../types.ts';
import { createHttpCarrier } from './http.ts';

const TOKEN = 'tok/en+CANARY"9f8e7d6c5b4a';
const HEADER = 'HUSH-0123456789';
const KEY = 'query-key-77aa88bb';
const SECRETS = [TOKEN, HEADER, KEY];
const base64 = (text: string) => Buffer.from(text).toString('base64');
/** Every form in which a secret may come back, whole or as the middle of something longer. */
const ECHOES = SECRETS.flatMap((secret) => [
  secret,
  encodeURIComponent(secret),
  base64(secret),
  base64(`user:${secret}`),
  base64(`x${secret}y`),
  Buffer.from(secret).toString('base64url'),
]);
/** What must be nowhere: each form, and long pieces of it. */
const TRACES = SECRETS.flatMap((secret) => [
  secret,
  JSON.stringify(secret).slice(1, -1),
  encodeURIComponent(secret),
  base64(secret).slice(0, 16),
  secret.slice(0, 12),
]);

const events: readonly FeedEvent[] = [
  { seq: 0, id: 'run-0', timeMs: 1_700_243_775_123, series: 'cpu', value: 1 },
  { seq: 1, id: 'run-1', timeMs: 1_700_243_776_123, series: 'cpu', value: 2 },
];

function targetFor(sink: HttpSink): Target {
  return {
    url: `https://sink.example/?key=${KEY}`,
    name: 'demo',
    token: createSecret(TOKEN),
    headers: [['x-key', createSecret(HEADER)]],
    params: Object.fromEntries(Object.entries(sink.params).map(([key, param]) => [key, param.default])),
    designName: 'd',
    runId: 'run',
  };
}

/** Bodies as sinks write them, with the secret wherever there is room for words. */
function bodies(echo: string): readonly string[] {
  const error = { type: echo, reason: echo };
  return [
    `invalid token ${echo}`,
    `${'x'.repeat(190)}${echo}`,
    `${'x'.repeat(292)}${echo}`,
    JSON.stringify({ error: echo, message: echo }),
    JSON.stringify({ successful_rows: 1, quarantined_rows: 1, errors: [{ line: 1, error: echo }] }),
    JSON.stringify({ errors: true, items: [{ create: { status: 400, error } }, { create: { status: 201 } }] }),
    JSON.stringify({ partialSuccess: { rejectedDataPoints: '1', errorMessage: echo } }),
  ];
}

describe('a sink that echoes what it was sent', () => {
  const sinks = SINKS.filter((sink): sink is HttpSink => sink.transport === 'http');
  it.each(sinks.map((sink) => [sink.id, sink] as const))(
    '%s: no secret stands in what became of a request',
    async (_, sink) => {
      let answer = { status: 200, body: '', echo: '' };
      const carrier = createHttpCarrier(sink, targetFor(sink), {
        fetch: async () =>
          new Response(answer.status === 204 ? null : answer.body, {
            status: answer.status,
            headers: { location: `https://elsewhere.example/?key=${encodeURIComponent(answer.echo)}` },
          }),
        nowMs: () => 0,
        monotonicMs: () => 0,
      });
      for (const status of [200, 307, 400, 401, 413, 422, 503]) {
        for (const echo of ECHOES) {
          for (const body of bodies(echo)) {
            answer = { status, body, echo };
            const said = JSON.stringify(await carrier.send(events, new AbortController().signal));
            expect(TRACES.filter((trace) => said.includes(trace))).toEqual([]);
          }
        }
      }
    },
  );

  it('leaves the words around a secret as they are, and takes a beginning at which words were cut off', () => {
    const blank = createBlanker({ url: 'https://x.example/', token: createSecret('abcdefgh'), headers: [] });
    expect(blank('401: the token abcdefgh is wrong')).toBe('401: the token [secret] is wrong');
    expect(blank('401: the token abcdef')).toBe('401: the token [secret]');
    expect(blank('nothing of it')).toBe('nothing of it');
  });

  it('knows user and password of a Basic header', () => {
    const header = createSecret(`Basic ${base64('me:pass-word-1')}`);
    const blank = createBlanker({ url: 'https://x.example/', headers: [['authorization', header]] });
    expect(blank(`no user me:pass-word-1, sent ${base64('me:pass-word-1')}; pass-word-1`)).toBe(
      'no user [secret], sent [secret]; [secret]',
    );
  });

  it('does not take a short word of a header for a secret', () => {
    const blank = createBlanker({ url: 'https://x.example/?precision=ms', headers: [['x-v', createSecret('1')]] });
    expect(blank('401 in 11 ms')).toBe('401 in 11 ms');
  });
});

it('an address is shown without user, password and the values of its query', () => {
  expect(shownAddress('mqtt://user:PASSWORD@broker.example:1883/x')).toBe('mqtt://broker.example:1883/x');
  expect(shownAddress('https://h.example/a?token=T&b=1#frag')).toBe('https://h.example/a?…');
  expect(shownAddress('htp//user:PASS@host?key=K')).not.toMatch(/PASS|K/);
  expect(shownAddress('user:P@SS@host')).toBe('host');
  expect(shownAddress('//user:P@host/x')).toBe('host/x');
});
