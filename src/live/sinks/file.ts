/** A file of the command line: one JSON object a line, appended. */
import type { StreamSink } from '../types.ts';
import { plainReading } from './body.ts';

export const file = {
  id: 'file',
  label: 'File',
  help: 'Appends one JSON object a line to a file (command line only); --url names the file.',
  transport: 'stream',
  duplicates: 'kept',
  browser: 'no',
  limits: { eventsPerRequest: 10_000, bytesPerRequest: 8_000_000, requestsPerSecond: 1000, inFlight: 1 },
  words: { urlExample: 'events.ndjson' },
  params: {},
  message: (event) => ({ topic: '', text: JSON.stringify({ ...plainReading(event), event_id: event.id }) }),
} as const satisfies StreamSink;
