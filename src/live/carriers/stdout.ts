/** Carries batches to standard output, one JSON object a line. The stream is handed in. */
import type { StreamSink, Target } from '../types.ts';
import { type Carrier, storedAll } from './carrier.ts';

/** @param write resolves when the text has been taken; rejects when whoever read it is gone */
export function createStdoutCarrier(sink: StreamSink, target: Target, write: (text: string) => Promise<void>): Carrier {
  return {
    limits: sink.limits,
    fit: (events) => Math.min(events.length, sink.limits.eventsPerRequest),
    close: async () => undefined,
    async send(events) {
      const text = events.map((event) => `${sink.message(event, target).text}\n`).join('');
      try {
        await write(text);
        return storedAll(new TextEncoder().encode(text).length);
      } catch (error) {
        // Nothing will be taken any more.
        const reason = `standard output is closed (${error instanceof Error ? error.message : String(error)})`;
        return { verdict: { kind: 'stop', reason }, bytes: 0, ambiguous: false, status: undefined };
      }
    },
  };
}
