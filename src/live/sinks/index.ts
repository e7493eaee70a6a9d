/** The registry of sinks. Adding one: one file, one line here. */
import type { SinkKind } from '../types.ts';
import { cloudevents } from './cloudevents.ts';
import { elasticsearch } from './elasticsearch.ts';
import { file } from './file.ts';
import { http } from './http.ts';
import { influxdb } from './influxdb.ts';
import { initialState } from './initial-state.ts';
import { mqtt } from './mqtt.ts';
import { newRelic } from './new-relic.ts';
import { otlp } from './otlp.ts';
import { prometheus } from './prometheus.ts';
import { splunkHec } from './splunk-hec.ts';
import { stdout } from './stdout.ts';
import { tinybird } from './tinybird.ts';

export const SINKS: readonly SinkKind[] = [
  tinybird,
  http,
  initialState,
  cloudevents,
  influxdb,
  otlp,
  splunkHec,
  elasticsearch,
  newRelic,
  mqtt,
  prometheus,
  stdout,
  file,
];
