/** `faultline feed`: from flags to a run, its progress and its end. Delivery itself is src/live. */
import { createHash, randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { setTimeout as sleepFor } from 'node:timers/promises';
import { parseDuration } from '../../core/lib/time.ts';
import { createDelivery, type FeedClock, type FeedStats } from '../../live/delivery/delivery.ts';
import { createHttpCarrier } from '../../live/carriers/http-carrier.ts';
import type { RunRecord } from '../../live/delivery/outbox.ts';
import { type FeedPlan, plannedTimeMs } from '../../live/delivery/pacer.ts';
import { createSecret } from '../../live/secret.ts';
import { SINKS } from '../../live/sinks/index.ts';
import type { SinkKind, Target } from '../../live/types.ts';
import type { FeedFlags } from '../commands/feed.ts';
import { badInput, CommandError, wrongUse } from '../exit.ts';
import { type FeedInput, readFeedInput } from './feed-input.ts';
import { createFeedView, summaryLine } from './feed-view.ts';
import { sinkParamsOf } from './sink-params.ts';
import { createNoState, createStateFile } from './state-file.ts';
import { type OpenCarrier, openStreamCarrier } from './stream-carriers.ts';
import { visibleText } from '../../core/lib/visible-text.ts';
import { writeError, writeOut } from '../terminal.ts';

const BATCH_MS = 100;

const clock: FeedClock = {
  nowMs: Date.now,
  sleep: (ms, signal) => sleepFor(ms, undefined, { signal }).catch(() => undefined),
};

export async function feed(flags: FeedFlags): Promise<void> {
  const sink = sinkOf(flags.sink);
  if (flags.resume && flags.state === undefined)
    throw wrongUse('--resume needs --state DIR, the folder of the run to go on with.');
  const input = await readFeedInput(flags.config);
  const store = flags.state === undefined ? createNoState() : createStateFile(resolve(flags.state));
  const before = await store.load().catch((error: unknown) => {
    throw badInput(error instanceof Error ? error.message : String(error));
  });
  const configHash = hashOf(input, flags);
  const resume = recordToResume(before, flags, configHash);

  const runId = resume?.runId ?? randomBytes(16).toString('hex');
  const { intervalMs, uneven } = input;
  const backfillRows = backfillOf(flags.backfill, intervalMs);
  const wallStartMs = resume?.wallStartMs ?? Date.now();
  const timing = {
    startMs: resume?.startMs ?? wallStartMs - backfillRows * intervalMs,
    wallStartMs,
    intervalMs,
    ...(uneven ? { uneven } : {}),
    backfillRows,
    speed: flags.speed,
  };
  const source = input.open(runId, (row) => plannedTimeMs(timing, row));
  const plan: FeedPlan = { ...timing, rows: flags.count ?? source.samples };
  const target = targetOf(flags, sink, input.name, runId);
  const carrier = await openCarrier(sink, target);

  const view = createFeedView(process.stderr, plan.rows);
  const delivery = createDelivery({
    plan,
    source,
    carrier,
    clock,
    random: Math.random,
    store,
    run: { runId, configHash, sink: sink.id },
    ...(resume ? { resume } : {}),
    requestsPerSecond: sink.limits.requestsPerSecond,
    batchEvents: Math.max(1, Math.min(flags.batch ?? sink.limits.eventsPerRequest, sink.limits.eventsPerRequest)),
    batchMs: BATCH_MS,
    onChange: () => view.update(() => delivery.stats()),
  });
  const interrupted = onInterrupt((again) => delivery.stop({ drain: !again }));
  // Without a terminal nobody can say "go on": a sink that takes nothing ends the run.
  const watch = setInterval(() => {
    if (delivery.stats().state === 'paused') delivery.stop({ drain: false });
  }, 250);
  let stats: FeedStats;
  try {
    stats = await delivery.start();
  } finally {
    clearInterval(watch);
    interrupted.off();
    view.stop();
    await carrier.close();
  }
  const line = summaryLine(stats);
  (sink.id === 'stdout' ? writeError : writeOut)(line);
  for (const { seq, reason } of stats.setAside.slice(0, 20))
    writeError(`set aside: event ${runId}-${seq}: ${visibleText(reason)}`);
  if (stats.state !== 'done' || stats.setAside.length > 0 || stats.held > 0) {
    const why = stats.reason ?? stats.answers.at(-1)?.words;
    throw new CommandError(1, endWords(stats, flags, why));
  }
}

function endWords(stats: FeedStats, flags: FeedFlags, why: string | undefined): string {
  if (stats.state === 'done') return `${stats.setAside.length + stats.held} events were not taken by the sink.`;
  const goOn = flags.state === undefined ? '' : ` Go on with --state ${flags.state} --resume.`;
  return `The run stopped before its end${why === undefined ? '' : ` (${visibleText(why)})`}.${goOn}`;
}

function sinkOf(id: string): SinkKind {
  const sink = SINKS.find((one) => one.id === id);
  if (!sink) throw wrongUse(`--sink ${id}: there is no such sink; one of ${SINKS.map((one) => one.id).join(', ')}.`);
  return sink;
}

function recordToResume(before: RunRecord | undefined, flags: FeedFlags, configHash: string): RunRecord | undefined {
  if (!before || before.finished) return undefined;
  if (!flags.resume) {
    throw badInput(
      `${flags.state} holds a run that is not finished (${before.acked} events acked). Add --resume to go on with it, or choose another folder.`,
    );
  }
  if (before.configHash !== configHash) {
    throw badInput(
      `The run in ${flags.state} was started with another design, sink, --param, --count, --speed or --backfill. Use the same to go on with it, or choose another folder.`,
    );
  }
  return before;
}

function hashOf(input: FeedInput, flags: FeedFlags): string {
  const plan = [flags.count ?? '', flags.speed, flags.backfill ?? ''];
  const parts = [input.content, flags.sink, flags.name ?? '', flags.param.toSorted(), ...plan];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function backfillOf(text: string | undefined, intervalMs: number): number {
  if (text === undefined) return 0;
  const ms = parseDuration(text);
  if (ms === undefined || ms < 0) throw wrongUse(`--backfill ${text}: a duration such as 90s, 30m or 6h.`);
  return Math.ceil(ms / intervalMs);
}

function targetOf(flags: FeedFlags, sink: SinkKind, designName: string, runId: string): Target {
  if (flags.url === undefined && sink.id !== 'stdout')
    throw wrongUse(`The sink ${sink.id} needs --url, such as ${sink.words.urlExample}.`);
  const url = flags.url ?? '';
  if (sink.id !== 'stdout' && sink.id !== 'file' && !URL.canParse(url))
    throw wrongUse(`--url ${url}: not an address such as ${sink.words.urlExample}.`);
  const token = flags.tokenEnv === undefined ? undefined : process.env[flags.tokenEnv];
  if (flags.tokenEnv !== undefined && (token === undefined || token === '')) {
    throw wrongUse(`--token-env ${flags.tokenEnv}: that environment variable is not set.`);
  }
  return {
    url,
    name: flags.name ?? '',
    ...(token === undefined ? {} : { token: createSecret(token) }),
    headers: flags.header.map((line) => {
      const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):\s*(.*)$/.exec(line) ?? [];
      if (name === undefined || value === undefined)
        throw wrongUse(`--header ${line.split(':')[0]}: write it as 'Name: value'.`);
      return [name, createSecret(value)] as const;
    }),
    params: sinkParamsOf(sink, flags.param),
    designName,
    runId,
  };
}

async function openCarrier(sink: SinkKind, target: Target): Promise<OpenCarrier> {
  if (sink.transport === 'stream') {
    return openStreamCarrier(sink, target).catch((error: unknown) => {
      throw badInput(`${target.url}: ${error instanceof Error ? error.message : String(error)}`);
    });
  }
  return { ...createHttpCarrier(sink, target, { fetch, nowMs: Date.now }), close: async () => undefined };
}

/** Ctrl-C once: what is due is still sent; twice: at once. */
function onInterrupt(stop: (again: boolean) => void): { off(): void } {
  let times = 0;
  const handler = () => stop(times++ > 0);
  process.on('SIGINT', handler);
  process.on('SIGTERM', handler);
  return {
    off() {
      process.off('SIGINT', handler);
      process.off('SIGTERM', handler);
    },
  };
}
