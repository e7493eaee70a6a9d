/** Tests an MQTT broker by connecting and leaving again. Publishes nothing. */
import type { StreamSink, Target } from '../../live/types.ts';
import type { TestResult } from '../api/feed.ts';

export async function testMqtt(sink: StreamSink, target: Target, now: () => number): Promise<TestResult> {
  const started = now();
  const finish = (outcome: TestResult['outcome'], headline: string, detail: string): TestResult => ({
    outcome,
    headline,
    detail,
    ms: Math.round(now() - started),
    relayHelps: false,
  });
  const { host, protocol } = new URL(target.url);
  if (protocol !== 'ws:' && protocol !== 'wss:') {
    return finish('fault', 'A browser speaks MQTT over WebSocket only', 'Write the address with ws:// or wss://.');
  }
  try {
    const { openMqttCarrier } = await import('../../live/carriers/mqtt.ts');
    const carrier = await openMqttCarrier(sink, target);
    await carrier.close();
    return finish(
      'good',
      `Connected in ${Math.round(now() - started)} ms`,
      'The broker took the connection. Nothing was published.',
    );
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    if (/not authori[sz]ed|bad user|identifier rejected/i.test(words)) {
      return finish('fault', 'User name or password not right', `The broker says: ${words}`);
    }
    return finish(
      'fault',
      'Not connected',
      `${host} took no WebSocket connection: ${words || 'refused, or not a broker'}`,
    );
  }
}
