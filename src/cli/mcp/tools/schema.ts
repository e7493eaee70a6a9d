import { z } from 'zod';
import { configSchema } from '../../../core/json-schema/config-schema.ts';
import { REGISTRIES, type RegistryName } from '../../../core/kinds/registry.ts';
import { describeField } from '../../../core/fields/text.ts';
import type { FieldTable } from '../../../core/fields/spec.ts';
import { GENERAL_FIELDS, METRIC_FIELDS } from '../../../core/design/types/fields.ts';
import { ANOMALY_FIELDS } from '../../../core/kinds/anomaly.ts';
import firstDesign from '../../first-design.toml?raw';
import { defineTool, textResult } from '../tool.ts';

const PARTS = ['overview', ...Object.keys(REGISTRIES), 'json'] as const;

export const schema = defineTool({
  name: 'schema',
  title: 'How designs are written',
  description:
    'How a design is written in TOML. part = "overview" (the default): tables, common fields, an example, and the names of all kinds. part = "anomaly", "noise", "trend", "seasonality", "process" or "relation": every kind of that sort with its parameters, their ranges and defaults. part = "json": the whole JSON Schema (large).',
  input: { part: z.enum(PARTS).default('overview').describe('Which part to describe.') },
  readOnly: true,
  async run({ part }) {
    if (part === 'json') return textResult(JSON.stringify(configSchema()));
    if (part === 'overview') return textResult(overview());
    const registry = Object.keys(REGISTRIES).find((name): name is RegistryName => name === part);
    return textResult(registry ? kindsText(registry) : overview());
  },
});

function fieldLines(fields: FieldTable): readonly string[] {
  return Object.entries(fields).map(([name, spec]) => {
    const usual = 'default' in spec ? `, default ${JSON.stringify(spec.default)}` : ', may be left out';
    return `  ${name}: ${describeField(spec)}${usual}. ${spec.help}`;
  });
}

function kindsText(registry: RegistryName): string {
  return REGISTRIES[registry].flatMap(({ id, help, params }) => [`${id}: ${help}`, ...fieldLines(params)]).join('\n');
}

function overview(): string {
  const names = Object.entries(REGISTRIES).map(([name, kinds]) => `${name}: ${kinds.map(({ id }) => id).join(', ')}`);
  return [
    'A design is a TOML file that begins with schema = 1. Durations are one number and one of ms, s, m, h, d ("90s", "1.5h"); spans are such durations, or numbers of samples. Times stand without quotes and end in Z.',
    '[general]',
    ...fieldLines(GENERAL_FIELDS),
    '[metrics.KEY]: trend = { kind = … }, seasonality = [ { kind = … } ], process = [ { kind = … } ], noise = "KIND" with noise_args = { … }, follows = [ { metric = "KEY", gain = 0.5, lag = "30s" } ], and',
    ...fieldLines(METRIC_FIELDS),
    '[[anomalies.KEY]]: kind = "…", the parameters of the kind, and',
    ...fieldLines(ANOMALY_FIELDS),
    '[[incidents]] with effects = [ { metric = "KEY", kind = "…", lag = "1m", … } ] puts one cause on several metrics; [[scatter]] places anomalies by rule; [fleet] makes machines; [calendar], [split] and [noise_factors] are described by the tool schema with part = "json".',
    'Kinds (ask for part = "anomaly" and so on for their parameters):',
    ...names,
    'An example:',
    firstDesign.replaceAll('{file}', 'design.toml'),
  ].join('\n');
}
