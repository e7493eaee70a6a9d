/** The tables of a design by their ids: what opens each. Knows no format. */
import {
  anomaliesTable,
  createGenerator,
  followersTable,
  type Generator,
  labelsTable,
  longTable,
  metricsTable,
} from '../../core/dataset/index.ts';
import type { Design } from '../../core/design/types/design.ts';
import { createFleet, type Fleet } from '../../core/fleet/fleet.ts';
import { FLEET_TABLES, type FleetTableId } from '../../core/fleet/tables/tables.ts';
import type { TableSource } from '../../core/samples/table.ts';
import type { Kernel } from '../../kernel/api.ts';
import { type DatasetPart, PARTS, type TableId } from '../parts.ts';

export type TablePart = DatasetPart & { readonly open: Opener };

type Opener = (makers: Makers, options: TableOptions) => TableSource;

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
  readonly labelColumns?: boolean;
  readonly sourceRow?: boolean;
}

const fleetTable =
  (id: FleetTableId): Opener =>
  ({ fleet }) => {
    const table = FLEET_TABLES.find((one) => one.id === id);
    if (table === undefined) throw new Error(`There is no table ${id}.`);
    return table.open(fleet());
  };

const OPENERS: Readonly<Record<TableId, Opener>> = {
  metrics: ({ generator }, options) => metricsTable(generator(), options),
  labels: ({ generator }, { sourceRow = false }) => labelsTable(generator(), { sourceRow }),
  clean: ({ generator }, { sourceRow = false }) => metricsTable(generator(), { clean: true, sourceRow }),
  long: ({ generator }, options) => longTable(generator(), options),
  anomalies: ({ generator }) => anomaliesTable(generator()),
  followers: ({ generator }) => followersTable(generator()),
  telemetry: fleetTable('telemetry'),
  machines: fleetTable('machines'),
  usage: fleetTable('usage'),
  status: fleetTable('status'),
  jobs: fleetTable('jobs'),
  events: fleetTable('events'),
};

/** The parts that are tables, in the order in which files are written. */
export const TABLES: readonly TablePart[] = PARTS.filter((part) => part.kind === 'table').map((part) => ({
  ...part,
  open: OPENERS[part.id],
}));

export function tablePartOf(id: string): TablePart | undefined {
  return TABLES.find((part) => part.id === id);
}
