/** `faultline feed`: from flags to a run, its progress and its end. Delivery itself is src/live. */
import { createHash, randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { setTimeout as sleepFor } from 'node:timers/promises';
import { parseDuration } from '../../core/lib/time.ts';
import type { FeedStats } from '../../live/delivery/figures.ts';
import type { FeedClock } from '../../live/delivery/run-clock.ts';
import type { RunRecord } from '../../live/delivery/outbox.ts';
import { openRun } from '../../live/run.ts';
import type { RunSetup } from '../../live/run-setup.ts';
import { shownAddress } from '../../live/blank.ts';
import { createSecret } from '../../live/secret.ts';
import { SINKS } from '../../live/sinks/index.ts';
import type { SinkKind, Target } from '../../live/types.ts';
import type { FeedFlags } from '../commands/feed.ts';
import { badInput, CommandError, wrongUse } from '../exit.ts';
import { type FeedInput, readFeedInput } from './feed-input.ts';
import { createFeedView, summaryLine } from './feed-view.ts';
import { openCarrier } from './open-carrier.ts';
import { sinkParamsOf } from './sink-params.ts';
import { createNoState, createStateFile } from './state-file.ts';
import { visibleText } from '../../core/lib/visible-text.ts';
import { writeError, writeOut } from '../terminal.ts';

const clock: FeedClock = {
  nowMs: Date.now,
  monotonicMs: () => performance.now(),
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
  const target = targetOf(flags, sink, input.name, runId);
  const setup: RunSetup = {
    runId,
    sink: sink.id,
    content: input.content,
    speed: flags.speed,
    loop: false,
    stamps: 'planned',
    backfillMs: backfillOf(flags.backfill),
    batchEvents: flags.batch ?? sink.limits.eventsPerRequest,
    ...(flags.count === undefined ? {} : { rows: flags.count }),
    ...(flags.inFlight === undefined ? {} : { inFlight: flags.inFlight }),
  };
  const carrier = await openCarrier(sink, target);

  let asked: string | undefined;
  const run = openRun(setup, {
    clock,
    carrier,
    store,
    configHash,
    random: Math.random,
    ...(resume ? { resume } : {}),
    ...(input.csv ? { csv: input.csv } : {}),
    onChange: () => view.update(() => run.stats()),
    // Without a terminal nobody can say "go on": a sink that takes nothing ends the run.
    onAsk(reason) {
      asked = reason;
      run.stop({ drain: false });
    },
    onNote(words) {
      view.stop();
      writeError(words);
    },
  });
  const view = createFeedView(process.stderr, run.timing.rows);
  const interrupted = onInterrupt((again) => run.stop({ drain: !again }));
  let stats: FeedStats;
  try {
    stats = await run.start();
  } finally {
    interrupted.off();
    view.stop();
    await carrier.close();
  }
  const line = summaryLine(stats);
  (sink.id === 'stdout' ? writeError : writeOut)(line);
  for (const { seq, reason } of stats.lastAside) writeError(`set aside: event ${runId}-${seq}: ${visibleText(reason)}`);
  if (stats.state !== 'done' || stats.setAside > 0 || stats.held > 0) {
    const why = asked ?? stats.answers.findLast(({ note }) => !note)?.words;
    throw new CommandError(1, endWords(stats, flags, why));
  }
}

function endWords(stats: FeedStats, flags: FeedFlags, why: string | undefined): string {
  if (stats.state === 'done') return `${stats.setAside + stats.held} events were not taken by the sink.`;
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
  const parts = [input.identity, flags.sink, flags.name ?? '', flags.param.toSorted(), ...plan];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function backfillOf(text: string | undefined): number {
  if (text === undefined) return 0;
  const ms = parseDuration(text);
  if (ms === undefined || ms < 0) throw wrongUse(`--backfill ${text}: a duration such as 90s, 30m or 6h.`);
  return ms;
}

function targetOf(flags: FeedFlags, sink: SinkKind, designName: string, runId: string): Target {
  if (flags.url === undefined && sink.id !== 'stdout')
    throw wrongUse(`The sink ${sink.id} needs --url, such as ${sink.words.urlExample}.`);
  const url = flags.url ?? '';
  if (sink.id !== 'stdout' && sink.id !== 'file' && !URL.canParse(url))
    throw wrongUse(`--url ${shownAddress(url)}: not an address such as ${sink.words.urlExample}.`);
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
