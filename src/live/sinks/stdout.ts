/** Standard output of the command line: one JSON object a line, for pipes. */
import type { StreamSink } from '../types.ts';
import { plainReading } from './body.ts';

export const stdout = {
  id: 'stdout',
  label: 'Standard output',
  help: 'Writes one JSON object a line to standard output (command line only).',
  transport: 'stream',
  duplicates: 'kept',
  browser: 'no',
  limits: { eventsPerRequest: 10_000, bytesPerRequest: 8_000_000, requestsPerSecond: 1000, inFlight: 1 },
  words: { urlExample: '' },
  params: {},
  message: (event) => ({ topic: '', text: JSON.stringify({ ...plainReading(event), event_id: event.id }) }),
} as const satisfies StreamSink;
