/** The tables of a design by their ids, and how their files are called. Knows no format. */
import { anomaliesTable, createGenerator, labelsTable, longTable, metricsTable } from '../core/dataset/index.ts';
import type { Design } from '../core/design/types.ts';
import { FLEET_TABLES, openFleetTable } from '../core/fleet/tables.ts';
import type { TableSource } from '../core/table.ts';
import type { Kernel } from '../kernel/api.ts';

interface TablePart {
  readonly id: string;
  /** Name of the file without its ending. */
  readonly fileStem: string;
  /** What of a design it needs. */
  readonly needs: 'metrics' | 'fleet';
  /** Written when nothing else is said. */
  readonly isUsual: boolean;
  /** Several threads may make its rows: any window costs no more than its rows do. A fleet is made in long stretches of all machines. */
  readonly isDivisible: boolean;
  open(design: Design, kernel: Kernel, options: TableOptions): TableSource;
}

export interface TableOptions {
  readonly labelColumns: boolean;
}

/** In the order in which files are written. Adding a table: one entry. */
export const TABLES: readonly TablePart[] = [
  {
    id: 'metrics',
    fileStem: 'metrics',
    needs: 'metrics',
    isUsual: true,
    isDivisible: true,
    open: (design, kernel, { labelColumns }) => metricsTable(createGenerator(design, kernel), { labelColumns }),
  },
  {
    id: 'labels',
    fileStem: 'labels',
    needs: 'metrics',
    isUsual: false,
    isDivisible: true,
    open: (design, kernel) => labelsTable(createGenerator(design, kernel)),
  },
  {
    id: 'clean',
    fileStem: 'clean',
    needs: 'metrics',
    isUsual: false,
    isDivisible: true,
    open: (design, kernel) => metricsTable(createGenerator(design, kernel), { clean: true }),
  },
  {
    id: 'long',
    fileStem: 'metrics-long',
    needs: 'metrics',
    isUsual: false,
    isDivisible: true,
    open: (design, kernel, { labelColumns }) => longTable(createGenerator(design, kernel), { labelColumns }),
  },
  {
    id: 'anomalies',
    fileStem: 'anomalies',
    needs: 'metrics',
    isUsual: true,
    isDivisible: true,
    open: (design, kernel) => anomaliesTable(createGenerator(design, kernel)),
  },
  ...FLEET_TABLES.map((table) => ({
    id: table.id,
    fileStem: table.id,
    needs: 'fleet' as const,
    isUsual: true,
    isDivisible: false,
    open: (design: Design, kernel: Kernel) => openFleetTable(table, design, kernel),
  })),
];

export function tablePartOf(id: string): TablePart | undefined {
  return TABLES.find((part) => part.id === id);
}
