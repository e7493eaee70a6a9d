/**
 * What a data set can consist of, in words: read by the command line, the Export dialog, the plan of the files and the
 * reference pages. Knows no engine, so that the page can have it; what opens a table stands in bundle/dataset.ts.
 */
import type { Design } from '../core/design/types/design.ts';
import { leadersOf } from '../core/design/types/relations.ts';

export interface DatasetPart {
  /** In options, and a word of `--table`. Never renamed. */
  readonly id: string;
  readonly kind: 'table' | 'file';
  readonly label: string;
  /** One sentence: what is in it. */
  readonly help: string;
  /** The word of `--with` that adds it; absent: none does. */
  readonly flag?: string;
  /** Name of the file without its ending. */
  readonly fileStem: string;
  /** Of a part that is always written in this form, and not in the formats asked for. */
  readonly ending?: string;
  /** With `ending`: formats in which it is written as well where they are asked for. */
  readonly besides?: readonly string[];
  /** Written when nothing else is said. */
  readonly isUsual: boolean;
  /** What of a design it needs; absent: nothing. */
  readonly needs?: 'metrics' | 'followers' | 'fleet';
  /** Several threads may make its rows: any window costs no more than its rows do. A fleet is made in long stretches of all machines. */
  readonly isDivisible: boolean;
  /** Made there alone: elsewhere it is not offered. */
  readonly only?: 'command-line';
}

const METRICS = { kind: 'table', needs: 'metrics', isDivisible: true } as const;
const FLEET = { kind: 'table', needs: 'fleet', isUsual: true, isDivisible: false } as const;

/**
 * In the order in which they are offered; of the files, tables are written first. Adding a part: one entry, and what
 * makes it (the types ask for it).
 */
const LIST = [
  {
    ...METRICS,
    id: 'metrics',
    label: 'Metrics',
    help: 'One row a sample, one column a metric.',
    fileStem: 'metrics',
    isUsual: true,
  },
  {
    ...METRICS,
    id: 'labels',
    label: 'Labels',
    help: '0 or 1 for every metric and sample, and is_anomaly.',
    flag: 'labels',
    fileStem: 'labels',
    isUsual: false,
  },
  {
    ...METRICS,
    id: 'clean',
    label: 'Clean twin',
    help: 'The same data without the anomalies.',
    flag: 'clean',
    fileStem: 'clean',
    isUsual: false,
  },
  {
    ...METRICS,
    id: 'long',
    label: 'Long form',
    help: 'One row a metric and sample.',
    flag: 'long',
    fileStem: 'metrics-long',
    isUsual: false,
  },
  {
    ...METRICS,
    id: 'anomalies',
    label: 'List of anomalies',
    help: 'Cause and effect interval of each, as CSV; with Parquet also as that.',
    fileStem: 'anomalies',
    ending: 'csv',
    besides: ['parquet'],
    isUsual: true,
  },
  {
    ...METRICS,
    id: 'followers',
    label: 'Anomalies at followers',
    help: 'Where each anomaly shows in the metrics that follow the one it is on.',
    fileStem: 'followers',
    ending: 'csv',
    besides: ['parquet'],
    isUsual: true,
    needs: 'followers',
  },
  {
    id: 'anomalies-json',
    kind: 'file',
    label: 'Anomalies as JSON',
    help: 'The same with all parameters.',
    flag: 'json',
    fileStem: 'anomalies',
    ending: 'json',
    isUsual: false,
    needs: 'metrics',
    isDivisible: false,
  },
  {
    id: 'plot',
    kind: 'file',
    label: 'Plot',
    help: 'The metrics as a picture, SVG and PNG.',
    fileStem: 'metrics',
    ending: 'svg',
    isUsual: true,
    needs: 'metrics',
    isDivisible: false,
    only: 'command-line',
  },
  {
    id: 'design',
    kind: 'file',
    label: 'Design',
    help: 'The TOML that makes all of this again.',
    flag: 'design',
    fileStem: 'design',
    ending: 'toml',
    isUsual: false,
    isDivisible: false,
  },
  { ...FLEET, id: 'telemetry', label: 'Telemetry', help: 'One row a machine and reading.', fileStem: 'telemetry' },
  { ...FLEET, id: 'machines', label: 'Machines', help: 'One row a machine.', fileStem: 'machines' },
  { ...FLEET, id: 'usage', label: 'Usage', help: 'CPU, memory and disk of every reading.', fileStem: 'usage' },
  { ...FLEET, id: 'status', label: 'Status', help: 'The last state of every machine.', fileStem: 'status' },
  { ...FLEET, id: 'jobs', label: 'Jobs', help: 'What ran where, and how it ended.', fileStem: 'jobs' },
  { ...FLEET, id: 'events', label: 'Events', help: 'What happened to which machine.', fileStem: 'events' },
] as const satisfies readonly DatasetPart[];

type Listed = (typeof LIST)[number];
export type TableId = Extract<Listed, { readonly kind: 'table' }>['id'];
export type FileId = Extract<Listed, { readonly kind: 'file' }>['id'];

export const PARTS: readonly (DatasetPart &
  (
    | { readonly kind: 'table'; readonly id: TableId }
    | { readonly kind: 'file'; readonly id: FileId; readonly ending: string }
  ))[] = LIST;

export function partOf(id: string): DatasetPart | undefined {
  return PARTS.find((part) => part.id === id);
}

/** Whether the design has what the part is made of. */
export function isPartOf({ needs }: Pick<DatasetPart, 'needs'>, design: Design): boolean {
  if (needs === 'fleet') return design.fleet !== undefined;
  if (needs === 'followers') return design.metrics.some((metric) => leadersOf(metric).length > 0);
  return needs === undefined || design.metrics.length > 0;
}

/** Ids of the tables that are written when none are named. */
export function usualTables(design: Design): readonly string[] {
  return PARTS.filter((part) => part.kind === 'table' && part.isUsual && isPartOf(part, design)).map(({ id }) => id);
}

/** @param extension of the format that it is written in */
export function fileNameOf({ fileStem }: Pick<DatasetPart, 'fileStem'>, extension: string): string {
  return `${fileStem}.${extension}`;
}
