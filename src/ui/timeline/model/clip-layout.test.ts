import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignRows, clipBox, clipWords, MAX_ROWS, MIN_CLIP_PX, roomBeside, rowCount } from './clip-layout.ts';
import { overlaps } from '../../axis/geometry.ts';

const intervals = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 200 }))
    .map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 30 },
);

describe('rows of a lane', () => {
  it('are one when nothing overlaps, touching clips included', () => {
    expect(
      assignRows([
        { start: 10, end: 20 },
        { start: 0, end: 10 },
        { start: 20, end: 30 },
      ]),
    ).toEqual([0, 0, 0]);
  });

  it('part clips that overlap', () => {
    expect(
      assignRows([
        { start: 0, end: 20 },
        { start: 10, end: 30 },
        { start: 20, end: 40 },
      ]),
    ).toEqual([0, 1, 0]);
  });

  it('keep every row but the last free of overlaps, and are never more than three', () => {
    fc.assert(
      fc.property(intervals, (list) => {
        const rows = assignRows(list);
        expect(rowCount(rows)).toBeLessThanOrEqual(MAX_ROWS);
        for (const [i, a] of list.entries()) {
          for (const [j, b] of list.entries()) {
            if (i === j || rows[i] !== rows[j] || rows[i] === MAX_ROWS - 1) continue;
            expect(overlaps(a.start, a.end, b.start, b.end)).toBe(false);
          }
        }
      }),
      { seed: 51 },
    );
  });
});

describe('the box of a clip', () => {
  const axis = { from: 0, to: 1000, width: 500 };

  it('stands over its samples', () => {
    expect(clipBox({ start: 200, end: 400 }, axis)).toMatchObject({ left: 100, width: 100 });
  });

  it('is never too narrow to hit, and stays inside of the lane', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 40 }), (start, length) => {
        const box = clipBox({ start, end: start + length }, axis);
        expect(box?.width).toBeGreaterThanOrEqual(MIN_CLIP_PX);
        if (length < 40) expect(box?.left).toBeGreaterThanOrEqual(0);
        expect((box?.left ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(axis.width + 2);
      }),
      { seed: 52 },
    );
  });

  it('is cut at the window’s edges and gone beyond them', () => {
    expect(clipBox({ start: -50, end: 100 }, axis)).toMatchObject({ cutLeft: true, cutRight: false });
    expect(clipBox({ start: 1100, end: 1200 }, axis)).toBeUndefined();
  });
});

describe('the words of a clip', () => {
  it('stand inside where they fit, else beside it, and are cut only where neither has room', () => {
    expect(clipWords(200, 0, 'level shift', '+180 ms')).toEqual({ inside: 'level shift +180 ms', beside: '' });
    expect(clipWords(70, 300, 'level shift', '+180 ms')).toEqual({ inside: '', beside: 'level shift +180 ms' });
    expect(clipWords(110, 20, 'level shift', '+180 ms')).toEqual({ inside: 'level shift', beside: '' });
    expect(clipWords(24, 90, 'level shift', '+180 ms')).toEqual({ inside: '', beside: 'level shift' });
    expect(clipWords(70, 20, 'level shift', '+180 ms')).toEqual({ inside: 'level shift', beside: '' });
    expect(clipWords(40, 20, 'level shift', '+180 ms')).toEqual({ inside: '', beside: '' });
  });

  it('never run into the next clip of the row, nor out of the lane', () => {
    const axis = { from: 0, to: 1000, width: 1000 };
    const boxes = [
      { start: 100, end: 200 },
      { start: 150, end: 250 },
      { start: 300, end: 900 },
      { start: 2000, end: 2100 },
    ].map((interval) => clipBox(interval, axis));
    expect(roomBeside(boxes, [0, 1, 0, 0], 1000)).toEqual([100, 750, 100, 0]);
  });
});
