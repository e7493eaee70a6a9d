import { describe, expect, it } from 'vitest';
import { createSecret } from '../../live/secret.ts';
import { tinybird } from '../../live/sinks/tinybird.ts';
import type { Target } from '../../live/types.ts';
import { testConnection, type TestSurroundings } from './connection-test.ts';

const TOKEN = 'CANARY';

function target(url: string): Target {
  return { url, name: 'x', token: createSecret(TOKEN), headers: [], params: {}, designName: 'd', runId: 'r' };
}

/** @param answer what a request gets: a response, or undefined where the browser hides it or there is none */
function surroundings(
  answer: (url: URL, init: RequestInit) => Response | undefined,
  more: Partial<TestSurroundings> = {},
) {
  const asked: { readonly url: string; readonly text: string; readonly mode: string }[] = [];
  const options: TestSurroundings = {
    fetch: async (input, init = {}) => {
      const url = new URL(input instanceof Request ? input.url : input, 'http://page.test');
      asked.push({ url: url.href, text: JSON.stringify([url.href, init.headers ?? {}]), mode: init.mode ?? 'cors' });
      const response = answer(url, init);
      if (!response) throw new TypeError('Failed to fetch');
      return response;
    },
    now: () => 0,
    online: () => true,
    pageOrigin: 'http://page.test',
    timeLimitMs: 8000,
    relayed: async () => [],
    ...more,
  };
  return { options, asked };
}

const test = (url: string, { options }: ReturnType<typeof surroundings>) =>
  testConnection(tinybird, target(url), options);

describe('the test of a connection', () => {
  it.each([
    [200, '', 'good', /^200 in/],
    [400, '{"error":"The body has no event"}', 'good', /^Answers in/],
    [401, '', 'fault', /^401: the token is missing/],
    [403, '', 'fault', /^403: the token is missing/],
    [404, '', 'fault', /^404: nothing takes posts/],
    [429, '', 'warning', /^429: too many/],
    [503, '', 'warning', /^503 in/],
  ] as const)('reads %i', async (status, body, outcome, headline) => {
    const result = await test(
      'http://sink.test',
      surroundings(() => new Response(body, { status })),
    );
    expect(result.outcome).toBe(outcome);
    expect(result.headline).toMatch(headline);
  });

  it('quotes the sentence of an answer, not its JSON', async () => {
    const world = surroundings(() => new Response('{"error":"no such source"}', { status: 404 }));
    expect((await test('http://sink.test', world)).detail).toContain('It says: no such source');
  });

  it('tells a server without CORS from one that is not there, and probes it without a secret', async () => {
    const hidden = surroundings((_, { mode }) => (mode === 'no-cors' ? new Response() : undefined));
    expect((await test('http://sink.test/path?q=1', hidden)).headline).toContain('(CORS)');
    expect(hidden.asked.at(-1)).toEqual({
      url: 'http://sink.test/',
      text: '["http://sink.test/",{}]',
      mode: 'no-cors',
    });
    const gone = surroundings(() => undefined);
    expect((await test('http://127.0.0.1:9', gone)).headline).toBe('Connection refused');
    expect((await test('http://sink.test', gone)).headline).toContain('DNS');
  });

  it('says that the relay helps where the server of the page may reach the address', async () => {
    const world = surroundings((_, { mode }) => (mode === 'no-cors' ? new Response() : undefined), {
      relayed: async () => ['http://sink.test'],
    });
    expect((await test('http://sink.test', world)).relayHelps).toBe(true);
  });

  it('tells plain http behind an https address from a host that is not there', async () => {
    const plain = surroundings(({ protocol }) => (protocol === 'http:' ? new Response() : undefined));
    expect((await test('https://sink.test', plain)).headline).toBe('TLS fails');
    expect(
      (
        await test(
          'https://sink.test',
          surroundings(() => undefined),
        )
      ).headline,
    ).toContain('(TLS)');
  });

  it('knows what the browser blocks, a machine without a network, and a server that never answers', async () => {
    const secure = surroundings(() => undefined, { pageOrigin: 'https://page.test' });
    expect((await test('http://sink.test', secure)).headline).toBe('Blocked by the browser');
    expect(secure.asked).toEqual([]);
    const offline = surroundings(() => undefined, { online: () => false });
    expect((await test('http://sink.test', offline)).headline).toBe('This machine is offline');
    const { options } = surroundings(() => undefined, { timeLimitMs: 1 });
    const hanging = {
      ...options,
      fetch: (_: unknown, init?: RequestInit) =>
        new Promise<never>((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
        }),
    };
    expect((await testConnection(tinybird, target('http://sink.test'), hanging)).headline).toMatch(/^No answer within/);
  });

  it('puts no token into what it says', async () => {
    for (const status of [200, 302, 401, 404, 500]) {
      const result = await test(
        'http://sink.test',
        surroundings(() => new Response('', { status })),
      );
      expect(JSON.stringify(result)).not.toContain(TOKEN);
    }
  });
});
