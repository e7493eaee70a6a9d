import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Aedes } from 'aedes';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RECEIVERS } from '../../scripts/receivers.mjs';

const ROWS = process.env.SOAK ? 20_000 : 300;
const METRICS = 3;
const CLI = 'dist/cli/faultline.mjs';

let folder = '';
const children: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faultline-receiver-'));
  await writeFile(
    join(folder, 'design.toml'),
    `schema = 1\n[general]\nname = "receivers"\nseed = 1\nnum_samples = ${ROWS}\nstart = 2024-01-01T00:00:00Z\ninterval = "1s"\n${Array.from({ length: METRICS }, (_, k) => `[metrics.m${k}]\nvalue = 30.0\nnoise = "gaussian"\ndecimals = 2\n`).join('')}`,
  );
});
afterEach(async () => {
  await Promise.all(
    children.splice(0).map(
      (child) =>
        new Promise((done) => {
          child.once('exit', done);
          child.kill('SIGKILL');
        }),
    ),
  );
  await rm(folder, { recursive: true, force: true });
});

/** A port that is free now. */
const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

function start(program: string, args: readonly string[]) {
  children.push(spawn(program, args, { cwd: folder, stdio: 'ignore' }));
}

/** What `ask` finds, asked again until it finds something. */
const until = <T>(what: string, ask: () => Promise<T | undefined>, timeout = 20_000): Promise<T> =>
  vi.waitFor(
    async () => {
      const value = await ask();
      if (value === undefined) throw new Error(`${what} did not come in time`);
      return value;
    },
    { timeout, interval: 100 },
  );

const get = async (url: string) => {
  const answer = await fetch(url);
  return answer.ok ? answer.text() : undefined;
};

/** The whole design is backfilled: planned timestamps of the last ROWS seconds. */
async function feed(...more: string[]): Promise<{ status: number | null; out: string }> {
  const child = spawn(
    process.execPath,
    [CLI, 'feed', '-c', join(folder, 'design.toml'), '--backfill', `${ROWS}s`, '--count', String(ROWS), ...more],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let out = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      out += text.toString();
    });
  }
  const status = await new Promise<number | null>((done) => child.once('exit', done));
  return { status, out };
}

/** Runs the test where the program is installed; scripts/receivers.mjs installs it, or says aloud that it cannot. */
const withProgram = (program: keyof typeof RECEIVERS) => it.runIf(existsSync(RECEIVERS[program]));

describe('real receivers', () => {
  withProgram('influxdb')('InfluxDB 1.6 holds every point once', async () => {
    const [http, rpc] = [await freePort(), await freePort()];
    await writeFile(
      join(folder, 'influx.conf'),
      `reporting-disabled = true\nbind-address = "127.0.0.1:${rpc}"\n[meta]\ndir = "${folder}/meta"\n[data]\ndir = "${folder}/data"\nwal-dir = "${folder}/wal"\n[http]\nbind-address = "127.0.0.1:${http}"\nlog-enabled = false\n`,
    );
    start(RECEIVERS.influxdb, ['-config', join(folder, 'influx.conf')]);
    const url = `http://127.0.0.1:${http}`;
    await until('InfluxDB', async () => ((await fetch(`${url}/ping`)).status === 204 ? true : undefined));
    await fetch(`${url}/query?q=${encodeURIComponent('CREATE DATABASE demo')}`, { method: 'POST' });
    const { status, out } = await feed('--sink', 'influxdb', '--url', `${url}/?db=demo`);
    expect([status, out]).toEqual([0, expect.stringContaining('set aside 0')]);
    const counts = await get(`${url}/query?db=demo&q=${encodeURIComponent('SELECT count(value) FROM m0, m1, m2')}`);
    expect([...(counts ?? '').matchAll(/"values":\[\["[^"]*",(\d+)\]\]/g)].map(([, count]) => Number(count))).toEqual([
      ROWS,
      ROWS,
      ROWS,
    ]);
  });

  withProgram('victoria-metrics')('VictoriaMetrics got each sample exactly once (it keeps duplicates)', async () => {
    const port = await freePort();
    start(RECEIVERS['victoria-metrics'], [
      `-httpListenAddr=127.0.0.1:${port}`,
      `-storageDataPath=${folder}/vm`,
      '-retentionPeriod=1',
    ]);
    const url = `http://127.0.0.1:${port}`;
    await until('VictoriaMetrics', () => get(`${url}/health`));
    const { status, out } = await feed('--sink', 'prometheus', '--url', url);
    expect([status, out]).toEqual([0, expect.stringContaining('set aside 0')]);
    const samples = await until('the samples', async () => {
      await get(`${url}/internal/force_flush`);
      const text = await get(`${url}/api/v1/export?match[]=${encodeURIComponent('{job="faultline"}')}`);
      const values = (text ?? '')
        .split('\n')
        .filter((line) => line !== '')
        .flatMap((line) => (JSON.parse(line) as { values: number[] }).values);
      return values.length >= ROWS * METRICS ? values.length : undefined;
    });
    expect(samples).toBe(ROWS * METRICS);
  });

  withProgram('prometheus')('Prometheus holds every sample of a remote write', async () => {
    const port = await freePort();
    await writeFile(join(folder, 'prometheus.yml'), 'global:\n  scrape_interval: 1h\n');
    start(RECEIVERS.prometheus, [
      `--config.file=${folder}/prometheus.yml`,
      `--storage.tsdb.path=${folder}/tsdb`,
      `--web.listen-address=127.0.0.1:${port}`,
      '--web.enable-remote-write-receiver',
      '--log.level=error',
    ]);
    const url = `http://127.0.0.1:${port}`;
    await until('Prometheus', () => get(`${url}/-/ready`));
    const { status, out } = await feed('--sink', 'prometheus', '--url', url);
    expect([status, out]).toEqual([0, expect.stringContaining('set aside 0')]);
    const count = await get(`${url}/api/v1/query?query=${encodeURIComponent(`count_over_time(m0[${ROWS * 2}s])`)}`);
    expect(Number(/"value":\[[^,]+,"(\d+)"\]/.exec(count ?? '')?.[1])).toBe(ROWS);
  });

  const brokers: readonly (readonly [string, (port: number) => Promise<() => Promise<void>>])[] = [
    [
      'aedes',
      async (port) => {
        const broker = await Aedes.createBroker();
        const server = createServer(broker.handle);
        await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
        return async () => {
          await new Promise<void>((done) => broker.close(done));
          server.close();
        };
      },
    ],
    ...(existsSync(RECEIVERS.mosquitto)
      ? [
          [
            'Mosquitto',
            async (port: number) => {
              await writeFile(
                join(folder, 'mosquitto.conf'),
                `listener ${port} 127.0.0.1\nallow_anonymous true\nmax_queued_messages 0\nmax_inflight_messages 0\n`,
              );
              start(RECEIVERS.mosquitto, ['-c', join(folder, 'mosquitto.conf')]);
              return async () => undefined;
            },
          ] as const,
        ]
      : []),
  ];

  it.each(brokers)('MQTT: a subscriber of %s sees every event, in order', async (_, broker) => {
    const port = await freePort();
    const stop = await broker(port);
    const { connectAsync } = await import('mqtt');
    const subscriber = await until('the broker', () =>
      connectAsync(`mqtt://127.0.0.1:${port}`, { connectTimeout: 1000, reconnectPeriod: 0 }),
    );
    const got: string[] = [];
    subscriber.on('message', (topic, body) => {
      got.push(`${topic} ${(JSON.parse(body.toString()) as { timestamp: string }).timestamp}`);
    });
    await subscriber.subscribeAsync('demo/#', { qos: 1 });
    const { status, out } = await feed('--sink', 'mqtt', '--url', `mqtt://127.0.0.1:${port}`, '--name', 'demo');
    expect([status, out]).toEqual([0, expect.stringContaining('set aside 0')]);
    await until('the messages', async () => (got.length >= ROWS * METRICS ? true : undefined));
    expect(new Set(got).size).toBe(ROWS * METRICS);
    const ofFirst = got.filter((line) => line.startsWith('demo/m0 '));
    expect(ofFirst).toEqual(ofFirst.toSorted());
    await subscriber.endAsync(true);
    await stop();
  });
});
