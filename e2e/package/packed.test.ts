/**
 * The packed file, as a person gets it: installed into an empty folder, its command line, library and types used from
 * there. Needs the built studio and command line.
 */
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'faultline-package-'));
const installed = path.join(folder, 'node_modules/faultline');
let tarball = '';

/** Six designs with what the language has: metrics, incidents, relations, scatter, a file of the Python generator, a fleet. */
const EXAMPLES = [
  'web-shop',
  'microservices',
  'benchmark-by-rule',
  'twenty-hosts',
  'chaos-experiment',
  'fleet-production',
];

function run(command: string, args: readonly string[], cwd = folder): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stdout}${stderr}`);
  return stdout;
}

const faultline = (...args: readonly string[]) => run(path.join(folder, 'node_modules/.bin/faultline'), args);

function program(name: string, text: string): string {
  writeFileSync(path.join(folder, name), text);
  return run(process.execPath, [name]);
}

/** The programs in a page. */
function snippetsOf(page: string): readonly string[] {
  const text = readFileSync(path.join(ROOT, page), 'utf8');
  return [...text.matchAll(/^```js\n(.*?)^```$/gms)].map(([, code = '']) => code);
}

/** A step of action.yml, run as a runner would: its inputs put into its environment. */
function actionStep(cwd: string, place: number, inputs: Readonly<Record<string, string>>) {
  const text = readFileSync(path.join(ROOT, 'action.yml'), 'utf8');
  const script = [...text.matchAll(/^ {6}run: \|\n((?: {8}.*\n|\n)+)/gm)][place]?.[1] ?? '';
  const env = {
    ...process.env,
    FAULTLINE_PACKAGE: tarball,
    FAULTLINE_DESIGNS: inputs['designs'],
    FAULTLINE_OUTPUT: inputs['output'] ?? '',
    FAULTLINE_ARGUMENTS: inputs['arguments'] ?? '--with labels',
    GITHUB_OUTPUT: path.join(cwd, 'output'),
    RUNNER_TEMP: path.join(cwd, 'temp'),
  };
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], { cwd, encoding: 'utf8', env });
}

beforeAll(() => {
  run('npm', ['run', '--silent', 'build:lib'], ROOT);
  run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], ROOT);
  tarball = path.join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--silent', tarball]);
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the packed file', () => {
  it('is small, and brings nothing but what is native', () => {
    expect(statSync(tarball).size).toBeLessThan(6_000_000);
    const packages = readdirSync(path.join(folder, 'node_modules')).flatMap((name) =>
      name.startsWith('@') ? readdirSync(path.join(folder, 'node_modules', name)) : name.startsWith('.') ? [] : [name],
    );
    expect(packages.length - 1).toBeLessThanOrEqual(10);
    expect(packages.filter((name) => name !== 'faultline' && !name.startsWith('resvg-js'))).toEqual([]);
  });

  it('has a command line that writes, checks, links and generates a first design', () => {
    expect(faultline('--version').trim()).toMatch(/^\d+\.\d+\.\d+$/);
    faultline('new', 'first.toml');
    expect(faultline('check', '-c', 'first.toml')).toContain('is valid');
    expect(faultline('link', '-c', 'first.toml')).toContain('#d=1.');
    faultline('generate', '-c', 'first.toml', '-o', 'first', '--with', 'labels');
    expect(readdirSync(path.join(folder, 'first'))).toEqual(
      expect.arrayContaining(['metrics.csv', 'labels.csv', 'metrics.svg', 'metrics.png']),
    );
    expect(JSON.parse(faultline('schema'))).toMatchObject({ title: 'Faultline design' });
  });

  it.each(EXAMPLES)('gives the same bytes by the command line and by the library (%s)', (id) => {
    const file = path.join(installed, 'examples', `${id}.toml`);
    const table = id.startsWith('fleet') ? 'telemetry' : 'metrics';
    faultline('generate', '-c', file, '-o', id);
    const written = createHash('sha256')
      .update(readFileSync(path.join(folder, id, `${table}.csv`)))
      .digest('hex');
    const bytes = program(
      `${id}.mjs`,
      `import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseToml } from 'faultline';
import { encode } from 'faultline/formats';
const parsed = parseToml(readFileSync(${JSON.stringify(file)}, 'utf8'));
const hash = createHash('sha256');
for await (const piece of encode(parsed.value.design, { table: '${table}' })) hash.update(piece);
console.log(hash.digest('hex'));`,
    );
    expect(bytes.trim()).toBe(written);
  });

  it('gives events and sinks to programs', () => {
    const said = program(
      'live.mjs',
      `import { dataset, parseToml } from 'faultline';
import { events, SINKS } from 'faultline/live';
const { design } = parseToml('schema = 1\\n[general]\\nnum_samples = 3\\n[metrics.cpu]\\nvalue = 4.0').value;
console.log(JSON.stringify([[...events(design)].map(({ series, value }) => [series, value]), SINKS.length > 9, dataset(design).tables]));`,
    );
    expect(JSON.parse(said)).toEqual([
      [
        ['cpu', 4],
        ['cpu', 4],
        ['cpu', 4],
      ],
      true,
      expect.arrayContaining(['metrics']),
    ]);
  });

  it.each([...snippetsOf('docs/library.md').entries()])('runs the snippets of its guide (%i)', (at, text) => {
    expect(program(`snippet-${at}.mjs`, text)).not.toBe('');
  });

  it.each(['bundler', 'nodenext'])('has types for a strict project (moduleResolution %s)', (resolution) => {
    const project = path.join(folder, `types-${resolution}`);
    mkdirSync(project);
    symlinkSync(path.join(folder, 'node_modules'), path.join(project, 'node_modules'));
    writeFileSync(path.join(project, 'package.json'), '{ "type": "module" }');
    const options = {
      strict: true,
      noEmit: true,
      target: 'es2022',
      module: resolution === 'bundler' ? 'esnext' : 'nodenext',
      moduleResolution: resolution,
      lib: ['es2023', 'dom'],
      types: [],
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
    };
    writeFileSync(path.join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['*.ts'] }));
    writeFileSync(
      path.join(project, 'use.ts'),
      `import { type CheckedDesign, dataset, type Design, encodeLink, parseToml } from 'faultline';
import { encode } from 'faultline/formats';
import { events } from 'faultline/live';
const parsed = parseToml('schema = 1');
if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
const design: CheckedDesign = parsed.value.design;
const link: string = encodeLink(design);
for (const block of dataset(design).blocks()) { const first: number | string | undefined = block.columns['cpu']?.[0]; void first; }
for (const event of events(design)) void event.timeMs;
void encode(design);
void link;
const unchecked: Design = { ...design };
// @ts-expect-error What was not read cannot be passed.
dataset(unchecked);
`,
    );
    run(process.execPath, [path.join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', project]);
  });

  it('runs as a step of a workflow, with annotations at the line of the file', () => {
    const work = path.join(folder, 'workflow');
    mkdirSync(path.join(work, 'designs'), { recursive: true });
    faultline('new', path.join(work, 'designs/good.toml'));
    expect(actionStep(work, 0, {}).status).toBe(0);
    const first = actionStep(work, 1, { designs: 'designs/*.toml' });
    expect(first).toMatchObject({ status: 0, stdout: '' });
    const second = actionStep(work, 2, {
      designs: 'designs/*.toml',
      output: 'data',
      arguments: '--with labels --rows 0:10',
    });
    expect(second.status, second.stderr).toBe(0);
    expect(readdirSync(path.join(work, 'data/good'))).toEqual(expect.arrayContaining(['metrics.csv', 'labels.csv']));
    expect(readFileSync(path.join(work, 'output'), 'utf8')).toBe('folder=data\n');

    writeFileSync(path.join(work, 'designs/bad.toml'), 'schema = 1\n[general]\nsead = 3\n');
    const bad = actionStep(work, 1, { designs: 'designs/good.toml\ndesigns/bad.toml' });
    expect(bad.status).toBe(1);
    expect(bad.stdout).toContain('::error file=designs/bad.toml,line=3,col=1,title=general.sead::');
    expect(actionStep(work, 1, { designs: 'nothing/*.toml' })).toMatchObject({
      status: 1,
      stdout: '::error::No file fits the input designs\n',
    });
  });

  it('is as publint and the checker of types want a package', async () => {
    const { messages } = await publint({ pkgDir: installed, strict: true, pack: false });
    expect(messages.filter(({ code }) => code !== 'USE_TYPE')).toEqual([]);
    const checked = await checkPackage(createPackageFromTarballData(readFileSync(tarball)));
    // The package is of modules alone: what CommonJS cannot import is no fault.
    const faults = checked.types ? checked.problems.filter(({ kind }) => kind !== 'CJSResolvesToESM') : ['no types'];
    expect(
      faults.filter(
        (fault) => typeof fault === 'string' || !('resolutionKind' in fault) || fault.resolutionKind !== 'node10',
      ),
    ).toEqual([]);
  }, 60_000);
});
