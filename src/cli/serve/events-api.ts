/**
 * An Events API receiver of Tinybird's form: takes NDJSON, refuses bad lines by number, stores the good ones
 * in one file a data source. For trying the live feed with nothing else installed. Knows no studio.
 */
import type { IncomingMessage } from 'node:http';
import { type Budget, BodyFault, passBy, pieces } from './body.ts';
import { type EventLines, readEventLines } from './event-lines.ts';
import type { Limits } from './limits.ts';
import { type Sources, StoreFault } from './sources.ts';

const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,127}$/;

export interface ReceiverAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * POST /v0/events?name=NAME[&wait=true]. Good lines are synced before the answer, with `wait` (200) and without (202).
 * 422: `successful_rows` are stored, `quarantined_rows` are not; `errors` names the lines, all of them as far as
 * `errors_complete` says so.
 */
export async function receiveEvents(
  request: IncomingMessage,
  url: URL,
  sources: Sources,
  limits: Limits,
  budget: Budget,
): Promise<ReceiverAnswer> {
  const name = url.searchParams.get('name') ?? '';
  if (!NAME.test(name)) {
    await passBy(request, limits.body);
    return fault(
      400,
      `The data source name ${JSON.stringify(name.slice(0, 60))} is not usable: letters, digits and _ only, not beginning with a digit (?name=…).`,
    );
  }
  let lines: EventLines;
  try {
    lines = await readEventLines(pieces(request, limits.body), limits, budget);
  } catch (error) {
    if (!(error instanceof BodyFault)) throw error;
    await passBy(request, limits.body);
    return fault(error.status, error.message);
  }
  try {
    const { rows, bad, named } = lines;
    if (rows === 0 && bad === 0) return fault(400, 'The body has no event: one JSON object a line (NDJSON).');
    await sources.store(name, lines.good, rows, bad);
    const errors = bad === 0 ? {} : { errors_complete: named.length === bad, errors: named };
    const counts = { successful_rows: rows, quarantined_rows: bad, ...errors };
    const first = named[0];
    if (rows === 0 && first)
      return { status: 400, body: { ...counts, error: `No line could be read; line ${first.line}: ${first.error}` } };
    if (first) return { status: 422, body: counts };
    return { status: url.searchParams.get('wait') === 'true' ? 200 : 202, body: counts };
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    return fault(error.status, error.message);
  } finally {
    lines.release();
  }
}

function fault(status: number, error: string): ReceiverAnswer {
  const later = status === 503 || status === 507;
  return { status, body: { error }, ...(later ? { headers: { 'retry-after': '1' } } : {}) };
}
