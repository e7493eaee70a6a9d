import { describe, expect, it } from 'vitest';
import { newDesign, newMetric } from '../../core/design/types/defaults.ts';
import type { ExportOptions, WrittenFiles } from '../../engine/api/export.ts';
import type { Reply } from '../../engine/api/reply.ts';
import { createDocumentStore } from '../../store/document.ts';
import { createRunStore } from '../../store/run.ts';
import { createExports, type ExportRunner, type Target } from './exports.ts';
import { settled } from '../studio/fakes.test-support.ts';

const options: ExportOptions = { parts: ['metrics'], format: 'csv', options: {}, zip: false };
const written: WrittenFiles = { files: [{ name: 'metrics.csv', bytes: 10, sha256: 'ab' }], notes: ['filled'] };
const CANCELLED = { ok: false, error: { code: 'cancelled', path: '', message: 'cancelled' } } as const;

function stage(choose: (target: Target) => Target | undefined = (target) => target) {
  let finish: (reply: Reply<WrittenFiles>) => void = () => {};
  let report: Parameters<Target['start']>[2] = () => {};
  const asked: { name: string; files: number }[] = [];
  const clock = { ms: 0 };
  const target: Target = {
    start(_design, _options, tell) {
      report = tell;
      const outcome = new Promise<Reply<WrittenFiles>>((resolve) => {
        finish = resolve;
      });
      return { outcome, cancel: () => finish(CANCELLED) };
    },
  };
  const runner: ExportRunner = {
    choose(name, _bytes, count) {
      asked.push({ name, files: count });
      return Promise.resolve(choose(target));
    },
  };
  const run = createRunStore();
  const design = { ...newDesign({ name: 'Pool: exhausted!' }), metrics: [newMetric('cpu', 1)] };
  const exports = createExports({ document: createDocumentStore(design), run, runner, now: () => clock.ms });
  return {
    exports,
    run,
    asked,
    clock,
    finish: (reply: Reply<WrittenFiles>) => finish(reply),
    report: (progress: Parameters<typeof report>[0]) => report(progress),
    state: () => run.getState().exporting,
  };
}

describe('an export', () => {
  it('shows rows, speed and time left, and then the files', async () => {
    const { exports, clock, finish, report, state } = stage();
    const reply = exports.start(options);
    await settled();
    expect(state()?.state).toBe('running');
    clock.ms = 2000;
    report({ rows: 500, totalRows: 2000, bytes: 9000 });
    expect(state()).toMatchObject({ progress: { rows: 500, bytes: 9000, rowsPerSecond: 250, secondsLeft: 6 } });
    clock.ms = 8000;
    finish({ ok: true, value: written });
    expect(await reply).toEqual({ ok: true, value: written });
    expect(state()).toEqual({ state: 'done', ...written, seconds: 8 });
    exports.dismiss();
    expect(state()).toBeUndefined();
  });

  it('is called off, and takes no more word of its progress', async () => {
    const { exports, report, state } = stage();
    const reply = exports.start(options);
    await settled();
    exports.cancel();
    expect((await reply).ok).toBe(false);
    report({ rows: 1, totalRows: 2, bytes: 3 });
    expect(state()).toEqual({ state: 'cancelled' });
  });

  it('runs once at a time', async () => {
    const { exports, finish } = stage();
    const first = exports.start(options);
    await settled();
    const second = await exports.start(options);
    expect(second.ok ? '' : second.error.code).toBe('busy');
    finish({ ok: true, value: written });
    expect((await first).ok).toBe(true);
  });

  it('does not begin when the person chooses no place', async () => {
    const { exports, state } = stage(() => undefined);
    expect((await exports.start(options)).ok).toBe(false);
    expect(state()).toBeUndefined();
  });

  it('proposes a plain file name', async () => {
    const { exports, asked } = stage(() => undefined);
    await exports.start({ ...options, zip: true, parts: ['metrics', 'labels'] });
    await exports.start({ ...options, parts: ['labels'] });
    expect(asked).toEqual([
      { name: 'pool-exhausted.zip', files: 1 },
      { name: 'labels.csv', files: 1 },
    ]);
  });

  it('is thought bigger the more it holds', () => {
    const { exports } = stage();
    const size = (change: Partial<ExportOptions>) => exports.estimateBytes({ ...options, ...change });
    expect(size({ parts: ['metrics', 'clean'] })).toBe(2 * size({}));
    expect(size({ rows: [0, 100] })).toBeLessThan(size({}));
    expect(size({ zip: true })).toBeLessThan(size({}));
  });
});
