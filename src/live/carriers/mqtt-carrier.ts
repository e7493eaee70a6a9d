/**
 * Carries batches to an MQTT broker at QoS 1: over WebSocket in a browser, TCP in Node. The library is loaded when it
 * is needed. Knows no outbox: a message without its PUBACK is the delivery loop's to send again.
 */
import type { Carrier, Sent } from '../delivery/delivery.ts';
import type { StreamSink, Target } from '../types.ts';

const CONNECT_LIMIT_MS = 10_000;
const PUBACK_LIMIT_MS = 30_000;

/** Connects. @throws Error in the library's words when the broker cannot be reached or refuses */
export async function openMqttCarrier(sink: StreamSink, target: Target): Promise<Carrier & { close(): Promise<void> }> {
  // The browser's build of the library has its functions on the default export alone.
  const { default: library } = await import('mqtt');
  const username = String(target.params.username ?? '');
  const client = await library.connectAsync(
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
  );
  client.on('error', () => undefined);
  const encoder = new TextEncoder();
  return {
    fit: (events) => Math.min(events.length, sink.limits.eventsPerRequest),
    close: () => client.endAsync(true),
    async send(events, signal) {
      if (!client.connected) return failed(`${new URL(target.url).host} is not connected`, false);
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
        return { verdict: { kind: 'stored' }, bytes, ambiguous: false, status: undefined };
      } catch (error) {
        return failed(error instanceof Error ? error.message : String(error), true);
      }
    },
  };
}

function failed(reason: string, ambiguous: boolean): Sent {
  return { verdict: { kind: 'retry', reason, answered: false }, bytes: 0, ambiguous, status: undefined };
}
