/** From the form of a run to its setup: checks with words for each field. Pure; knows no worker and no sink's form. */
import { rowIntervalMs } from '../../live/sources/row-interval.ts';
import type { SinkKind } from '../../live/types.ts';
import type { Design } from '../../core/design/types/design.ts';
import type { Problem, Result } from '../../core/lib/problem.ts';
import { parseDuration } from '../../core/lib/time.ts';
import type { FeedContent, FeedSetup, TargetSecrets } from '../../engine/api/feed.ts';
import type { FeedForm } from '../../store/feed.ts';
import type { TimeWindow } from '../../store/view.ts';

export interface SetupParts {
  readonly form: FeedForm;
  readonly secrets: Pick<TargetSecrets, 'url'>;
  readonly design: Design;
  /** What the timeline shows. */
  readonly window: TimeWindow;
  readonly nowMs: number;
  readonly runId: string;
  /** Parameters of the sink with its defaults filled in. */
  readonly params: FeedSetup['params'];
  /** Says what its parameters must keep together; the registry itself would weigh on the page's start. */
  readonly sink: Pick<SinkKind, 'check'> | undefined;
}

/** Problems carry the form's field as path: `url`, `csv`, `speed`, `backfill`, `stopRows`, `stopAt`. */
export function buildSetup(parts: SetupParts): Result<FeedSetup> {
  const { form, secrets, design, nowMs } = parts;
  const problems: Problem[] = [];
  const wrong = (path: string, message: string) =>
    problems.push({ severity: 'error', code: 'bad-feed', path, message });

  const fault = addressFault(secrets.url, form.sink);
  if (fault !== undefined) wrong('url', fault);
  const wrongParam = parts.sink?.check?.(parts.params);
  if (wrongParam) wrong(`params.${wrongParam.param}`, wrongParam.message);
  const content = contentOf(parts);
  if (typeof content === 'string') wrong(form.source === 'csv' ? 'csv' : 'source', content);
  if (!(form.speed >= 0.1 && form.speed <= 1000)) wrong('speed', 'Give a speed from 0.1 to 1000.');
  const backfillMs = form.backfill.trim() === '' ? 0 : parseDuration(form.backfill);
  if (backfillMs === undefined || backfillMs < 0) wrong('backfill', 'Write a length such as 30m or 6h.');
  else if (backfillMs / rowIntervalMs(design) > MOST_BACKFILL_ROWS) {
    wrong('backfill', `That is more than ${MOST_BACKFILL_ROWS} rows; choose less, or make a file by Export.`);
  }
  if (form.stop === 'after rows' && !(Number.isSafeInteger(form.stopRows) && form.stopRows > 0)) {
    wrong('stopRows', 'Give a whole number from 1.');
  }
  const untilMs = form.stop === 'at a time' ? clockMs(form.stopAt, nowMs) : undefined;
  if (form.stop === 'at a time' && untilMs === undefined) wrong('stopAt', 'Give a time of day such as 14:30.');

  if (problems.length > 0 || typeof content === 'string') return { ok: false, problems };
  const setup: FeedSetup = {
    runId: parts.runId,
    sink: form.sink,
    name: form.name.trim(),
    params: parts.params,
    origin: originOf(secrets.url),
    content,
    speed: form.speed,
    backfillMs: backfillMs ?? 0,
    loop: form.loop,
    ...(form.stop === 'after rows' ? { rows: form.stopRows } : {}),
    ...(untilMs === undefined ? {} : { untilMs }),
    stamps: form.stamps,
    batchEvents: form.batch,
  };
  return { ok: true, value: setup, warnings: [] };
}

const MOST_BACKFILL_ROWS = 10_000_000;

/** Scheme, host and port; "null" never: only addresses that were checked get here. */
export function originOf(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}

/** What is wrong with an address, in words; undefined when it can be posted to. */
export function addressFault(text: string, sink: string): string | undefined {
  if (text.trim() === '') return 'An address is needed.';
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const schemes = sink === 'mqtt' ? ['ws:', 'wss:'] : ['http:', 'https:'];
  if (!url || url.host === '' || !schemes.includes(url.protocol)) {
    return `Write a whole address that begins with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}.`;
  }
  if (url.username !== '' || url.password !== '') {
    return 'Leave user and password out of the address; use the token or a header.';
  }
  return undefined;
}

function contentOf({ form, design, window }: SetupParts): FeedContent | string {
  if (form.source === 'csv') return form.csv ? { kind: 'csv', ...form.csv } : 'Choose a CSV file.';
  if (design.metrics.length === 0 && design.fleet === undefined) return 'The design has no metric.';
  const samples = design.general.num_samples;
  const whole = { kind: 'design', design, from: 0, to: samples } as const;
  if (form.source === 'whole') return whole;
  const from = Math.max(0, Math.floor(window.from));
  const to = Math.min(samples, Math.ceil(window.to));
  return to > from ? { ...whole, from, to } : 'The timeline shows no data.';
}

/** The next time at which this machine's clock shows HH:MM. */
function clockMs(text: string, nowMs: number): number | undefined {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text.trim());
  if (!match) return undefined;
  const date = new Date(nowMs);
  date.setHours(Number(match[1]), Number(match[2]), 0, 0);
  return date.getTime() > nowMs ? date.getTime() : date.getTime() + 86_400_000;
}
