import { afterEach, describe, expect, it } from 'vitest';
import { createBackgroundEngine } from './background/background-engine.ts';
import { createEngineClient, type EngineClient } from './client.ts';
import { createCurveEngine } from './curves/curve-engine.ts';
import { createThreadWorker, type ThreadWorker, workerOf } from './thread-worker.test-support.ts';
import { designOf, engineSuite, SUITE_TOML, valueOf } from './engine.test-support.ts';

const clients: EngineClient[] = [];
afterEach(() => clients.splice(0).forEach((client) => client.stop()));

function createClient(options: { readonly background?: object; readonly parseLimitMs?: number } = {}) {
  const started = { curves: [] as ThreadWorker[], background: [] as ThreadWorker[] };
  const spawn = (list: ThreadWorker[], engine: object): Worker => {
    const worker = createThreadWorker(engine);
    list.push(worker);
    return workerOf(worker);
  };
  const { parseLimitMs } = options;
  const client = createEngineClient({
    spawnCurves: () => spawn(started.curves, createCurveEngine()),
    spawnBackground: () => spawn(started.background, options.background ?? createBackgroundEngine()),
    ...(parseLimitMs === undefined ? {} : { parseLimitMs }),
  });
  clients.push(client);
  return { client, started };
}

describe('the engine client', () => {
  engineSuite(() => createClient().client);

  it('answers with an error what a crashed worker was asked, and starts another for the next question', async () => {
    const { client, started } = createClient();
    const design = await designOf(client, SUITE_TOML);
    const asked = client.preview({ revision: 1, design, from: 0, to: 3000, pixels: 10, overviewPixels: 10 });
    started.curves[0]?.onerror?.({ message: 'out of memory', preventDefault: () => {} });
    const reply = await asked;
    expect(reply.ok ? '' : reply.error.code).toBe('crashed');
    expect(started.curves[0]?.terminated).toBe(true);
    expect(valueOf(await client.probe(design, 5)).sample).toBe(5);
    expect(started.curves).toHaveLength(2);
  });

  it('stops a worker that hangs over a file, and leaves the one with the curves alone', async () => {
    const hanging = { ...createBackgroundEngine(), parse: () => new Promise(() => {}) };
    const { client, started } = createClient({ background: hanging, parseLimitMs: 20 });
    const reply = await client.parse('anything');
    expect(reply.ok ? '' : reply.error.code).toBe('timeout');
    expect(started.background[0]?.terminated).toBe(true);
    expect(started.curves[0]?.terminated).toBe(false);
    await client.openLink('#d=');
    expect(started.background).toHaveLength(2);
  });

  it('gives up a summary when a curve is asked for', async () => {
    let abandoned = 0;
    const counting = { ...createBackgroundEngine(), abandonSummary: () => void (abandoned += 1) };
    const { client } = createClient({ background: counting });
    const design = await designOf(client, SUITE_TOML);
    await client.preview({ revision: 1, design, from: 0, to: 3000, pixels: 10, overviewPixels: 10 });
    await client.parse('');
    expect(abandoned).toBe(1);
  });

  it('turns what a worker throws into an error value', async () => {
    const throwing = { ...createBackgroundEngine(), summary: () => Promise.reject(new Error('broken')) };
    const { client } = createClient({ background: throwing });
    const reply = await client.summary(await designOf(client, SUITE_TOML));
    expect(reply.ok ? '' : reply.error).toMatchObject({ code: 'internal', message: 'broken' });
  });
});
