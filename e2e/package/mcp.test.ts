/** The tools for agents, over standard input and output, with the official client. Needs the built command line. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine } from '../../src/cli/cli.test-support.ts';
import { decodeLink } from '../../src/formats/link.ts';
import { writeToml, parseToml } from '../../src/core/document.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'faultline-mcp-'));
const client = new Client({ name: 'test', version: '1.0.0' });

beforeAll(async () => {
  const program = await buildCommandLine();
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [program, 'mcp', '--folder', folder] }),
  );
});
afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Text of a tool's answer, and whether it is an error. */
async function call(name: string, args: Readonly<Record<string, unknown>> = {}) {
  const result = CallToolResultSchema.parse(await client.callTool({ name, arguments: args }));
  const text = result.content.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n');
  return { text, isError: result.isError === true, content: result.content };
}

/** What an agent writes that has read the tools and part = "overview" alone, with two slips of the usual sort. */
const FIRST_TRY = `schema = 1
[general]
name = "Five metrics"
seed = 7
num_samples = 1440
interval = "1 minute"

[metrics.requests]
unit = "req/s"
value = 200.0
seasonality = [ { kind = "sine", period = "1d", amplitude = 60.0 } ]
noise = "gausian"
noise_args = { scale = 5.0 }

[metrics.latency]
unit = "ms"
value = 80.0
noise = "gaussian"
noise_args = { scale = 3.0 }
follows = [ { metric = "requests", gain = 0.1, lag = "2m" } ]

[metrics.errors]
value = 0.5
min = 0.0
noise = "exponential"
noise_args = { scale = 0.4 }

[metrics.cpu]
unit = "%"
value = 45.0
noise = "gaussian"
noise_args = { scale = 2.0 }

[metrics.queue]
value = 10.0
min = 0.0
noise = "gaussian"
noise_args = { scale = 1.0 }

[[anomalies.latency]]
kind = "level-shift"
at = "10h"
hold = "30m"
magnitude = 50.0

[[incidents]]
name = "deploy"
at = "14h"
effects = [
  { metric = "errors", kind = "spike", hold = "10m", magnitude = 6.0 },
  { metric = "queue", kind = "ramp", lag = "1m", hold = "20m", slope = 0.5 },
]
`;

describe('the tools for agents', () => {
  it('say what they are for, and which only read', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'schema',
      'examples',
      'validate',
      'estimate',
      'preview',
      'generate',
      'link',
    ]);
    for (const { description, inputSchema } of tools) {
      expect(description?.length).toBeGreaterThan(40);
      expect(inputSchema.type).toBe('object');
    }
    expect(tools.filter(({ annotations }) => annotations?.readOnlyHint !== true).map(({ name }) => name)).toEqual([
      'generate',
    ]);
  });

  it('lead from a first try to a valid design of five metrics in three calls of validate', async () => {
    const overview = await call('schema');
    for (const word of ['gaussian', 'level-shift', 'num_samples', 'follows']) expect(overview.text).toContain(word);
    let design = FIRST_TRY;
    let calls = 0;
    for (; calls < 3; calls++) {
      const { text, isError } = await call('validate', { design });
      if (!isError) break;
      // The agent does what each line says: the word that it suggests, at the line that it names.
      for (const line of text.split('\n').filter((each) => !each.includes('warning:'))) {
        const [, row = '', wrong = '', right = ''] =
          /line (\d+), .*: "([^"]+)" (?:is no duration.*Did you mean|is not known here; did you mean) "([^"]+)"/.exec(
            line,
          ) ?? [];
        expect(row, line).not.toBe('');
        const lines = design.split('\n');
        lines[Number(row) - 1] = (lines[Number(row) - 1] ?? '').replace(wrong, right);
        design = lines.join('\n');
      }
    }
    expect(calls).toBeLessThan(3);
    const valid = await call('validate', { design });
    expect(valid.text).toMatch(/Five metrics is valid/);
    expect(valid.text).toContain('metrics    5');
    const estimate = await call('estimate', { design });
    expect(estimate.text).toMatch(/^metrics: 1,440 rows, about csv /m);
    const link = await call('link', { design });
    const decoded = decodeLink(link.text);
    const parsed = parseToml(design);
    expect(decoded.ok && parsed.ok && writeToml(decoded.value) === writeToml(parsed.value.design)).toBe(true);
  });

  it('describe every kind of a sort, and give examples that are valid', async () => {
    expect((await call('schema', { part: 'anomaly' })).text).toMatch(/^spike: /m);
    expect(JSON.parse((await call('schema', { part: 'json' })).text)).toMatchObject({ title: 'Faultline design' });
    expect((await call('examples')).text).toContain('web-shop: ');
    const design = (await call('examples', { id: 'web-shop' })).text;
    expect((await call('validate', { design })).isError).toBe(false);
    expect(await call('examples', { id: 'web-shp' })).toMatchObject({
      isError: true,
      text: expect.stringContaining('web-shop'),
    });
  });

  it('draw a picture', async () => {
    const { text: design } = await call('examples', { id: 'payments' });
    const { content } = await call('preview', { design, from: 0, to: 500 });
    const [picture] = content;
    expect(picture).toMatchObject({ type: 'image', mimeType: 'image/png' });
    const data = picture?.type === 'image' ? picture.data : '';
    expect(Buffer.from(data, 'base64').subarray(1, 4).toString()).toBe('PNG');
  });

  it('write files below their folder and nowhere else', async () => {
    const { text: design } = await call('examples', { id: 'ten-sensors' });
    const done = await call('generate', { design, folder: 'made', rows: '0:100' });
    expect(done).toMatchObject({ isError: false, text: expect.stringContaining('metrics.csv') });
    expect(readdirSync(path.join(folder, 'made'))).toEqual(expect.arrayContaining(['metrics.csv', 'labels.csv']));
    expect(readFileSync(path.join(folder, 'made/metrics.csv'), 'utf8').trim().split('\n')).toHaveLength(101);
    for (const place of ['../elsewhere', '/tmp/elsewhere']) {
      expect(await call('generate', { design, folder: place })).toMatchObject({
        isError: true,
        text: expect.stringContaining('not below'),
      });
    }
    const wrong = await call('generate', { design: 'schema = 1\nnonsense = 2', folder: 'wrong' });
    expect(wrong).toMatchObject({ isError: true, text: expect.stringContaining('line 2, column 1') });
  });
});
