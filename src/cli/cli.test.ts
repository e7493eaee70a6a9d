import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommandLine, designText, finished, run, start, temporaryFolder } from './cli.test-support.ts';

const folder = temporaryFolder();
const inFolder = (name: string) => path.join(folder, name);
let program = '';
beforeAll(async () => {
  program = await buildCommandLine();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const faultline = (args: readonly string[], input?: string) => run(program, args, input);
const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
const lines = (file: string) => readFileSync(file, 'utf8').split('\n');

const design = (samples: number) => {
  const file = inFolder(`design-${samples}.toml`);
  writeFileSync(file, designText(samples));
  return file;
};
const LEGACY = `[general]
seed = 1234
num_samples = 150

[metrics.cpu_1]
value = 30
noise = "uniform"
noise_args = { low = -1.0, high = 1.0 }

[anomalies.cpu_1]
at = 25
anomaly_factor = 2
pattern = "linear"
recovery_time = 100
`;

describe('faultline generate', () => {
  it('writes the data, the anomalies and the pictures, and one line about them', async () => {
    const out = inFolder('plain');
    const { status, stdout, stderr } = await faultline(['generate', '-c', design(100), '-o', out]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readdirSync(out).sort()).toEqual([
      'anomalies.csv',
      'manifest.json',
      'metrics.csv',
      'metrics.png',
      'metrics.svg',
    ]);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(lines(path.join(out, 'metrics.csv')).slice(0, 2)).toEqual([
      'Timestamp,a,b',
      expect.stringMatching(/^2023-11-02T16:55:16\.000Z,\d+(\.\d{1,2})?,\d+(\.\d{1,2})?$/),
    ]);
    expect(lines(path.join(out, 'anomalies.csv'))[1]).toMatch(
      /^level-shift@10,a,level-shift,linear,10,30,.*,2023-11-02T16:55:26\.000Z,2023-11-02T16:55:46\.000Z,'=danger,a,.*,0,"{""magnitude"".*}",10,30$/,
    );
    expect([...readFileSync(path.join(out, 'metrics.png')).subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  });

  it('writes all other files on request, and an archive of them', async () => {
    const out = inFolder('all');
    const with_ = 'labels,clean,long,design,json';
    await faultline([
      'generate',
      '-c',
      design(100),
      '-o',
      out,
      '--with',
      with_,
      '--format',
      'csv,parquet',
      '--no-plot',
    ]);
    expect(readdirSync(out)).toEqual(
      expect.arrayContaining([
        'labels.csv',
        'clean.parquet',
        'metrics-long.csv',
        'design.toml',
        'anomalies.csv',
        'anomalies.json',
        'anomalies.parquet',
      ]),
    );
    const zipped = inFolder('zip');
    expect(await faultline(['generate', '-c', design(100), '-o', zipped, '--with', 'labels,zip'])).toMatchObject({
      status: 0,
    });
    const inside = unzipSync(readFileSync(path.join(zipped, 'faultline.zip')));
    expect(readdirSync(zipped).toSorted()).toEqual([...Object.keys(inside), 'faultline.zip'].toSorted());
    expect(Object.keys(inside)).toEqual([
      'metrics.csv',
      'labels.csv',
      'anomalies.csv',
      'metrics.svg',
      'metrics.png',
      'manifest.json',
    ]);
  });

  it('reads a file of the chaos generator, and writes its folder: no times, CRLF, Python floats', async () => {
    const out = inFolder('legacy');
    const { status } = await faultline(['generate', '-c', '-', '-o', out], LEGACY);
    expect(status).toBe(0);
    expect(readdirSync(out)).toEqual(expect.arrayContaining(['metrics.csv', 'metrics.png']));
    const rows = readFileSync(path.join(out, 'metrics.csv'), 'utf8').split('\r\n');
    expect(rows).toHaveLength(152);
    expect(rows[0]).toBe('cpu_1');
    expect(rows[1]).toMatch(/^\d+\.\d{1,6}$/);
  });

  it('gives the bytes of a file for its link too, and the plain form when that is asked for', async () => {
    const written = async (name: string, ...flags: readonly string[]) => {
      const out = inFolder(name);
      expect((await faultline(['generate', '-o', out, '--no-plot', ...flags], LEGACY)).status).toBe(0);
      return readFileSync(path.join(out, 'metrics.csv'), 'utf8');
    };
    const link = (await faultline(['link', '-c', '-'], LEGACY)).stdout.trim();
    const fromFile = await written('legacy-file', '-c', '-');
    expect(await written('legacy-link', '-c', link)).toBe(fromFile);
    expect(await written('legacy-plain', '-c', link, '--profile', 'none')).toMatch(/^Timestamp,cpu_1\n/);
  });

  it('gives the same bytes for any number of workers', async () => {
    const hashes = [];
    for (const workers of ['1', '2', '3']) {
      const out = inFolder(`workers-${workers}`);
      await faultline([
        'generate',
        '-c',
        design(400_000),
        '-o',
        out,
        '--workers',
        workers,
        '--no-plot',
        '--with',
        'long',
      ]);
      hashes.push([sha256(path.join(out, 'metrics.csv')), sha256(path.join(out, 'metrics-long.csv'))]);
    }
    expect(hashes[1]).toEqual(hashes[0]);
    expect(hashes[2]).toEqual(hashes[0]);
  });

  it('gives windows and shards of exactly those bytes', async () => {
    const whole = inFolder('whole');
    await faultline(['generate', '-c', design(1000), '-o', whole, '--no-plot']);
    const all = readFileSync(path.join(whole, 'metrics.csv'));
    const parts = [];
    for (const shard of ['0/3', '1/3', '2/3']) {
      const out = inFolder(`shard-${shard[0]}`);
      await faultline(['generate', '-c', design(1000), '-o', out, '--no-plot', '--shard', shard]);
      parts.push(readFileSync(path.join(out, 'metrics.csv')));
    }
    expect(Buffer.concat(parts).equals(all)).toBe(true);
    const out = inFolder('window');
    await faultline(['generate', '-c', design(1000), '-o', out, '--no-plot', '--rows', '500:502']);
    expect(lines(path.join(out, 'metrics.csv'))).toEqual([
      ...lines(path.join(whole, 'metrics.csv')).slice(0, 1),
      ...lines(path.join(whole, 'metrics.csv')).slice(501, 503),
      '',
    ]);
    await faultline(['generate', '-c', design(1000), '-o', out, '--no-plot', '--rows', '500:502', '--no-header']);
    expect(lines(path.join(out, 'metrics.csv'))).toEqual([
      ...lines(path.join(whole, 'metrics.csv')).slice(501, 503),
      '',
    ]);
  });

  it('takes another seed, a profile and options of the format', async () => {
    const out = inFolder('options');
    const flags = ['--seed', '8', '--profile', 'sensors', '--option', 'separator=semicolon', '--option', 'decimals=1'];
    await faultline(['generate', '-c', design(100), '-o', out, '--no-plot', ...flags]);
    const [header, row] = lines(path.join(out, 'metrics.csv'));
    expect(header).toBe('Timestamp;a;b');
    expect(row).toMatch(/^2023-11-02 16:55:16\.0;\d+(\.\d)?;\d+(\.\d)?$/);
    const other = inFolder('seed-7');
    await faultline(['generate', '-c', design(100), '-o', other, '--no-plot', ...flags.slice(2)]);
    expect(lines(path.join(other, 'metrics.csv'))[1]).not.toBe(row);
  });

  it('leaves nothing behind when it is interrupted', async () => {
    const out = inFolder('deep/er');
    mkdirSync(inFolder('deep'));
    const began = new Promise<void>((resolve) => {
      const watcher = watch(inFolder('deep'), { recursive: true }, (_, name) => {
        if (!String(name).endsWith('.part')) return;
        watcher.close();
        resolve();
      });
    });
    const child = start(program, ['generate', '-c', design(500_000_000), '-o', out, '--workers', '2', '--no-plot']);
    await began;
    child.kill('SIGINT');
    expect(await finished(child)).toMatchObject({ status: 130 });
    expect(readdirSync(inFolder('deep'))).toEqual([]);
  });

  it('leaves the files of an earlier run as they were when the new one fails', async () => {
    const out = inFolder('earlier');
    await faultline(['generate', '-c', design(50), '-o', out, '--no-plot']);
    rmSync(path.join(out, 'anomalies.csv'));
    mkdirSync(path.join(out, 'anomalies.csv'));
    const [before, metrics] = [readdirSync(out).sort(), sha256(path.join(out, 'metrics.csv'))];
    const { status, stderr } = await faultline(['generate', '-c', design(100), '-o', out, '--no-plot']);
    expect(status).toBe(1);
    expect(stderr).toContain('anomalies.csv: it is a folder');
    expect(readdirSync(out).sort()).toEqual(before);
    expect(sha256(path.join(out, 'metrics.csv'))).toBe(metrics);
  });
});

describe('labels and anomalies that change nothing', () => {
  // A shift of half a σ is no effect; a ramp of 0.2 a sample shows in whole numbers from its fourth sample on; the spike never.
  const file = inFolder('labels.toml');
  writeFileSync(
    file,
    `schema = 1
[general]
seed = 7
num_samples = 9
[metrics.a]
value = 100
noise = "gaussian"
decimals = 2
[metrics.b]
value = 100
decimals = 0
[[anomalies.a]]
kind = "level-shift"
at = 2
hold = 2
magnitude = 0.5
[[anomalies.b]]
kind = "ramp"
at = 4
hold = 4
slope = 0.2
[[anomalies.b]]
id = "hair"
kind = "spike"
at = 1
magnitude = 0.3
`,
  );
  const WARNING = /labels\.toml: warning: anomalies\.b\[1\]: spike changes nothing in the data\.\n$/;

  it.each([
    ['cause', ['0,0,0', '0,1,1', '1,0,1', '1,0,1', '0,1,1', '0,1,1', '0,1,1', '0,1,1', '0,0,0']],
    ['effect', ['0,0,0', '0,0,0', '0,0,0', '0,0,0', '0,0,0', '0,0,0', '0,0,0', '0,1,1', '0,0,0']],
    ['differs', ['0,0,0', '0,0,0', '1,0,1', '1,0,1', '0,0,0', '0,0,0', '0,0,0', '0,1,1', '0,0,0']],
  ])('--labels %s marks what it says, and generate warns of what changes nothing', async (word, rows) => {
    const out = inFolder(`labels-${word}`);
    const args = ['generate', '-c', file, '-o', out, '--no-plot', '--with', 'labels', '--labels', word];
    const { status, stderr } = await faultline(args);
    expect([status, stderr]).toEqual([0, expect.stringMatching(WARNING)]);
    const cells = lines(path.join(out, 'labels.csv')).map((line) => line.replace(/^[^,]*,/, ''));
    expect(cells).toEqual(['a,b,is_anomaly', ...rows, '']);
  });

  it('--label-followers adds what reaches the metrics that follow, beside the list of it', async () => {
    const design = path.join(inFolder('followers-design'), 'design.toml');
    mkdirSync(path.dirname(design), { recursive: true });
    writeFileSync(
      design,
      'schema = 1\n[general]\nnum_samples = 5\n[metrics.a]\n[metrics.b]\nfollows = [{ metric = "a", lag = 1 }]\n[[anomalies.a]]\nid = "x"\nkind = "level-shift"\nmagnitude = 3\nat = 2\nhold = 1\n',
    );
    const out = inFolder('followers');
    const args = ['generate', '-c', design, '-o', out, '--no-plot', '--with', 'labels', '--label-followers'];
    expect((await faultline(args)).status).toBe(0);
    const cells = lines(path.join(out, 'labels.csv')).map((line) => line.replace(/^[^,]*,/, ''));
    expect(cells).toEqual(['a,b,is_anomaly,b affected', '0,0,0,0', '0,0,0,0', '1,0,1,0', '0,0,0,1', '0,0,0,0', '']);
    expect(lines(path.join(out, 'followers.csv'))[1]).toMatch(/^x,a,level-shift,b,a > b,1,1,3,4,3,4,/);
  });

  it('another word is refused with those that there are', async () => {
    const { status, stderr } = await faultline(['generate', '-c', file, '-o', inFolder('none'), '--labels', 'caus']);
    expect([status, stderr]).toEqual([2, '--labels: there is no "caus"; there are cause, effect, differs.\n']);
  });

  it('check warns of the same, and says that the design is valid', async () => {
    const { status, stdout, stderr } = await faultline(['check', '-c', file]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('is valid');
    expect(stdout.replace(/\n.* is valid[^]*/, '\n')).toMatch(WARNING);
  });
});

describe('what is wrong', () => {
  it.each<[string, readonly string[], number, RegExp]>([
    ['no config', ['generate', '-o', 'OUT'], 2, /required option '-c/],
    ['no folder', ['generate', '-c', 'DESIGN'], 2, /required option '-o/],
    ['an unknown flag', ['generate', '-c', 'DESIGN', '-o', 'OUT', '--fromat', 'csv'], 2, /unknown option '--fromat'/],
    ['an unknown command', ['genrate'], 2, /unknown command 'genrate'/],
    ['an unknown format', ['generate', '-c', 'DESIGN', '-o', 'OUT', '--format', 'xls'], 2, /There is no format "xls"/],
    ['an unknown part', ['generate', '-c', 'DESIGN', '-o', 'OUT', '--with', 'label'], 2, /there is no "label"/],
    ['rows that are none', ['generate', '-c', 'DESIGN', '-o', 'OUT', '--rows', '5'], 2, /two whole numbers/],
    ['rows beyond the data', ['generate', '-c', 'DESIGN', '-o', 'OUT', '--rows', '5:101'], 2, /not all in the data/],
    ['a shard beyond the last', ['generate', '-c', 'DESIGN', '-o', 'OUT', '--shard', '3/3'], 2, /K counts from 0/],
    ['no workers', ['generate', '-c', 'DESIGN', '-o', 'OUT', '--workers', '0'], 2, /--workers: from 1/],
    ['a bad seed', ['generate', '-c', 'DESIGN', '-o', 'OUT', '--seed', '-1'], 2, /seed/],
    [
      'a file that is not there',
      ['generate', '-c', 'nowhere.toml', '-o', 'OUT'],
      1,
      /Cannot read nowhere\.toml: there is no such file/,
    ],
    ['a folder for a file', ['generate', '-c', '.', '-o', 'OUT'], 1, /it is a folder/],
    ['a damaged link', ['generate', '-c', 'http://127.0.0.1:4173/#d=1.abcd', '-o', 'OUT'], 1, /The link is damaged/],
    ['a file for a folder', ['generate', '-c', 'DESIGN', '-o', 'DESIGN'], 1, /there is a file of that name/],
  ])('%s ends with its status and says what to do', async (_, args, status, message) => {
    const out = inFolder('wrong');
    const given = args.map((arg) => (arg === 'OUT' ? out : arg === 'DESIGN' ? design(100) : arg));
    const result = await faultline(given);
    expect(result.stderr).toMatch(message);
    expect(result.stderr).not.toMatch(/ at .*\.mjs/);
    expect(result.status).toBe(status);
    expect(existsSync(out)).toBe(false);
  });

  it('a broken design names its line and column for every command, and no folder is made', async () => {
    const file = inFolder('broken.toml');
    writeFileSync(file, designText(100).replace('noise = "gaussian"', 'noise = "gausian"'));
    for (const args of [['generate', '-o', inFolder('broken')], ['check'], ['link']]) {
      const { status, stderr } = await faultline([...args, '-c', file]);
      expect(status).toBe(1);
      expect(stderr).toMatch(/broken\.toml: line \d+, column \d+, metrics\.a\.noise.*gaussian/s);
    }
    expect(existsSync(inFolder('broken'))).toBe(false);
  });

  it('help and version end with 0', async () => {
    expect(await faultline(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('generate') });
    expect(await faultline(['--version'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
    expect(await faultline(['generate', '--help'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('--shard'),
    });
  });
});

describe('faultline link', () => {
  it('gives a link from which generate makes the same bytes', async () => {
    const { stdout, status } = await faultline(['link', '-c', design(200), '--base', 'https://example.org/x#old']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^https:\/\/example\.org\/x#d=1\.[\w-]+\n$/);
    for (const [name, config] of [
      ['from-file', design(200)],
      ['from-link', stdout.trim()],
    ] as const) {
      await faultline(['generate', '-c', config, '-o', inFolder(name), '--no-plot']);
    }
    expect(sha256(inFolder('from-link/metrics.csv'))).toBe(sha256(inFolder('from-file/metrics.csv')));
  });

  it('also of a file of the chaos generator', async () => {
    const { stdout } = await faultline(['link', '-c', '-'], LEGACY);
    expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:4173\/#d=1\./);
    expect(await faultline(['check', '-c', stdout.trim()])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('rng numpy'),
    });
  });
});

describe('faultline check', () => {
  it('says what a design would make, without making it', async () => {
    const { stdout, status } = await faultline(['check', '-c', design(1_000_000)]);
    expect(status).toBe(0);
    expect(stdout).toContain('1,000,000, every 1s, 2023-11-02T16:55:16.000Z to 2023-11-14T06:41:55.000Z');
    expect(stdout).toContain('metrics    2: a, b');
    expect(stdout).toMatch(/size {7}about 3\d\.\d MB/);
  });
});
