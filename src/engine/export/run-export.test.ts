import { parseToml } from '../../core/document.ts';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createRowMaker } from '../../formats/rows/row-maker.ts';
import { createRowPool } from '../../formats/rows/row-pool.ts';
import { createKernel } from '../../kernel/index.ts';
import { SUITE_TOML } from '../engine.test-support.ts';
import { tick } from '../tick.ts';
import type { ExportJob, WrittenSoFar } from '../api/export.ts';
import { runExport } from './run-export.ts';

// Under Node there is no private file system, so the files come back from memory.
function jobOf(samples: number, parts: readonly string[], zip = false): ExportJob {
  const parsed = parseToml(SUITE_TOML.replace('num_samples = 3000', `num_samples = ${samples}`));
  if (!parsed.ok) throw new Error('the design of the suite is broken');
  return {
    design: parsed.value.design,
    options: { parts, format: 'csv', options: {}, zip },
    destination: { kind: 'download', run: '1-test' },
    threads: 1,
  };
}

const never = new AbortController().signal;
const sha256 = async (file: File) =>
  createHash('sha256')
    .update(new Uint8Array(await file.arrayBuffer()))
    .digest('hex');

describe('an export', () => {
  it('hands over files whose bytes have the hashes and sizes that it names', async () => {
    const reply = await runExport(jobOf(3000, ['metrics', 'labels', 'design']), {
      kernel: createKernel(),
      report: () => {},
      signal: never,
    });
    if (!reply.ok) throw new Error(reply.error.message);
    const { files, downloads } = reply.value;
    expect(files.map(({ name }) => name)).toEqual(['metrics.csv', 'labels.csv', 'design.toml']);
    expect(downloads.map(({ name, size }) => ({ name, size }))).toEqual(
      files.map(({ name, bytes }) => ({ name, size: bytes })),
    );
    expect(await Promise.all(downloads.map(sha256))).toEqual(files.map((file) => file.sha256));
  });

  it('has the same bytes when several threads make it', async () => {
    const job = jobOf(400_000, ['metrics']);
    const kernel = createKernel();
    const pool = createRowPool({
      threads: 2,
      turn: tick,
      start(deliver) {
        const maker = createRowMaker(createKernel());
        return {
          post: (message) => void maker.handle(message).then((answer) => answer && deliver(answer)),
          stop: () => {},
        };
      },
    });
    const alone = await runExport(job, { kernel: createKernel(), report: () => {}, signal: never });
    const together = await runExport(job, { kernel, report: () => {}, signal: never, encodeRange: pool.encodeRange });
    if (!alone.ok || !together.ok) throw new Error('an export failed');
    expect(together.value.files).toEqual(alone.value.files);
  });

  it('tells how far it is, up to the last row', async () => {
    const seen: WrittenSoFar[] = [];
    await runExport(jobOf(200_000, ['metrics']), {
      kernel: createKernel(),
      report: (progress) => seen.push(progress),
      signal: never,
    });
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.at(-1)).toMatchObject({ rows: 200_000, totalRows: 200_000 });
  });

  it('stops when it is told to, with no files', async () => {
    const abort = new AbortController();
    const reply = await runExport(jobOf(2_000_000, ['metrics']), {
      kernel: createKernel(),
      report: () => abort.abort(),
      signal: abort.signal,
    });
    expect(reply.ok ? '' : reply.error.code).toBe('cancelled');
  });

  it('refuses a part that does not exist, in words', async () => {
    const reply = await runExport(jobOf(10, ['metrics', 'labls']), {
      kernel: createKernel(),
      report: () => {},
      signal: never,
    });
    expect(reply.ok ? '' : reply.error.message).toContain('labels');
  });
});
