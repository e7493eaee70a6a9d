import { describe, expect, it } from 'vitest';
import { cellColors, type HeatPen, type HeatPicture, layHeat } from './paint-heat.ts';

/** What a pen lays on its canvas, in words. */
function laid(picture: HeatPicture): readonly string[] {
  const notes: string[] = [];
  const pen: HeatPen<string> = {
    setTransform: () => undefined,
    clearRect: () => undefined,
    drawImage: (_image, ...at) => void notes.push(`image ${at.join(' ')}`),
    fillRect: (...at) => void notes.push(`veil ${at.join(' ')}`),
    fillStyle: '',
    imageSmoothingEnabled: true,
  };
  layHeat(pen, 'cells', picture);
  return notes;
}

const PICTURE: HeatPicture = {
  heat: { from: 0, to: 10, cells: 2, values: [0, 100, Number.NaN, 50, 100, 0], top: 100 },
  rows: 3,
  bands: [
    { firstRow: 0, rows: 2, top: 0, height: 20 },
    { firstRow: 2, rows: 1, top: 24, height: 10 },
  ],
  width: 100,
  height: 34,
  x: (place) => place * 10,
  time: undefined,
  veiled: () => false,
  colors: {
    stops: [
      [0, 0, 0],
      [255, 255, 255],
    ],
    down: [255, 0, 0],
    veil: 'grey',
  },
  pixelRatio: 2,
  reversed: false,
};

describe('the painter of heat maps', () => {
  it('lays each band at its place over the width', () => {
    expect(laid(PICTURE)).toEqual(['image 0 0 2 2 0 0 100 20', 'image 0 2 2 1 0 24 100 10']);
  });

  it('colours cells from the first stop to the last, and those that are down apart', () => {
    const [black, white, red] = [0xff000000, 0xffffffff, 0xff0000ff];
    const colors = cellColors(PICTURE);
    expect([...colors].toSpliced(3, 1)).toEqual([black, white, red, white, black]);
    expect((colors[3] ?? 0) & 0xff).toBeCloseTo(128, -1);
    expect([...cellColors({ ...PICTURE, reversed: true })].slice(0, 3)).toEqual([white, black, red]);
  });

  it('veils neighbouring rows together, and what lies outside of the time', () => {
    const veils = laid({ ...PICTURE, veiled: (row) => row < 2, time: { from: 2, to: 6 } }).slice(2);
    expect(veils).toEqual(['veil 0 0 100 20', 'veil 0 0 20 34', 'veil 60 0 40 34']);
  });
});
