import { describe, expect, it } from 'vitest';
import { newDesign } from '../core/design/types/defaults.ts';
import { createExportClient } from './export/export-client.ts';
import { createFeedClient } from './feed/feed-client.ts';
import { createLane, type LaneOptions } from './lane.ts';
import { createThreadWorker, type ThreadWorker, workerOf } from './thread-worker.test-support.ts';

interface Echo {
  echo(word: string): Promise<string>;
  hang(): Promise<string>;
  told(): Promise<string>;
  tell(word: string): Promise<void>;
}

function createEcho(): Echo {
  let told = '';
  return {
    echo: (word) => Promise.resolve(word),
    hang: () => new Promise(() => {}),
    told: () => Promise.resolve(told),
    tell(word) {
      told = word;
      return Promise.resolve();
    },
  };
}

function stage(options: Partial<LaneOptions<Echo>> = {}) {
  const workers: ThreadWorker[] = [];
  const spawn = () => {
    const worker = createThreadWorker(createEcho());
    workers.push(worker);
    return workerOf(worker);
  };
  const lane = createLane<Echo>(spawn, { name: 'engine', ...options });
  const crash = (index: number) => workers[index]?.onerror?.({ message: 'out of memory', preventDefault: () => {} });
  return { lane, workers, crash };
}

const codeOf = (reply: { readonly ok: boolean; readonly error?: { readonly code: string } }) => reply.error?.code;

describe('a lane to a worker', () => {
  it('starts it with the first question, or at once when it is eager', async () => {
    const { lane, workers } = stage();
    expect(workers).toHaveLength(0);
    expect(await lane.request((worker) => worker.echo('a'))).toEqual({ ok: true, value: 'a' });
    lane.stop();
    const eager = stage({ eager: true });
    expect(eager.workers).toHaveLength(1);
    eager.lane.stop();
  });

  it('answers all that waits when the worker dies, says so once, and starts another for the next', async () => {
    const lost: string[] = [];
    const { lane, workers, crash } = stage({ onLost: ({ code }) => lost.push(code) });
    const waiting = [lane.request((worker) => worker.hang()), lane.request((worker) => worker.hang())];
    crash(0);
    crash(0);
    expect((await Promise.all(waiting)).map(codeOf)).toEqual(['crashed', 'crashed']);
    expect(lost).toEqual(['crashed']);
    expect(await lane.request((worker) => worker.echo('b'))).toEqual({ ok: true, value: 'b' });
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    lane.stop();
  });

  it('ends a worker that hangs, and not one without a limit', async () => {
    const lost: string[] = [];
    const { lane, workers } = stage({ onLost: ({ code }) => lost.push(code) });
    const patient = lane.request((worker) => worker.hang());
    expect(codeOf(await lane.request((worker) => worker.hang(), 20))).toBe('timeout');
    expect(codeOf(await patient)).toBe('timeout');
    expect(lost).toEqual(['timeout']);
    expect(workers[0]?.terminated).toBe(true);
  });

  it('tells every new worker what it must know before it is asked', async () => {
    const { lane, crash } = stage({ prepare: (worker) => worker.tell('known') });
    expect(await lane.request((worker) => worker.told())).toEqual({ ok: true, value: 'known' });
    crash(0);
    expect(await lane.request((worker) => worker.told())).toEqual({ ok: true, value: 'known' });
    lane.stop();
  });

  it('does not call it a loss when it was stopped', async () => {
    const lost: string[] = [];
    const { lane } = stage({ onLost: ({ code }) => lost.push(code) });
    const waiting = lane.request((worker) => worker.hang());
    lane.stop({ code: 'cancelled', path: '', message: 'Enough.' });
    expect(codeOf(await waiting)).toBe('cancelled');
    expect(lost).toEqual([]);
  });
});

describe('a worker that dies', () => {
  it('answers the test of a connection that is under way', async () => {
    let worker: ThreadWorker | undefined;
    const lost: string[] = [];
    const feed = createFeedClient(
      () => {
        worker = createThreadWorker({ listen: () => {}, test: () => new Promise(() => {}) });
        return workerOf(worker);
      },
      { onReport: () => {}, onRole: () => {} },
      (message) => lost.push(message),
    );
    const test = feed.test('http', { name: '', params: {} }, { url: '', headers: [], relay: false });
    const failed = expect(test).rejects.toThrow('out of memory');
    worker?.onerror?.({ message: 'out of memory', preventDefault: () => {} });
    await failed;
    expect(lost).toEqual(['The feed stopped: out of memory.']);
  });

  it('ends an export with an error', async () => {
    let worker: ThreadWorker | undefined;
    const client = createExportClient(
      () => {
        worker = createThreadWorker({ run: () => new Promise(() => {}), abort: () => {} });
        return workerOf(worker);
      },
      () => 0,
    );
    const handle = { remove: () => Promise.resolve() } as unknown as FileSystemFileHandle;
    const options = { parts: [], format: 'csv', options: {}, zip: false };
    const design = newDesign();
    const job = { design, options, destination: { kind: 'chosen-file', handle }, threads: 1 } as const;
    const { outcome } = client.start(job, () => {});
    worker?.onerror?.({ message: 'out of memory', preventDefault: () => {} });
    expect(codeOf(await outcome)).toBe('crashed');
    expect(worker?.terminated).toBe(true);
  });
});
