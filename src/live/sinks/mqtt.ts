/** MQTT 3.1.1 or 5 at QoS 1: over WebSocket in the browser, TCP in Node. The connection is the driver's. */
import type { StreamSink } from '../types.ts';
import { isoTime } from '../../core/lib/time.ts';
import { contentOf, textParam } from './body.ts';

export const mqtt = {
  id: 'mqtt',
  label: 'MQTT',
  help: 'Publishes each event at QoS 1. The broker says that it took it, not that anybody got it.',
  transport: 'stream',
  duplicates: 'kept',
  browser: 'yes',
  limits: { eventsPerRequest: 500, bytesPerRequest: 1_000_000, requestsPerSecond: 100, inFlight: 1 },
  words: { name: 'Topic', token: 'Password', urlExample: 'ws://127.0.0.1:9001' },
  params: {
    topic: {
      type: 'text',
      label: 'Topic form',
      help: '{{name}} is the topic above, {{id}} the metric or machine.',
      default: '{{name}}/{{id}}',
      maxLength: 500,
    },
    username: { type: 'text', label: 'User name', help: 'Empty: none.', default: '', maxLength: 200 },
  },
  message(event, target) {
    // + and # are wildcards, / a level: a metric's key must stay one level.
    const id = event.series.replace(/[+#/\0]/g, '_');
    const form = textParam(target, 'topic') || '{{name}}/{{id}}';
    return {
      topic: form.replaceAll('{{name}}', () => target.name || 'faultline').replaceAll('{{id}}', () => id),
      text: JSON.stringify({
        timestamp: isoTime(event.timeMs),
        id: event.series,
        ...contentOf(event),
        event_id: event.id,
      }),
    };
  },
} as const satisfies StreamSink;
