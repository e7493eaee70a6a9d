/** Carriers of the sinks that keep a connection: standard output, a file, MQTT over TCP. */
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import type { Carrier, Sent } from '../../live/delivery.ts';
import type { FeedEvent, StreamSink, Target } from '../../live/types.ts';

export interface OpenCarrier extends Carrier {
  close(): Promise<void>;
}

const stored = (bytes: number): Sent => ({ verdict: { kind: 'stored' }, bytes, ambiguous: false, status: undefined });
const failed = (reason: string, ambiguous: boolean): Sent => ({
  verdict: { kind: 'retry', reason, answered: false },
  bytes: 0,
  ambiguous,
  status: undefined,
});
const words = (error: unknown) => (error instanceof Error ? error.message : String(error));

export async function openStreamCarrier(sink: StreamSink, target: Target): Promise<OpenCarrier> {
  switch (sink.id) {
    case 'stdout':
      return stdoutCarrier(sink, target);
    case 'file':
      return fileCarrier(sink, target);
    default:
      return mqttCarrier(sink, target);
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

function fileCarrier(sink: StreamSink, target: Target): OpenCarrier {
  const fd = openSync(target.url, 'a');
  return {
    fit: fit(sink),
    close: async () => closeSync(fd),
    async send(events) {
      const text = linesOf(sink, events, target);
      try {
        writeSync(fd, text);
        fsyncSync(fd);
        return stored(Buffer.byteLength(text));
      } catch (error) {
        return failed(`${target.url}: ${words(error)}`, true);
      }
    },
  };
}

async function mqttCarrier(sink: StreamSink, target: Target): Promise<OpenCarrier> {
  const { connectAsync } = await import('mqtt');
  const username = String(target.params.username ?? '');
  const client = await connectAsync(
    target.url,
    {
      clientId: `faultline-${target.runId.slice(0, 16)}`,
      reconnectPeriod: 1000,
      connectTimeout: 10_000,
      // Our outbox sends again; a second queue inside the library would send twice.
      queueQoSZero: false,
      ...(username === '' ? {} : { username }),
      ...(target.token === undefined ? {} : { password: target.token.reveal() }),
    },
    false,
  );
  client.on('error', () => undefined);
  return {
    fit: fit(sink),
    close: () => client.endAsync(true),
    async send(events, signal) {
      if (!client.connected) return failed(`${new URL(target.url).host} is not connected`, false);
      let bytes = 0;
      const limit = AbortSignal.any([signal, AbortSignal.timeout(30_000)]);
      const aborted = new Promise<never>((_, fail) =>
        limit.addEventListener('abort', () => fail(new Error('no PUBACK in time')), { once: true }),
      );
      try {
        const published = events.map((event) => {
          const { topic, text } = sink.message(event, target);
          bytes += Buffer.byteLength(text);
          return client.publishAsync(topic, text, { qos: 1 });
        });
        await Promise.race([Promise.all(published), aborted]);
        return stored(bytes);
      } catch (error) {
        return failed(words(error), true);
      }
    },
  };
}
