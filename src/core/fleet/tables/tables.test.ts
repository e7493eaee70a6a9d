import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createKernel } from '../../../kernel/index.ts';
import { newDesign } from '../../design/types/defaults.ts';
import { decodeLink, encodeLink } from '../../../formats/link.ts';
import { fleetOf, openTable } from '../fleet.test-support.ts';
import { schemaOf } from './schema.ts';
import { FLEET_TABLES, fleetTables } from './tables.ts';

describe('the tables of a fleet', () => {
  it('have exactly these columns in this order', () => {
    const columns = Object.fromEntries(
      FLEET_TABLES.map(({ id, columns }) => [id, columns.map(({ name }) => name).join(', ')]),
    );
    expect(columns).toMatchObject({
      telemetry:
        'timestamp, machine_id, machine_type, zone, region, cpu_percent, memory_percent, disk_percent, network_in_mbps, network_out_mbps, request_count, error_count, latency_p50, latency_p99, is_anomaly',
      machines: 'machine_id, machine_type, cores, memory_gb, zone, region, created_at',
      usage: 'timestamp, machine_id, cpu_percent, memory_percent, disk_percent',
      status: 'machine_id, status, last_heartbeat',
      jobs: 'job_id, machine_id, job_type, status, start_time, end_time, duration_seconds',
    });
  });
  it('are none without a fleet', () => {
    expect(fleetTables(newDesign(), createKernel())).toEqual([]);
  });
  it('describe every column with type and meaning', () => {
    const { columns } = schemaOf(FLEET_TABLES[0]);
    expect(columns).toHaveLength(18);
    expect(columns[0]).toEqual({ name: 'timestamp', type: 'timestamp', meaning: 'When the reading was taken, UTC.' });
    expect(columns[5]).toMatchObject({ name: 'cpu_percent', type: 'float', unit: '%', decimals: 2 });
    expect(columns[17]).toMatchObject({ name: 'health_score', optional: true });
    for (const table of FLEET_TABLES) {
      for (const { meaning } of schemaOf(table).columns) expect(meaning).toMatch(/^\S.*\.$/);
    }
  });
  it('of a link are those of the design', () => {
    const fleet = {
      scenario: 'chaos',
      zones: ['=a', 'b,"c'],
      anomalies: { cpu_spike_probability: 0.2 },
      faults: [{ id: '1', kind: 'failure', target: 'fleet', at: '5m', duration: 3 }],
    } as const;
    const design = { ...newDesign(), fleet };
    const opened = decodeLink(encodeLink(design));
    expect(opened.ok && opened.value).toEqual(design);
  });
});

describe('the same bytes, today and later', () => {
  /** SHA-256 over the values of all columns of the first rows, as they stand in memory. */
  const hashOf = (id: (typeof FLEET_TABLES)[number]['id']) => {
    const source = openTable(
      fleetOf({ scenario: 'chaos', n_machines: 12, n_readings: 500, detail_columns: true }, 42),
      id,
    );
    const hash = createHash('sha256');
    const { columns, rows } = source.read(0, source.rows);
    for (const { values, texts } of columns) {
      for (let row = 0; row < rows; row++) hash.update(`${texts ? texts[values[row] ?? 0] : values[row]},`);
    }
    return hash.digest('hex').slice(0, 16);
  };
  it('every table of one fleet', () => {
    expect(Object.fromEntries(FLEET_TABLES.map(({ id }) => [id, hashOf(id)]))).toMatchInlineSnapshot(`
      {
        "events": "adbe0fbfc704f531",
        "jobs": "10ff9c5061b9ee2e",
        "machines": "df2c5a91df5c3ad7",
        "status": "ebf8043353d67aa7",
        "telemetry": "1cd9d016067e39bf",
        "usage": "1a9d4f89154af1b3",
      }
    `);
  });
});
