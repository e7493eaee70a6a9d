/** The tables of a design by their ids, and how their files are called. Knows no format. */
import {
  anomaliesTable,
  createGenerator,
  type Generator,
  labelsTable,
  longTable,
  metricsTable,
} from '../../core/dataset/index.ts';
import type { Design } from '../../core/design/types/design.ts';
import { createFleet, type Fleet } from '../../core/fleet/fleet.ts';
import { FLEET_TABLES } from '../../core/fleet/tables/tables.ts';
import type { TableSource } from '../../core/samples/table.ts';
import type { Kernel } from '../../kernel/api.ts';

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
  open(makers: Makers, options: TableOptions): TableSource;
}

/**
 * What the tables of one design are made by, once for all of them. It takes its share of the kernel's memory when
 * first asked: ask before `kernel.mark()` what is to outlive the release.
 */
export interface Makers {
  readonly kernel: Kernel;
  readonly generator: () => Generator;
  /** Of a design that has one. */
  readonly fleet: () => Fleet;
}

export function createMakers(design: Design, kernel: Kernel): Makers {
  let generator: Generator | undefined;
  let fleet: Fleet | undefined;
  return {
    kernel,
    generator: () => {
      generator ??= createGenerator(design, kernel);
      return generator;
    },
    fleet: () => {
      fleet ??= createFleet(design, kernel);
      if (fleet === undefined) throw new Error('The design has no fleet.');
      return fleet;
    },
  };
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
    open: ({ generator }, { labelColumns }) => metricsTable(generator(), { labelColumns }),
  },
  {
    id: 'labels',
    fileStem: 'labels',
    needs: 'metrics',
    isUsual: false,
    isDivisible: true,
    open: ({ generator }) => labelsTable(generator()),
  },
  {
    id: 'clean',
    fileStem: 'clean',
    needs: 'metrics',
    isUsual: false,
    isDivisible: true,
    open: ({ generator }) => metricsTable(generator(), { clean: true }),
  },
  {
    id: 'long',
    fileStem: 'metrics-long',
    needs: 'metrics',
    isUsual: false,
    isDivisible: true,
    open: ({ generator }, { labelColumns }) => longTable(generator(), { labelColumns }),
  },
  {
    id: 'anomalies',
    fileStem: 'anomalies',
    needs: 'metrics',
    isUsual: true,
    isDivisible: true,
    open: ({ generator }) => anomaliesTable(generator()),
  },
  ...FLEET_TABLES.map((table) => ({
    id: table.id,
    fileStem: table.id,
    needs: 'fleet' as const,
    isUsual: true,
    isDivisible: false,
    open: ({ fleet }: Makers) => table.open(fleet()),
  })),
];

export function tablePartOf(id: string): TablePart | undefined {
  return TABLES.find((part) => part.id === id);
}
