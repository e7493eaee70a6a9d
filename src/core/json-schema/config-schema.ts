/**
 * The config file as JSON Schema (draft-07, the one that TOML editors read), from the same tables as the reader,
 * the form and the reference pages. It accepts every file that the reader accepts.
 */
import {
  CALENDAR_FIELDS,
  EFFECT_FIELDS,
  FACTOR_FIELDS,
  FEED_FIELDS,
  FOLLOW_FIELDS,
  GENERAL_FIELDS,
  INCIDENT_FIELDS,
  METRIC_FIELDS,
  NOISE_FIELDS,
  PATTERN_FIELDS,
  SEASONALITY_FIELDS,
  SPLIT_FIELDS,
} from '../design/types/fields.ts';
import { SCHEMA } from '../design/types/design.ts';
import { LIMITS } from '../design/types/limits.ts';
import { SCATTER_FIELDS } from '../design/types/scatter-fields.ts';
import { ANOMALY_FIELDS } from '../kinds/anomaly.ts';
import { REGISTRIES } from '../kinds/registry.ts';
import { TREND_SHORT_FORMS } from '../kinds/trends/short-forms.ts';
import { fleetSchema } from './fleet-schema.ts';
import { fieldSchema, type JsonSchema, propertiesOf, tableSchema } from './field-schema.ts';
import { type KindRules, kindsSchema, sharedSchema } from './kind-schema.ts';

const DEFAULT_ANOMALY = REGISTRIES.anomaly[0]?.id ?? '';
const DEFAULT_RELATION = REGISTRIES.relation[0]?.id ?? '';

const PATTERN_ARGS = { pattern_args: tableSchema(PATTERN_FIELDS) };
const ANOMALY: KindRules = {
  shared: 'anomalyFields',
  fields: ANOMALY_FIELDS,
  optional: ['id'],
  also: PATTERN_ARGS,
  defaultKind: DEFAULT_ANOMALY,
};
const EFFECT: KindRules = {
  shared: 'effectFields',
  like: 'anomaly',
  fields: EFFECT_FIELDS,
  optional: ['id'],
  also: PATTERN_ARGS,
  defaultKind: DEFAULT_ANOMALY,
};
const FOLLOW: KindRules = {
  shared: 'followFields',
  fields: FOLLOW_FIELDS,
  word: 'curve',
  defaultKind: DEFAULT_RELATION,
};
const SEASON: KindRules = { shared: 'seasonFields', fields: SEASONALITY_FIELDS };
const PLAIN: KindRules = { shared: 'none', fields: {} };

/** Names of metrics and of common causes. */
const KEYS = { minLength: 1, maxLength: 200 } as const;
const ref = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` });
const listOf = (items: JsonSchema, maxItems: number): JsonSchema => ({ type: 'array', items, maxItems });

/** The schema of a whole config file. */
export function configSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Faultline design',
    description: 'Metrics with anomalies: a config file of Faultline.',
    type: 'object',
    properties: {
      schema: { const: SCHEMA, description: 'Version of the form of the file.' },
      general: tableSchema(GENERAL_FIELDS),
      calendar: tableSchema(CALENDAR_FIELDS),
      split: tableSchema(SPLIT_FIELDS),
      noise_factors: {
        type: 'object',
        description: 'Common causes of noise, by name.',
        propertyNames: KEYS,
        maxProperties: LIMITS.factors,
        additionalProperties: tableSchema(FACTOR_FIELDS),
      },
      metrics: {
        type: 'object',
        description: 'The metrics, by key.',
        propertyNames: KEYS,
        maxProperties: LIMITS.metrics,
        additionalProperties: ref('metric'),
      },
      anomalies: {
        type: 'object',
        description: 'Anomalies, by the key of their metric.',
        additionalProperties: { anyOf: [listOf(ref('anomaly'), LIMITS.anomaliesPerMetric), ref('anomaly')] },
      },
      incidents: listOf(
        tableSchema(optionalId(INCIDENT_FIELDS), { effects: listOf(ref('effect'), LIMITS.effectsPerIncident) }),
        LIMITS.incidents,
      ),
      scatter: listOf(
        tableSchema(SCATTER_FIELDS, { effects: listOf(ref('effect'), LIMITS.effectsPerIncident) }),
        LIMITS.scatterRules,
      ),
      fleet: fleetSchema(),
      feed: tableSchema(FEED_FIELDS),
    },
    required: ['schema'],
    additionalProperties: false,
    definitions: {
      metric: metricSchema(),
      trend: kindsSchema(REGISTRIES.trend, PLAIN),
      season: kindsSchema(REGISTRIES.seasonality, SEASON),
      process: kindsSchema(REGISTRIES.process, PLAIN),
      follow: kindsSchema(REGISTRIES.relation, FOLLOW),
      anomaly: kindsSchema(REGISTRIES.anomaly, ANOMALY),
      effect: kindsSchema(REGISTRIES.anomaly, EFFECT),
      anomalyFields: sharedSchema(ANOMALY),
      effectFields: sharedSchema(EFFECT),
      followFields: sharedSchema(FOLLOW),
      seasonFields: sharedSchema(SEASON),
      noiseFields: { type: 'object', properties: propertiesOf(NOISE_FIELDS) },
    },
  };
}

/** A file may leave ids out that a design always has. */
function optionalId<T extends typeof INCIDENT_FIELDS>(fields: T) {
  const { required: _required, ...id } = fields.id;
  return { ...fields, id };
}

/** `noise` names the kind, `noise_args` has its parameters. */
function metricSchema(): JsonSchema {
  const shared = Object.keys(NOISE_FIELDS).map((name) => [name, ref(`noiseFields/properties/${name}`)]);
  const noises = REGISTRIES.noise.map((kind) => ({
    if: { properties: { noise: { const: kind.id } }, required: ['noise'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    // oxlint-disable-next-line unicorn/no-thenable
    then: {
      properties: {
        noise_args: {
          type: 'object',
          description: kind.help,
          properties: { ...propertiesOf(kind.params), ...Object.fromEntries(shared) },
          additionalProperties: false,
        },
      },
    },
  }));
  return {
    ...tableSchema(METRIC_FIELDS, {
      trend: { anyOf: [{ enum: [...TREND_SHORT_FORMS] }, ref('trend')] },
      seasonality: listOf(ref('season'), 32),
      process: listOf(ref('process'), 32),
      noise: fieldSchema({
        type: 'choice?',
        label: 'Noise',
        help: 'The kind of noise; its parameters stand in noise_args.',
        options: REGISTRIES.noise.map(({ id }) => id),
      }),
      noise_args: { type: 'object' },
      follows: listOf(ref('follow'), LIMITS.followsPerMetric),
    }),
    dependencies: { noise_args: ['noise'] },
    allOf: noises,
  };
}
