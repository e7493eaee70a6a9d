/** [fleet] of a config file as JSON Schema. */
import { FLEET_LIMITS } from '../fleet/config/config.ts';
import { FAULT_FIELDS } from '../fleet/config/fault-fields.ts';
import { FLEET_GROUPS, FLEET_PARAMS } from '../fleet/config/params.ts';
import { SCENARIO_IDS } from '../fleet/config/scenarios.ts';
import { type JsonSchema, tableSchema } from './field-schema.ts';

export function fleetSchema(): JsonSchema {
  const groups = Object.entries(FLEET_GROUPS).map(([name, fields]) => [name, tableSchema(fields)]);
  const faults = {
    type: 'array',
    description: 'Faults that are placed by hand.',
    items: { ...tableSchema(FAULT_FIELDS), required: ['kind', 'at', 'duration'] },
    maxItems: FLEET_LIMITS.faults,
  };
  return {
    description: 'A fleet of machines: telemetry, usage, status, jobs and events.',
    ...tableSchema(FLEET_PARAMS, {
      scenario: { enum: [...SCENARIO_IDS], description: 'Settings for a story; what is written beside it wins.' },
      ...Object.fromEntries(groups),
      faults,
      removed_events: {
        type: 'array',
        description: 'Ids of random events that are taken out.',
        items: { type: 'string', pattern: '^machine-\\d{3,}/[a-z_]+/\\d{1,15}$' },
        maxItems: FLEET_LIMITS.removedEvents,
      },
    }),
  };
}
