/** Where machines stand in the heat map: zone by zone, with a gap between zones. Pure. */
import type { FleetMachineFacts } from '../../../engine/api/fleet.ts';

export interface ZoneBand {
  /** Place in settings.zones. */
  readonly zone: number;
  readonly firstRow: number;
  readonly rows: number;
  /** CSS pixels. */
  readonly top: number;
  readonly height: number;
}

export interface RowLayout {
  readonly bands: readonly ZoneBand[];
  readonly height: number;
}

const GAP = 4;
/** Of the height, all gaps together take at most this. */
const MOST_GAPS = 0.1;

/** @param machines by zone @param height CSS pixels for all */
export function layOutRows(machines: readonly Pick<FleetMachineFacts, 'zone'>[], height: number): RowLayout {
  const starts = machines.flatMap(({ zone }, row) => (row === 0 || machines[row - 1]?.zone !== zone ? [row] : []));
  const gap = Math.min(GAP, (height * MOST_GAPS) / Math.max(1, starts.length - 1));
  const rowHeight = (height - gap * (starts.length - 1)) / Math.max(1, machines.length);
  const bands = starts.map((firstRow, place) => {
    const rows = (starts[place + 1] ?? machines.length) - firstRow;
    return {
      zone: machines[firstRow]?.zone ?? 0,
      firstRow,
      rows,
      top: firstRow * rowHeight + place * gap,
      height: rows * rowHeight,
    };
  });
  return { bands, height };
}

/** Upper edge and height of a row. */
export function rowBox(layout: RowLayout, row: number): { readonly top: number; readonly height: number } {
  const band = layout.bands.findLast(({ firstRow }) => firstRow <= row);
  if (!band) return { top: 0, height: 0 };
  const height = band.height / band.rows;
  return { top: band.top + (row - band.firstRow) * height, height };
}

/** The row at a height; the nearest one above in a gap. Undefined when there are no rows. */
export function rowAt(layout: RowLayout, y: number): number | undefined {
  const band = layout.bands.findLast(({ top }) => top <= y) ?? layout.bands[0];
  if (!band) return undefined;
  const inBand = Math.floor(((y - band.top) / band.height) * band.rows);
  return band.firstRow + Math.min(band.rows - 1, Math.max(0, inBand));
}
