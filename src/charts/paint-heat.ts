/**
 * Paints a heat map on a canvas: one pixel a cell on a canvas aside, stretched to the screen. Knows rows and colours,
 * no machines.
 */
export interface HeatColors {
  /** From no load to full, evenly spread. */
  readonly stops: readonly Rgb[];
  readonly down: Rgb;
  /** Laid over what is not chosen; CSS. */
  readonly veil: string;
}
export type Rgb = readonly [number, number, number];

/** Values by row, `cells` of them over [from, to); NaN: down. */
export interface HeatGrid {
  readonly from: number;
  readonly to: number;
  readonly cells: number;
  /** Row after row. */
  readonly values: ArrayLike<number>;
  /** What has the last colour; 0 has the first. */
  readonly top: number;
}

/** Neighbouring rows on the screen, in CSS pixels. */
export interface HeatBand {
  readonly firstRow: number;
  readonly rows: number;
  readonly top: number;
  readonly height: number;
}

export interface HeatPicture {
  readonly heat: HeatGrid;
  readonly rows: number;
  readonly bands: readonly HeatBand[];
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** The pixel of a place in time. */
  readonly x: (place: number) => number;
  /** Outside of it everything is veiled; absent: nothing is. */
  readonly time: { readonly from: number; readonly to: number } | undefined;
  /** Whether a row is veiled. */
  readonly veiled: (row: number) => boolean;
  readonly colors: HeatColors;
  readonly pixelRatio: number;
  /** Colours run the other way: little is bad. */
  readonly reversed: boolean;
}

const SHADES = 256;

/** What it needs of a canvas' context, which takes its own images. */
export interface HeatPen<Image>
  extends Pick<
    CanvasRenderingContext2D,
    'setTransform' | 'clearRect' | 'imageSmoothingEnabled' | 'fillStyle' | 'fillRect'
  > {
  drawImage(
    image: Image,
    ...fromAndTo: readonly [number, number, number, number, number, number, number, number]
  ): void;
}

/** @param canvas its size is set here */
export function createHeatPainter(canvas: HTMLCanvasElement) {
  const pen = canvas.getContext('2d', { alpha: true });
  const aside = canvas.ownerDocument.createElement('canvas');
  let painted: { readonly heat: HeatGrid; readonly colors: HeatColors } | undefined;

  const paintCells = (picture: HeatPicture) => {
    const { heat, rows, colors } = picture;
    if (painted?.heat === heat && painted.colors === colors) return;
    painted = { heat, colors };
    aside.width = heat.cells;
    aside.height = Math.max(1, rows);
    const inner = aside.getContext('2d');
    if (!inner) return;
    const image = inner.createImageData(aside.width, aside.height);
    new Uint32Array(image.data.buffer).set(cellColors(picture));
    inner.putImageData(image, 0, 0);
  };

  return {
    paint(picture: HeatPicture) {
      if (!pen) return;
      const { width, height, pixelRatio } = picture;
      paintCells(picture);
      const deviceWidth = Math.round(width * pixelRatio);
      const deviceHeight = Math.round(height * pixelRatio);
      if (canvas.width !== deviceWidth) canvas.width = deviceWidth;
      if (canvas.height !== deviceHeight) canvas.height = deviceHeight;
      layHeat(pen, aside, picture);
    },
  };
}

/** A colour a cell, row after row, as ImageData has them in numbers of 32 bits. */
export function cellColors({ heat, colors, reversed }: HeatPicture): Uint32Array {
  const shades = shadesOf(colors.stops, reversed);
  const down = packed(colors.down);
  const scale = (SHADES - 1) / heat.top;
  return Uint32Array.from(heat.values, (value) => {
    if (Number.isNaN(value)) return down;
    return shades[Math.min(SHADES - 1, Math.max(0, Math.round(value * scale)))] ?? 0;
  });
}

/** @param cells a pixel a cell */
export function layHeat<Image>(pen: HeatPen<Image>, cells: Image, picture: HeatPicture): void {
  const { heat, bands, width, height, time, x, pixelRatio } = picture;
  pen.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  pen.clearRect(0, 0, width, height);
  pen.imageSmoothingEnabled = false;
  const left = x(heat.from);
  const across = x(heat.to) - left;
  for (const band of bands) {
    pen.drawImage(cells, 0, band.firstRow, heat.cells, band.rows, left, band.top, across, band.height);
  }
  pen.fillStyle = picture.colors.veil;
  veilRows(pen, picture);
  if (time) {
    const from = Math.max(0, x(time.from));
    const to = Math.min(width, x(time.to));
    pen.fillRect(0, 0, from, height);
    pen.fillRect(to, 0, width - to, height);
  }
}

/** Neighbours that are veiled, together. */
function veilRows(pen: Pick<HeatPen<unknown>, 'fillRect'>, { bands, veiled, width }: HeatPicture): void {
  for (const { firstRow, rows, top, height } of bands) {
    const rowHeight = height / rows;
    let from: number | undefined;
    for (let row = 0; row <= rows; row++) {
      const out = row < rows && veiled(firstRow + row);
      if (out && from === undefined) from = row;
      if (out || from === undefined) continue;
      pen.fillRect(0, top + from * rowHeight, width, (row - from) * rowHeight);
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
