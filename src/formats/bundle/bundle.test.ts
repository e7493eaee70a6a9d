import type { Anomaly } from '../../core/design/types/design.ts';
import { parseToml } from '../../core/document.ts';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createKernel } from '../../kernel/index.ts';
import { writeBundle } from './bundle.ts';
import type { BundleOptions } from './bundle-types.ts';
import type { Sha256 } from './sha256.ts';
import { decodeLink } from '../link.ts';
import { concat, createMemoryOutput, PLAIN, smallDesign } from '../formats.test-support.ts';

const kernel = createKernel();

const nodeSha256 = (): Sha256 => {
  const hash = createHash('sha256');
  return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest('hex') };
};
const sha256 = (bytes: Uint8Array | undefined) =>
  createHash('sha256')
    .update(bytes ?? new Uint8Array())
    .digest('hex');

async function filesOf(samples: number, options: Partial<BundleOptions>): Promise<ReadonlyMap<string, Uint8Array>> {
  const output = createMemoryOutput();
  const result = await writeBundle(smallDesign(samples), kernel, { ...PLAIN, ...options }, output);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  expect(result.value.map(({ name }) => name)).toEqual([...output.files.keys()]);
  return output.files;
}

const ALL_PARTS = ['metrics', 'labels', 'clean', 'long', 'anomalies', 'anomalies-json', 'plot', 'design'];

describe('writeBundle', () => {
  it('writes each part under its name, in a fixed order, whatever order it is asked in', async () => {
    const files = await filesOf(100, { parts: ALL_PARTS.toReversed(), formats: ['csv', 'ndjson'] });
    expect([...files.keys()]).toEqual([
      'metrics.csv',
      'metrics.ndjson',
      'labels.csv',
      'labels.ndjson',
      'clean.csv',
      'clean.ndjson',
      'metrics-long.csv',
      'metrics-long.ndjson',
      'anomalies.csv',
      'anomalies.json',
      'metrics.svg',
      'design.toml',
    ]);
  });

  it('writes the lists of anomalies with the columns and the parameters of each', async () => {
    const output = createMemoryOutput();
    await writeBundle(smallDesign(400, 1), kernel, { ...PLAIN, parts: ['anomalies', 'anomalies-json'] }, output);
    const [header, row] = output.text('anomalies.csv').split('\n');
    expect(header).toBe(
      'id,metric,kind,pattern,cause_start,cause_end,effect_start,effect_end,cause_start_time,cause_end_time,note,label,peak,peak_sigma,incident,benign,params,differs_start,differs_end',
    );
    // A quarter of 400 samples a second apart, held and then back within two samples.
    expect(row).toMatch(
      /^1,m0,level-shift,linear,100,\d+,.*,2024-01-01T00:01:40\.000Z,2024-01-01T00:\d\d:\d\d\.000Z,,m0,\d.*,0,"{""magnitude"":.*""recovery_time"":2}",100,\d+$/,
    );
    const [entry] = JSON.parse(output.text('anomalies.json'));
    expect(entry).toMatchObject({
      id: '1',
      metric: 'm0',
      cause_start: 100,
      benign: false,
      parameters: { recovery_time: 2 },
    });
    expect(entry.parameters).toHaveProperty('magnitude');
  });

  it('writes a design that opens again as it was', async () => {
    const files = await filesOf(50, { parts: ['design'] });
    const parsed = parseToml(new TextDecoder().decode(files.get('design.toml')));
    expect(parsed).toMatchObject({ ok: true, value: { design: smallDesign(50) } });
  });

  it('puts a window of rows out as those very bytes below the head, or without it when that is asked for', async () => {
    const whole = new TextDecoder().decode((await filesOf(100, {})).get('metrics.csv')).split('\n');
    const first = new TextDecoder().decode((await filesOf(100, { rows: [0, 3] })).get('metrics.csv'));
    const later = new TextDecoder().decode((await filesOf(100, { rows: [40, 42] })).get('metrics.csv'));
    expect(first).toBe(`${whole.slice(0, 4).join('\n')}\n`);
    const rows = `${whole.slice(41, 43).join('\n')}\n`;
    expect(later).toBe(`${whole[0]}\n${rows}`);
    const bare = (await filesOf(100, { rows: [40, 42], head: false })).get('metrics.csv');
    expect(new TextDecoder().decode(bare)).toBe(rows);
  });

  it('makes shards that put together are the whole of every file', async () => {
    const parts = ['metrics', 'labels', 'clean', 'long', 'anomalies'];
    const count = fc.tuple(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 7 }));
    await fc.assert(
      fc.asyncProperty(count, fc.constantFrom(['csv'], ['ndjson']), async ([samples, n], formats) => {
        const whole = await filesOf(samples, { parts, formats });
        const shards = [];
        for (let k = 0; k < n; k++) shards.push(await filesOf(samples, { parts, formats, shard: [k, n] }));
        for (const [name, bytes] of whole) {
          const joined = concat(shards.map((files) => files.get(name) ?? new Uint8Array()));
          expect(sha256(joined), name).toBe(sha256(bytes));
        }
      }),
      { seed: 5, numRuns: 12 },
    );
  });

  it('puts everything into one archive with a manifest that holds the truth', async () => {
    const design = smallDesign(500);
    const output = createMemoryOutput();
    const result = await writeBundle(design, kernel, { ...PLAIN, parts: ALL_PARTS, zip: true }, output, {
      createSha256: nodeSha256,
    });
    expect([...output.files.keys()]).toEqual(['faultline.zip']);
    const archive = output.files.get('faultline.zip') ?? new Uint8Array();
    expect(result).toMatchObject({ ok: true, value: [{ bytes: archive.length, sha256: sha256(archive) }] });

    const { 'manifest.json': manifestBytes, ...files } = unzipSync(archive);
    const manifest = JSON.parse(new TextDecoder().decode(manifestBytes));
    expect(manifest.files).toEqual(
      Object.entries(files).map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })),
    );
    expect(decodeLink(manifest.link)).toMatchObject({ ok: true, value: design });
    const plain = await filesOf(500, { parts: ALL_PARTS });
    for (const [name, bytes] of plain) expect(sha256(files[name]), name).toBe(sha256(bytes));
  });

  it('writes the files beside the archive where that is asked for, with the same bytes', async () => {
    const output = createMemoryOutput();
    const options = { ...PLAIN, parts: ALL_PARTS, zip: true, beside: true };
    const result = await writeBundle(smallDesign(300), kernel, options, output);
    const { 'manifest.json': manifest, ...inside } = unzipSync(output.files.get('faultline.zip') ?? new Uint8Array());
    expect(manifest).toBeDefined();
    const names = result.ok ? result.value.map(({ name }) => name) : [];
    expect(names).toEqual([...Object.keys(inside), 'faultline.zip']);
    for (const [name, bytes] of Object.entries(inside))
      expect(sha256(output.files.get(name)), name).toBe(sha256(bytes));
  });

  it('makes the same archive again, with the built-in hash too', async () => {
    const [first, second] = [createMemoryOutput(), createMemoryOutput()];
    const options = { ...PLAIN, parts: ['metrics', 'design'], zip: true };
    await writeBundle(smallDesign(200), kernel, options, first, { createSha256: nodeSha256 });
    await writeBundle(smallDesign(200), kernel, options, second);
    expect(sha256(second.files.get('faultline.zip'))).toBe(sha256(first.files.get('faultline.zip')));
  });

  it('refuses a form of time that would give several rows the same time, and says which to take', async () => {
    const design = smallDesign(20);
    const fast = { ...design, general: { ...design.general, interval: '50ms' as const } };
    const problemsOf = async (options: Partial<BundleOptions>) => {
      const result = await writeBundle(fast, kernel, { ...PLAIN, ...options }, createMemoryOutput());
      return result.ok ? [] : result.problems.map(({ code, path, message }) => `${code} ${path} ${message}`);
    };
    expect(await problemsOf({})).toEqual([]);
    expect(await problemsOf({ options: { timestamp: 'epoch-ms' } })).toEqual([]);
    for (const timestamp of ['space', 'iso-tenth'])
      expect(await problemsOf({ options: { timestamp } })).toEqual([
        expect.stringMatching(/^times-cut options.timestamp .*every 50ms.*take iso/),
      ]);
    expect(await problemsOf({ profile: 'sensors' })).toEqual([expect.stringContaining('times-cut profile')]);
  });

  it('refuses it too where clocks are off by less than the form writes', async () => {
    const design = smallDesign(20);
    const [first] = design.metrics;
    const codesOf = async (anomaly: object) => {
      const anomalies = [{ id: 'a', at: 3, pattern: 'linear', ...anomaly } as Anomaly];
      const skewed = { ...design, metrics: first ? [{ ...first, anomalies }] : [] };
      const asked = { ...PLAIN, options: { timestamp: 'iso-tenth' } };
      const result = await writeBundle(skewed, kernel, asked, createMemoryOutput());
      return result.ok ? [] : result.problems.map(({ code }) => code);
    };
    expect(await codesOf({ kind: 'jitter', reach: 0.4 })).toEqual(['times-cut']);
    expect(await codesOf({ kind: 'clock-skew', offset: 30, rate: 1 })).toEqual(['times-cut']);
    expect(await codesOf({ kind: 'clock-skew', offset: 2.5, rate: 0 })).toEqual([]);
    expect(await codesOf({ kind: 'wrong-zone', hours: 5.5 })).toEqual([]);
  });

  it('refuses source_row beside a metric of that name', async () => {
    const design = smallDesign(20);
    const metrics = design.metrics.map((metric, at) => (at === 0 ? { ...metric, label: 'source_row' } : metric));
    const asked = { ...PLAIN, options: { source_row: true } };
    const result = await writeBundle({ ...design, metrics }, kernel, asked, createMemoryOutput());
    expect(result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      `same-label metrics.${metrics[0]?.key}.label`,
    ]);
  });

  it('refuses two columns of one name, and names both', async () => {
    const design = smallDesign(20);
    const metrics = design.metrics.map((metric) => ({ ...metric, label: 'load' }));
    const result = await writeBundle({ ...design, metrics }, kernel, PLAIN, createMemoryOutput());
    expect(result).toMatchObject({
      ok: false,
      problems: [
        { code: 'same-label', path: 'metrics.m1.label', message: expect.stringMatching(/"m1".*"m0".*"load"/) },
      ],
    });
  });

  it('adds label columns to the metrics on request', async () => {
    const files = await filesOf(20, { options: { label_columns: true } });
    expect(new TextDecoder().decode(files.get('metrics.csv')).split('\n')[0]).toBe(
      'Timestamp,m0,m1,m0 is_anomaly,m1 is_anomaly,is_anomaly',
    );
  });

  it('keeps a profile to the tables that it is for', async () => {
    const files = await filesOf(20, { parts: ['metrics', 'labels'], profile: 'chaos' });
    const text = (name: string) => new TextDecoder().decode(files.get(name));
    expect(text('metrics.csv')).toMatch(/^m0,m1\r\n/);
    expect(text('labels.csv')).toMatch(/^Timestamp,m0,m1,is_anomaly\n2024-01-01T00:00:00\.000Z,0,0,0\n/);
  });

  it('gives back the kernel memory that it took', async () => {
    const before = kernel.mark();
    await filesOf(300, { parts: ALL_PARTS });
    expect(kernel.mark()).toBe(before);
  });

  it('reports rows and bytes as it goes, and all of them at the end', async () => {
    const seen: number[] = [];
    const design = smallDesign(200_000);
    const output = createMemoryOutput();
    await writeBundle(design, kernel, PLAIN, output, {
      progress: ({ rows, totalRows }) => {
        expect(totalRows).toBe(200_000);
        seen.push(rows);
      },
    });
    expect(seen.length).toBeGreaterThan(3);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(200_000);
  });

  it('stops when told to, and closes no file that it did not finish', async () => {
    const stop = new AbortController();
    const output = createMemoryOutput();
    const result = await writeBundle(smallDesign(200_000), kernel, PLAIN, output, {
      progress: () => stop.abort(),
      signal: stop.signal,
    });
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'cancelled' }] });
    expect(output.closed.size).toBe(0);
  });

  it('passes on what a sink says when it cannot write', async () => {
    const output = { open: () => ({ write: () => Promise.reject(new Error('disk full')), close: () => undefined }) };
    await expect(writeBundle(smallDesign(100), kernel, PLAIN, output)).rejects.toThrow('disk full');
  });
});

describe('wrong options', () => {
  it.each<[string, Partial<BundleOptions>, string, string]>([
    ['an unknown format', { formats: ['cvs'] }, 'format', 'Did you mean csv?'],
    ['no format', { formats: [] }, 'format', 'Choose a format'],
    ['an unknown part', { parts: ['label'] }, 'parts', 'Did you mean labels?'],
    ['a fleet table without a fleet', { parts: ['telemetry'] }, 'parts', 'has no fleet'],
    ['an unknown option', { options: { seperator: 'tab' } }, 'options.seperator', 'Did you mean separator?'],
    ['a wrong value', { options: { separator: 'space' } }, 'options.separator', 'is not known here'],
    ['an unknown profile', { profile: 'sensor' }, 'profile', 'Did you mean sensors?'],
    ['rows beyond the data', { rows: [0, 101] }, 'rows', 'not all in the data'],
    ['rows the wrong way round', { rows: [5, 5] }, 'rows', 'are none'],
    ['a shard beyond the last', { shard: [2, 2] }, 'shard', 'K counts from 0'],
    ['shards of a format that cannot be cut', { formats: ['json'], shard: [0, 2] }, 'shard', 'use csv or ndjson'],
    ['both rows and shard', { rows: [0, 1], shard: [0, 2] }, 'rows', 'not both'],
  ])('%s is a problem, and nothing is written', async (_, options, path, message) => {
    const output = createMemoryOutput();
    const result = await writeBundle(smallDesign(100), kernel, { ...PLAIN, ...options }, output);
    expect(result).toMatchObject({ ok: false, problems: [{ path, message: expect.stringContaining(message) }] });
    expect(output.files.size).toBe(0);
  });
});
