/**
 * Sinks that are slow or hang, with one request at a time against four: events acked in a second, in one run. The
 * whole design is due at once, so that the sink alone sets the pace. Ratios count; times are of this machine.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';

const METRICS = 10;
const BATCH = 1000;
const LATENCY_MS = 200;
const LINE_END = 0x0a;

/** Three of ten never get an answer, and are not stored. Not the first: until one is answered a sink has 30 s. */
const hangs = (request) => [3, 6, 9].includes(request % 10);

const SINKS = [
  { name: `${LATENCY_MS} ms latency`, seconds: 8, faultOf: () => false },
  { name: `${LATENCY_MS} ms latency, 30 % of the requests hang`, seconds: 30, faultOf: hangs },
];

async function openSink(faultOf) {
  let requests = 0;
  let acked = 0;
  let firstMs;
  const server = createServer((request, response) => {
    const hanging = faultOf(requests++);
    firstMs ??= performance.now();
    let events = 0;
    request.on('data', (chunk) => {
      for (let at = chunk.indexOf(LINE_END); at >= 0; at = chunk.indexOf(LINE_END, at + 1)) events++;
    });
    request.on('end', () => {
      if (hanging) return;
      setTimeout(() => {
        acked += events;
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ successful_rows: events, quarantined_rows: 0 }));
      }, LATENCY_MS);
    });
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    figures: () => ({ requests, acked, seconds: (performance.now() - (firstMs ?? performance.now())) / 1000 }),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function designOf(rows) {
  const metric = (_, k) => `[metrics.m${k}]\nvalue = 30.0\nnoise = "gaussian"\ndecimals = 2\n`;
  return `schema = 1\n[general]\nname = "slow"\nseed = 1\nnum_samples = ${rows}\nstart = 2024-01-01T00:00:00Z\ninterval = "1s"\n${Array.from({ length: METRICS }, metric).join('')}`;
}

/** Events a second that the sink acks within the time; the run is cut off then. */
async function rateOf(cli, config, { seconds, faultOf }, inFlight) {
  const sink = await openSink(faultOf);
  const args = [cli, 'feed', '-c', config, '--sink', 'tinybird', '--url', sink.url, '--backfill', '10d'];
  const more = ['--batch', String(BATCH), '--in-flight', String(inFlight), '--state', `${config}.${inFlight}.state`];
  const child = spawn(process.execPath, [...args, ...more], { stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = new Promise((done) => child.once('close', done));
  while (sink.figures().seconds < seconds) {
    const gone = await Promise.race([ended, new Promise((done) => setTimeout(done, 50, 'under way'))]);
    if (gone !== 'under way') throw new Error(`The feed ended with ${gone} before its time.`);
  }
  const { acked, requests, seconds: took } = sink.figures();
  child.kill('SIGKILL');
  await ended;
  sink.close();
  return { perSecond: acked / took, requests };
}

/** @param write makes a file in the bench's folder @returns lines of text */
export async function slowSinks(cli, write) {
  const lines = [];
  for (const [index, sink] of SINKS.entries()) {
    const config = write(`slow-${index}.toml`, designOf(100_000));
    const one = await rateOf(cli, config, sink, 1);
    const four = await rateOf(cli, config, sink, 4);
    const words = ({ perSecond, requests }) =>
      `${Math.round(perSecond).toLocaleString('en-US')} events/s (${requests} requests)`;
    lines.push(
      `${sink.name}, ${sink.seconds} s each: one request at a time ${words(one)}, four ${words(four)}: ${(four.perSecond / one.perSecond).toFixed(1)}x`,
    );
  }
  return lines;
}
