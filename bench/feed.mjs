/**
 * The load of the feed: the browser's worker at 5,000 events/s, the command line at 50,000 events/s, each into a
 * counting receiver. Lag is taken at the receiver, over the whole run: from when the oldest event of a batch was due
 * to when the batch had arrived (so it has the 100 ms in it that a batch waits for company). Heaps are live heaps,
 * read after a collection; growth is the median of the last third against that of the first third after warming up.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { installedBrowser, LAUNCH_ARGS } from '../scripts/browser.mjs';

const METRICS = 10;
/** Share of a run before heaps count. */
const WARM_UP = 0.2;
/** Few: each forced collection holds a batch up, and these must not be the one in a hundred of the p99. */
const HEAP_SAMPLES = 20;
const COMMA = 0x2c;
const LINE_END = 0x0a;

const mebibytes = (bytes) => `${(bytes / 2 ** 20).toFixed(2)} MiB`;
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
const sorted = (values) => values.toSorted((a, b) => a - b);
const median = (values) => sorted(values)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Counts lines and takes the lag of each batch by its first line. @param speed of the run */
async function openReceiver(speed) {
  let events = 0;
  const arrived = [];
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', 'authorization, content-type');
    response.setHeader('access-control-max-age', '600');
    if (request.method === 'OPTIONS') return response.writeHead(204).end();
    let first;
    request.on('data', (chunk) => {
      first ??= chunk.toString('utf8', 0, Math.min(chunk.length, chunk.indexOf(COMMA)));
      for (let at = chunk.indexOf(LINE_END); at >= 0; at = chunk.indexOf(LINE_END, at + 1)) events++;
    });
    request.on('end', () => {
      arrived.push({ timeMs: Date.parse(JSON.parse(`${first}}`).timestamp), atMs: Date.now() });
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"successful_rows":1,"quarantined_rows":0}');
    });
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    figures() {
      // Without a backfill row 0 is stamped with the moment at which it is due. It need not arrive first.
      const startMs = arrived.reduce((least, { timeMs }) => Math.min(least, timeMs), Number.POSITIVE_INFINITY);
      const lags = sorted(arrived.map(({ timeMs, atMs }) => atMs - (startMs + (timeMs - startMs) / speed)));
      return { events, batches: lags.length, p99: lags[Math.floor(lags.length * 0.99)], max: lags.at(-1) };
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function designOf(rows) {
  const metric = (_, k) =>
    `[metrics.m${k}]\nvalue = 30.0\nnoise = "gaussian"\nnoise_args = { scale = 0.5 }\ndecimals = 2\n`;
  const metrics = Array.from({ length: METRICS }, metric).join('');
  return `schema = 1\n[general]\nname = "load"\nseed = 1\nnum_samples = ${rows}\nstart = 2024-01-01T00:00:00Z\ninterval = "200ms"\n${metrics}`;
}

/** @param heaps live heap in bytes, in order of time */
function heapWords(name, heaps) {
  const counted = heaps.slice(Math.floor(heaps.length * WARM_UP));
  const third = Math.max(1, Math.floor(counted.length / 3));
  const [first, last] = [median(counted.slice(0, third)), median(counted.slice(-third))];
  const growth = ((last / first - 1) * 100).toFixed(1);
  return `${name} ${mebibytes(first)} → ${mebibytes(last)}: ${growth} % (${heaps.length} readings; budget 5 %)`;
}

function loadWords({ events, batches, p99, max }, seconds) {
  return [
    `${Math.round(events / seconds).toLocaleString('en-US')} events/s for ${seconds} s: ${events.toLocaleString('en-US')} events in ${batches.toLocaleString('en-US')} requests`,
    `lag p99 ${Math.round(p99)} ms, most ${Math.round(max)} ms (budget 250 ms)`,
  ];
}

/** Tells the bench its live heap; loaded into the command line before its own program. */
const HEAP_TELLER = (everyMs) =>
  `data:text/javascript,${encodeURIComponent(`
process.channel?.unref();
setInterval(() => { gc(); process.connected && process.send(process.memoryUsage()); }, ${everyMs}).unref();
`)}`;

/** @param write makes a file in the bench's folder @returns lines of text */
export async function commandLoad(cli, write, seconds) {
  const speed = 1000;
  const rows = 5 * speed * seconds;
  const receiver = await openReceiver(speed);
  const heaps = [];
  const resident = [];
  const config = write('load.toml', designOf(rows));
  const everyMs = Math.max(1000, (seconds * 1000) / HEAP_SAMPLES);
  const args = ['--expose-gc', '--import', HEAP_TELLER(everyMs), cli, 'feed', '-c', config, '--sink', 'tinybird'];
  const more = ['--url', receiver.url, '--speed', String(speed), '--state', `${config}.state`];
  const child = spawn(process.execPath, [...args, ...more], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  let words = '';
  child.stdout.on('data', (text) => {
    words += text;
  });
  child.on('message', ({ heapUsed, external, rss }) => {
    heaps.push(heapUsed + external);
    resident.push(rss);
  });
  const status = await new Promise((done) => child.once('close', done));
  receiver.close();
  return [
    `command line: ${loadWords(receiver.figures(), seconds).join('; ')}`,
    `  heap and buffers after a collection: ${heapWords('', heaps).trim()}; resident ${mebibytes(Math.max(...resident))} at most`,
    `  it says (status ${status}): ${words.trim()}`,
  ];
}

/** Live heaps of the page and its workers over the protocol of the developer tools. */
async function openHeaps(page) {
  const session = await page.context().newCDPSession(page);
  const workers = new Map();
  const answers = new Map();
  let id = 0;
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => workers.set(sessionId, targetInfo.url));
  session.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId));
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id: answered, result } = JSON.parse(message);
    answers.get(answered)?.(result);
    answers.delete(answered);
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const ask = (sessionId, method) =>
    new Promise((done) => {
      answers.set(++id, done);
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    });
  return async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const heaps = { page: usedSize, feed: 0 };
    for (const [sessionId, url] of workers) {
      if (!/feed/.test(url)) continue;
      await ask(sessionId, 'HeapProfiler.collectGarbage');
      const { usedSize: used, backingStorageSize = 0 } = await ask(sessionId, 'Runtime.getHeapUsage');
      heaps.feed += used + backingStorageSize;
    }
    return heaps;
  };
}

/** @param link fragment that opens a design of TOML text @returns lines of text */
export async function browserLoad(cli, folder, linkOf, seconds) {
  const { chromium } = await import('@playwright/test');
  const executablePath = installedBrowser();
  const speed = 100;
  const rows = 5 * speed * seconds;
  const receiver = await openReceiver(speed);
  const server = spawn(
    process.execPath,
    [cli, 'serve', '--port', process.env.FAULTLINE_PORT ?? '4199', '--data', join(folder, 'data')],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: LAUNCH_ARGS });
  try {
    const url = await new Promise((found, failed) => {
      let words = '';
      server.stdout.on('data', (text) => {
        words += text;
        const [, address] = /(http:\/\/[^\s]+\/)/.exec(words) ?? [];
        if (address) found(address);
      });
      server.once('exit', () => failed(new Error('The server ended.')));
    });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const readHeaps = await openHeaps(page);
    await page.goto(`${url}${linkOf(designOf(rows))}`);
    await page.getByRole('button', { name: 'Live', exact: true }).click();
    await page.getByRole('textbox', { name: 'Address' }).fill(receiver.url);
    await page.getByRole('textbox', { name: 'Speed' }).fill(String(speed));
    await page.getByRole('button', { name: /^Start sending/ }).click();
    await page.getByText(/^Live to /).waitFor();
    const everyMs = Math.max(1000, (seconds * 1000) / HEAP_SAMPLES);
    const end = page.getByText(/^The run is done/);
    const worker = [];
    const own = [];
    const lateMs = Date.now() + seconds * 2000 + 60_000;
    while (!(await end.isVisible()) && Date.now() < lateMs) {
      await sleep(everyMs);
      if (await end.isVisible()) break;
      const heaps = await readHeaps();
      worker.push(heaps.feed);
      own.push(heaps.page);
    }
    return [
      `browser: ${loadWords(receiver.figures(), seconds).join('; ')}`,
      `  heap and buffers after a collection: ${heapWords("feed's worker", worker)}`,
      `  ${heapWords('page', own)}`,
      `  it says: ${await end.innerText()}`,
    ];
  } finally {
    await browser.close();
    server.kill();
    receiver.close();
  }
}
