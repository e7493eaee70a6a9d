/** The columns of a machine's readings, described once: what they hold, their units, and how the screen names them. */
import type { TouchedColumn } from '../causes/cause.ts';
import type { ColumnSpec } from '../../samples/table.ts';

/** A column that can be drawn. */
export interface QuantityColumn extends ColumnSpec {
  /** On a button. */
  readonly label: string;
  /** In a sentence, or above a curve. */
  readonly title: string;
  /** Behind a value on the screen, where the unit alone does not say it. */
  readonly per?: string;
  /** Name of its colour among those of the screen. */
  readonly hue: string;
  /** The upper end of a picture's scale; absent: it follows the data. */
  readonly top?: number;
  /** Whether low values are the bad ones. */
  readonly lowIsBad?: true;
}

const percent = { type: 'number', decimals: 2, unit: '%', top: 100 } as const;
const mbps = { type: 'number', decimals: 2, unit: 'Mbit/s' } as const;
const ms = { type: 'number', decimals: 2, unit: 'ms' } as const;
const count = { type: 'integer', per: 'a reading' } as const;

export const MEASURED = [
  { ...percent, name: 'cpu_percent', hue: 's4', label: 'CPU', title: 'CPU', help: 'Share of the cores in use.' },
  {
    ...percent,
    name: 'memory_percent',
    hue: 's1',
    label: 'Memory',
    title: 'Memory',
    help: 'Share of the memory in use.',
  },
  { ...percent, name: 'disk_percent', hue: 's9', label: 'Disk', title: 'Disk', help: 'Share of the disk in use.' },
  { ...mbps, name: 'network_in_mbps', hue: 's6', label: 'Net in', title: 'Network in', help: 'Incoming traffic.' },
  { ...mbps, name: 'network_out_mbps', hue: 's8', label: 'Net out', title: 'Network out', help: 'Outgoing traffic.' },
  {
    ...count,
    name: 'request_count',
    hue: 's2',
    label: 'Requests',
    title: 'Requests',
    help: 'Requests served since the reading before.',
  },
  {
    ...count,
    name: 'error_count',
    hue: 's3',
    label: 'Errors',
    title: 'Errors',
    help: 'Requests of these that failed.',
  },
  {
    ...ms,
    name: 'latency_p50',
    hue: 's7',
    label: 'p50',
    title: 'Latency p50',
    help: 'Median latency; 0 where nothing was served.',
  },
  {
    ...ms,
    name: 'latency_p99',
    hue: 's5',
    label: 'p99',
    title: 'Latency p99',
    help: '99th percentile of the latency; 0 where nothing was served.',
  },
] as const satisfies readonly (QuantityColumn & { readonly name: TouchedColumn })[];

export const HEALTH_SCORE = {
  name: 'health_score',
  hue: 's10',
  type: 'number',
  decimals: 1,
  label: 'Health',
  title: 'Health score',
  top: 100,
  lowIsBad: true,
  help: '100 without any trouble, 0 when down.',
} as const satisfies QuantityColumn;

export const IS_ANOMALY = {
  name: 'is_anomaly',
  type: 'flag',
  asWords: true,
  help: 'True exactly where an anomaly or a failure touches the reading.',
} as const satisfies ColumnSpec;

/** Columns that can be drawn, in the order in which they are offered. */
export const QUANTITIES = [...MEASURED, HEALTH_SCORE] as const satisfies readonly QuantityColumn[];
export type Quantity = (typeof QUANTITIES)[number]['name'];

/** What is known of a quantity. */
export function quantityOf(name: Quantity): QuantityColumn {
  return QUANTITIES.find((each) => each.name === name) ?? HEALTH_SCORE;
}

/** What is reckoned for a reading: the quantities, `causes` as bits, `state` as a place in STATES. */
export type ReadingColumn = Quantity | 'is_anomaly' | 'causes' | 'state';

/** States in the order of the `state` column's numbers. */
export const STATES = ['up', 'degraded', 'maintenance', 'restarting', 'down'] as const;

/** One array a quantity. */
export type ReadingArrays = Readonly<Record<ReadingColumn, Float64Array>>;

export function createReadingArrays(length: number): ReadingArrays {
  const make = () => new Float64Array(length);
  const quantities = Object.fromEntries(QUANTITIES.map(({ name }) => [name, make()]));
  // QUANTITIES names every key of the type but the three that follow.
  return { ...quantities, is_anomaly: make(), causes: make(), state: make() } as ReadingArrays;
}
