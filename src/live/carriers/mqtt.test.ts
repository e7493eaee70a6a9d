import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createSecret } from '../secret.ts';
import { mqtt } from '../sinks/mqtt.ts';
import type { FeedEvent, Target } from '../types.ts';
import { openMqttCarrier } from './mqtt.ts';

const PASSWORD = 'pass+word/CANARY-1234';
const IN_ADDRESS = 'address-word-5678';
const KEY = 'query-key-9999';
const SECRETS = [PASSWORD, IN_ADDRESS, KEY, btoa(PASSWORD), encodeURIComponent(PASSWORD)];
/** What a broker or the library may say back. */
const ECHO = `refused ${SECRETS.join(' and ')} at mqtt://user:${IN_ADDRESS}@broker.example/?key=${KEY}`;

const library = vi.hoisted(() => ({ connectAsync: vi.fn() }));
vi.mock('mqtt', () => ({ default: library }));

const target: Target = {
  url: `mqtt://user:${IN_ADDRESS}@broker.example/?key=${KEY}`,
  name: 'demo',
  token: createSecret(PASSWORD),
  headers: [],
  params: Object.fromEntries(Object.entries(mqtt.params).map(([key, param]) => [key, param.default])),
  designName: 'd',
  runId: 'run',
};
const events: readonly FeedEvent[] = [{ seq: 0, id: 'run-0', timeMs: 1_700_243_775_123, series: 'cpu', value: 1 }];

function expectNoSecret(said: string) {
  expect(said).toContain('refused [secret]');
  expect(SECRETS.filter((secret) => said.includes(secret))).toEqual([]);
}

describe('a broker that echoes what it was sent', () => {
  const client = { connected: true, publishAsync: vi.fn(), on: vi.fn(), endAsync: vi.fn() };
  beforeEach(() => {
    vi.resetAllMocks();
    client.connected = true;
    library.connectAsync.mockResolvedValue(client);
  });

  it('has no secret in the error of a connection that is refused', async () => {
    library.connectAsync.mockRejectedValue(new Error(ECHO));
    const fault = await openMqttCarrier(mqtt, target).catch((error: unknown) => error);
    expectNoSecret(fault instanceof Error ? fault.message : '');
    // The secret itself went to the library.
    expect(library.connectAsync.mock.calls[0]?.[1]).toMatchObject({ password: PASSWORD });
  });

  it('has none in what became of messages that it refused', async () => {
    client.publishAsync.mockRejectedValue(new Error(ECHO));
    const carrier = await openMqttCarrier(mqtt, target);
    const sent = await carrier.send(events, new AbortController().signal);
    expect(sent).toMatchObject({ verdict: { kind: 'retry' }, ambiguous: true });
    expectNoSecret(JSON.stringify(sent));
  });

  it('is named by its host alone while the connection is gone', async () => {
    const carrier = await openMqttCarrier(mqtt, target);
    client.connected = false;
    const sent = await carrier.send(events, new AbortController().signal);
    expect(sent.verdict).toMatchObject({ reason: 'broker.example is not connected' });
    expect(client.publishAsync).not.toHaveBeenCalled();
  });
});
