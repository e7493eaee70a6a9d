/** InfluxDB 1, 2 and 3: line protocol. The same series and time is the same point, so retries change nothing. */
import type { FeedEvent, HttpSink, Target } from '../types.ts';
import { answerWords, readAnswer } from './answers.ts';
import { endpoint, headersOf, labelsOf, nameOf, textParam, tokenHeader } from './body.ts';

type Version = 'v1' | 'v2' | 'v3';

/** The version chosen, or what the address says; 2 otherwise. */
function versionOf(target: Target): Version {
  const chosen = textParam(target, 'version');
  if (chosen === 'v1' || chosen === 'v2' || chosen === 'v3') return chosen;
  const { pathname, searchParams } = new URL(target.url);
  if (pathname.includes('/api/v3')) return 'v3';
  if (pathname === '/write' || (searchParams.has('db') && !pathname.includes('/api/v2'))) return 'v1';
  return 'v2';
}

function address(target: Target): string {
  switch (versionOf(target)) {
    case 'v1':
      return endpoint(target, '/write', { db: target.name || 'faultline', precision: 'ms' });
    case 'v2':
      return endpoint(target, '/api/v2/write', {
        org: textParam(target, 'org'),
        bucket: target.name || 'faultline',
        precision: 'ms',
      });
    default:
      return endpoint(target, '/api/v3/write_lp', { db: target.name || 'faultline', precision: 'millisecond' });
  }
}

export const influxdb = {
  id: 'influxdb',
  label: 'InfluxDB',
  help: 'Writes line protocol to InfluxDB 1, 2 or 3 (and to what reads it, such as VictoriaMetrics).',
  transport: 'http',
  duplicates: 'by-point',
  browser: 'with-proxy',
  limits: { eventsPerRequest: 10_000, bytesPerRequest: 10_000_000, requestsPerSecond: 20, inFlight: 4 },
  words: { name: 'Database or bucket', token: 'Token', urlExample: 'http://127.0.0.1:8086' },
  params: {
    version: {
      type: 'choice',
      label: 'Version',
      help: 'Which write path: 1 (/write), 2 (/api/v2/write), 3 (/api/v3/write_lp). auto reads it from the address, else 2.',
      options: ['auto', 'v1', 'v2', 'v3'],
      default: 'auto',
    },
    org: { type: 'text', label: 'Organisation', help: 'Version 2 only.', default: '', maxLength: 200 },
  },
  request: (events, target) => ({
    method: 'POST',
    url: address(target),
    headers: headersOf(target, {
      'content-type': 'text/plain; charset=utf-8',
      ...tokenHeader(target, 'authorization', versionOf(target) === 'v3' ? 'Bearer ' : 'Token '),
    }),
    body: events
      .map(line)
      .filter((text) => text !== '')
      .join('\n'),
  }),
  read(answer, events, nowMs) {
    // A partial write keeps the good lines; to find the bad ones costs nothing, since the same point is one point.
    if ((answer.status === 400 || answer.status === 422) && events.length > 1)
      return { kind: 'refused', reason: answerWords(answer) };
    return readAnswer(answer, nowMs);
  },
} as const satisfies HttpSink;

/** measurement[,tag=value…] field=value[,…] time: the name of the series as measurement, its labels as tags; a fleet's reading has its texts as tags too. */
function line(event: FeedEvent): string {
  const entries = Object.entries(event.fields ?? { value: event.value });
  const fields = entries.filter(([, value]) => typeof value === 'number' || typeof value === 'boolean');
  if (fields.length === 0) return '';
  const measurement = event.fields === undefined ? nameOf(event) : 'telemetry';
  const tagText = labelsOf(event)
    .map(([name, value]) => [escapeTag(name), escapeTag(value)] as const)
    .filter(([, value]) => value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `,${name}=${value}`)
    .join('');
  return `${escapeMeasurement(measurement)}${tagText} ${fields.map(([name, value]) => `${escapeTag(name)}=${String(value)}`).join(',')} ${event.timeMs}`;
}

/** Line feeds cannot be written in names: they become spaces. A backslash at the end would escape what follows. */
const plain = (text: string) => text.replace(/[\r\n]+/g, ' ').replace(/\\+$/, '');
const escapeMeasurement = (text: string) => plain(text).replace(/[, ]/g, (character) => `\\${character}`);
const escapeTag = (text: string) => plain(text).replace(/[,= ]/g, (character) => `\\${character}`);
