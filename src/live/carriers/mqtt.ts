/**
 * Carries batches to an MQTT broker at QoS 1: over WebSocket in a browser, TCP in Node. The library is loaded when it
 * is needed. Knows no outbox: a message without its PUBACK is the delivery loop's to send again.
 */
import { blankedSent, createBlanker } from '../blank.ts';
import type { StreamSink, Target } from '../types.ts';
import { type Carrier, notReached, storedAll } from './carrier.ts';

const CONNECT_LIMIT_MS = 10_000;
const PUBACK_LIMIT_MS = 30_000;

/** Connects. @throws Error in the library's words, without a secret, when the broker cannot be reached or refuses */
export async function openMqttCarrier(sink: StreamSink, target: Target): Promise<Carrier> {
  const blank = createBlanker(target);
  // The browser's build of the library has its functions on the default export alone.
  const { default: library } = await import('mqtt');
  const username = String(target.params.username ?? '');
  const client = await library
    .connectAsync(
      target.url,
      {
        clientId: `faultline-${target.runId.slice(0, 16)}`,
        reconnectPeriod: 1000,
        connectTimeout: CONNECT_LIMIT_MS,
        // Our outbox sends again; a second queue inside the library would send twice.
        queueQoSZero: false,
        ...(username === '' ? {} : { username }),
        ...(target.token === undefined ? {} : { password: target.token.reveal() }),
      },
      false,
    )
    .catch((error: unknown) => {
      throw new Error(blank(error instanceof Error ? error.message : String(error)));
    });
  client.on('error', () => undefined);
  const encoder = new TextEncoder();
  return {
    limits: sink.limits,
    fit: (events) => Math.min(events.length, sink.limits.eventsPerRequest),
    close: () => client.endAsync(true),
    async send(events, signal) {
      if (!client.connected) return notReached(`${new URL(target.url).host} is not connected`, false);
      let bytes = 0;
      const limit = AbortSignal.any([signal, AbortSignal.timeout(PUBACK_LIMIT_MS)]);
      const aborted = new Promise<never>((_, fail) =>
        limit.addEventListener('abort', () => fail(new Error('no PUBACK in time')), { once: true }),
      );
      try {
        const published = events.map((event) => {
          const { topic, text } = sink.message(event, target);
          bytes += encoder.encode(text).length;
          return client.publishAsync(topic, text, { qos: 1 });
        });
        await Promise.race([Promise.all(published), aborted]);
        return storedAll(bytes);
      } catch (error) {
        return blankedSent(notReached(error instanceof Error ? error.message : String(error), true), blank);
      }
    },
  };
}
