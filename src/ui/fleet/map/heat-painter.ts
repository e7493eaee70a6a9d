/** Paints the heat map on a canvas: one pixel a cell on a canvas aside, stretched to the screen. Knows no React. */
import type { FleetFilter, FleetHeat, FleetMachineFacts } from '../../../engine/api/fleet.ts';
import { type Axis, xOf } from '../../axis/geometry.ts';
import type { RowLayout } from '../model/row-layout.ts';

export interface HeatColors {
  /** From no load to full, evenly spread. */
  readonly stops: readonly Rgb[];
  readonly down: Rgb;
  /** Laid over what is not chosen; CSS. */
  readonly veil: string;
}
export type Rgb = readonly [number, number, number];

export interface HeatPicture {
  readonly heat: FleetHeat;
  readonly machines: readonly FleetMachineFacts[];
  readonly layout: RowLayout;
  /** The visible readings over the width of the plot. */
  readonly axis: Axis;
  readonly filter: FleetFilter;
  readonly chosen: (machine: FleetMachineFacts) => boolean;
  readonly colors: HeatColors;
  readonly pixelRatio: number;
  /** Colours run the other way: little is bad. */
  readonly reversed: boolean;
}

const SHADES = 256;

/** @param canvas its size is set here */
export function createHeatPainter(canvas: HTMLCanvasElement) {
  const context = canvas.getContext('2d', { alpha: true });
  const aside = canvas.ownerDocument.createElement('canvas');
  let painted: { readonly heat: FleetHeat; readonly colors: HeatColors } | undefined;

  const paintCells = ({ heat, machines, colors, reversed }: HeatPicture) => {
    if (painted?.heat === heat && painted.colors === colors) return;
    painted = { heat, colors };
    aside.width = heat.cells;
    aside.height = Math.max(1, machines.length);
    const inner = aside.getContext('2d');
    if (!inner) return;
    const image = inner.createImageData(aside.width, aside.height);
    const pixels = new Uint32Array(image.data.buffer);
    const shades = shadesOf(colors.stops, reversed);
    const down = packed(colors.down);
    const scale = (SHADES - 1) / heat.top;
    const { values } = heat;
    for (let at = 0; at < values.length; at++) {
      const value = values[at] ?? Number.NaN;
      const shade = Math.min(SHADES - 1, Math.max(0, Math.round(value * scale)));
      pixels[at] = Number.isNaN(value) ? down : (shades[shade] ?? 0);
    }
    inner.putImageData(image, 0, 0);
  };

  return {
    paint(picture: HeatPicture) {
      if (!context) return;
      const { heat, layout, axis, filter, pixelRatio } = picture;
      const { width } = axis;
      paintCells(picture);
      const deviceWidth = Math.round(width * pixelRatio);
      const deviceHeight = Math.round(layout.height * pixelRatio);
      if (canvas.width !== deviceWidth) canvas.width = deviceWidth;
      if (canvas.height !== deviceHeight) canvas.height = deviceHeight;
      context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
      context.clearRect(0, 0, width, layout.height);
      context.imageSmoothingEnabled = false;
      const left = xOf(axis, heat.from);
      const across = xOf(axis, heat.to) - left;
      for (const { firstRow, rows, top, height } of layout.bands) {
        context.drawImage(aside, 0, firstRow, heat.cells, rows, left, top, across, height);
      }
      context.fillStyle = picture.colors.veil;
      veilRows(context, picture);
      if (filter.time) {
        const from = Math.max(0, xOf(axis, filter.time.from));
        const to = Math.min(width, xOf(axis, filter.time.to));
        context.fillRect(0, 0, from, layout.height);
        context.fillRect(to, 0, width - to, layout.height);
      }
    },
  };
}

/** Veils machines that are not chosen, neighbours together. */
function veilRows(context: CanvasRenderingContext2D, { machines, layout, chosen, axis }: HeatPicture): void {
  for (const { firstRow, rows, top, height } of layout.bands) {
    const rowHeight = height / rows;
    let from: number | undefined;
    for (let row = 0; row <= rows; row++) {
      const machine = machines[firstRow + row];
      const out = row < rows && machine !== undefined && !chosen(machine);
      if (out && from === undefined) from = row;
      if (out || from === undefined) continue;
      context.fillRect(0, top + from * rowHeight, axis.width, (row - from) * rowHeight);
      from = undefined;
    }
  }
}

function shadesOf(stops: readonly Rgb[], reversed: boolean): Uint32Array {
  return Uint32Array.from({ length: SHADES }, (_, shade) => {
    const share = shade / (SHADES - 1);
    return packed(mixed(stops, reversed ? 1 - share : share));
  });
}

function mixed(stops: readonly Rgb[], share: number): Rgb {
  const place = share * (stops.length - 1);
  const low = Math.min(stops.length - 1, Math.floor(place));
  const a = stops[low] ?? [0, 0, 0];
  const b = stops[low + 1] ?? a;
  const part = place - low;
  return [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part, a[2] + (b[2] - a[2]) * part];
}

/** As ImageData has it in a number of 32 bits (little end first, as every browser's machine). */
function packed([red, green, blue]: Rgb): number {
  return ((255 << 24) | (Math.round(blue) << 16) | (Math.round(green) << 8) | Math.round(red)) >>> 0;
}
