/** Carriers of the sinks that keep a connection: standard output; a file's stands beside, MQTT's own in live/. */
import type { Carrier, Sent } from '../../live/delivery/delivery.ts';
import { openMqttCarrier } from '../../live/carriers/mqtt-carrier.ts';
import type { FeedEvent, StreamSink, Target } from '../../live/types.ts';
import { openFileCarrier } from './file-carrier.ts';

export interface OpenCarrier extends Carrier {
  close(): Promise<void>;
}

const stored = (bytes: number): Sent => ({ verdict: { kind: 'stored' }, bytes, ambiguous: false, status: undefined });

export async function openStreamCarrier(sink: StreamSink, target: Target): Promise<OpenCarrier> {
  switch (sink.id) {
    case 'stdout':
      return stdoutCarrier(sink, target);
    case 'file':
      return openFileCarrier(sink, target);
    default:
      return openMqttCarrier(sink, target);
  }
}

const linesOf = (sink: StreamSink, events: readonly FeedEvent[], target: Target) =>
  `${events.map((event) => sink.message(event, target).text).join('\n')}\n`;
const fit = (sink: StreamSink) => (events: readonly FeedEvent[]) =>
  Math.min(events.length, sink.limits.eventsPerRequest);

function stdoutCarrier(sink: StreamSink, target: Target): OpenCarrier {
  return {
    fit: fit(sink),
    close: async () => undefined,
    send: (events) =>
      new Promise((done) => {
        const text = linesOf(sink, events, target);
        process.stdout.write(text, (error) => {
          if (!error) done(stored(Buffer.byteLength(text)));
          // Whoever read it is gone: nothing will be taken any more.
          else
            done({
              verdict: { kind: 'stop', reason: `standard output is closed (${error.message})` },
              bytes: 0,
              ambiguous: false,
              status: undefined,
            });
        });
      }),
  };
}
