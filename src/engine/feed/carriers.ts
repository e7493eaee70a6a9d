/** The carrier of a sink in a browser: HTTP by fetch (perhaps through this page's server), MQTT over WebSocket. */
import type { Carrier } from '../../live/carriers/carrier.ts';
import { createHttpCarrier } from '../../live/carriers/http.ts';
import { SINKS } from '../../live/sinks/index.ts';
import type { SinkKind, Target } from '../../live/types.ts';
import type { FeedSetup, TargetSecrets } from '../api/feed.ts';

/** @throws RangeError for a sink that a browser does not have */
export function browserSink(id: string): SinkKind {
  const sink = SINKS.find((one) => one.id === id && one.browser !== 'no');
  if (!sink) throw new RangeError(`A browser cannot feed the sink ${id}.`);
  return sink;
}

export function targetOf(
  setup: Pick<FeedSetup, 'name' | 'params'>,
  secrets: TargetSecrets,
  run: { readonly runId: string; readonly designName: string },
): Target {
  return {
    url: secrets.url,
    name: setup.name,
    ...(secrets.token ? { token: secrets.token } : {}),
    headers: secrets.headers,
    params: setup.params,
    ...run,
  };
}

/** Asks this page's server to post to an address on its allow-list. */
export function relayTo(url: string): string {
  return `/relay?to=${encodeURIComponent(url)}`;
}

export async function openBrowserCarrier(
  setup: FeedSetup,
  secrets: TargetSecrets,
  nowMs: () => number,
): Promise<Carrier> {
  const sink = browserSink(setup.sink);
  const designName = setup.content.kind === 'design' ? setup.content.design.general.name : setup.content.fileName;
  const target = targetOf(setup, secrets, { runId: setup.runId, designName });
  if (sink.transport === 'stream') {
    const { openMqttCarrier } = await import('../../live/carriers/mqtt.ts');
    return openMqttCarrier(sink, target);
  }
  return createHttpCarrier(sink, target, {
    fetch: (...args) => fetch(...args),
    nowMs,
    monotonicMs: () => performance.now(),
    ...(secrets.relay ? { via: relayTo } : {}),
  });
}
