import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipBox, clipWords, type LaneLayout, layOut, MAX_ROWS, MIN_CLIP_PX } from './clip-layout.ts';
import { overlaps } from '../../axis/geometry.ts';

const axis = { from: 0, to: 1000, width: 500 };
const intervals = fc.array(
  fc
    .tuple(fc.integer({ min: -50, max: 1050 }), fc.integer({ min: 1, max: 200 }))
    .map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 40 },
);

/** All that is drawn: clips and badges. */
function drawn(layout: LaneLayout) {
  return [
    ...layout.clips.flatMap((clip) => (clip ? [{ row: clip.row, left: clip.box.left, width: clip.box.width }] : [])),
    ...layout.crowds,
  ];
}

describe('the clips of a lane', () => {
  it('lie in one row when none covers another, touching ones included', () => {
    const three = [
      { start: 100, end: 200 },
      { start: 0, end: 100 },
      { start: 200, end: 300 },
    ];
    expect(layOut(three, axis).rows).toBe(1);
  });

  it('are parted by the pixels that are drawn, not by time alone', () => {
    // One sample each, ten samples apart: five pixels, and each is drawn 24 wide.
    const short = [
      { start: 100, end: 101 },
      { start: 110, end: 111 },
    ];
    expect(layOut(short, axis).clips.map((clip) => clip?.row)).toEqual([0, 1]);
    expect(layOut(short, { from: 90, to: 120, width: 500 }).rows).toBe(1);
  });

  it('that have no place are counted where they lie', () => {
    const many = Array.from({ length: 6 }, (_, index) => ({ start: 300 + index, end: 302 + index }));
    const layout = layOut([...many, { start: 600, end: 700 }], axis);
    expect(layout.crowds.map(({ members, row }) => [members, row])).toEqual([[[2, 3, 4, 5], 2]]);
    expect(layout.clips.map((clip) => clip?.row)).toEqual([0, 1, undefined, undefined, undefined, undefined, 0]);
    // What is selected is drawn, and another one is counted in its place.
    const kept = layOut(many, axis, [4]);
    expect(kept.clips[4]).toBeDefined();
    expect(kept.crowds[0]?.members).not.toContain(4);
  });

  it('never cover one another, and each in sight is drawn or counted once', () => {
    fc.assert(
      fc.property(intervals, fc.nat(39), (list, kept) => {
        const layout = layOut(list, axis, [kept]);
        const boxes = drawn(layout);
        for (const [i, a] of boxes.entries()) {
          expect(a.row).toBeLessThan(MAX_ROWS);
          expect(a.row).toBeLessThan(layout.rows);
          for (const b of boxes.slice(i + 1)) {
            if (a.row === b.row)
              expect(overlaps(a.left, a.left + a.width - 0.1, b.left, b.left + b.width - 0.1)).toBe(false);
          }
        }
        for (const [index, interval] of list.entries()) {
          const counted = layout.crowds.filter(({ members }) => members.includes(index)).length;
          const seen = clipBox(interval, axis) !== undefined;
          expect(counted + (layout.clips[index] ? 1 : 0)).toBe(seen ? 1 : 0);
        }
        if (list[kept] && clipBox(list[kept], axis)) expect(layout.clips[kept]).toBeDefined();
      }),
      { seed: 51 },
    );
  });
});

describe('the box of a clip', () => {
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
    const wide = { from: 0, to: 1000, width: 1000 };
    const layout = layOut(
      [
        { start: 100, end: 200 },
        { start: 150, end: 250 },
        { start: 300, end: 900 },
        { start: 2000, end: 2100 },
      ],
      wide,
    );
    expect(layout.clips.map((clip) => clip?.beside)).toEqual([100, 750, 100, undefined]);
  });
});
