import { describe, expect, it } from 'vitest';
import type { CurvePicture } from './curve-lines.ts';
import { paintCurves, type Pen } from './paint-curves.ts';

/** A pen that notes what it is told, in words. */
function notingPen(): Pen & { readonly notes: string[] } {
  const notes: string[] = [];
  const note =
    (name: string) =>
    (...numbers: readonly unknown[]) =>
      void notes.push([name, ...numbers.slice(0, 2)].join(' '));
  return {
    notes,
    beginPath: () => undefined,
    moveTo: note('move'),
    lineTo: note('line'),
    arc: note('dot'),
    stroke: note('stroke'),
    fill: note('fill'),
    clearRect: () => undefined,
    strokeStyle: '',
    fillStyle: '',
    globalAlpha: 1,
    lineWidth: 1,
    lineJoin: 'miter',
    lineCap: 'butt',
  };
}

const LINE = { color: 'red', width: 1, opacity: 1 };

function notesOf(
  line: Partial<CurvePicture['lines'][number]> & { readonly data: Float64Array },
  y: readonly [number, number] = [0, 10],
) {
  const pen = notingPen();
  const inset = { top: 10, bottom: 10 };
  paintCurves(pen, { x: [0, 10], y, inset, lines: [{ ...LINE, ...line }] }, { width: 100, height: 120 });
  return pen.notes;
}

describe('the painter of curves', () => {
  it('puts the range between the insets, upside up', () => {
    expect(notesOf({ data: Float64Array.of(0, 0, 5, 5, 10, 10) })).toEqual([
      'move 0 110',
      'line 0 110',
      'line 50 60',
      'line 100 10',
      'stroke',
    ]);
  });

  it('lifts the pen at gaps, and shows a lone value between two as a point', () => {
    const data = Float64Array.of(0, 0, 1, Number.NaN, 2, 5, 3, Number.NaN, 4, 10);
    expect(notesOf({ data })).toEqual([
      'move 0 110',
      'line 0 110',
      'move 20 60',
      'line 20 60',
      'move 40 10',
      'line 40 10',
      'stroke',
    ]);
  });

  it('sets dots where they are asked for, none in a gap', () => {
    const data = Float64Array.of(0, 0, 1, Number.NaN, 2, 10);
    expect(notesOf({ data, dots: true }).filter((note) => note.startsWith('dot'))).toEqual(['dot 0 110', 'dot 20 10']);
  });

  it('gives a line its own range, and one without extent the middle', () => {
    expect(notesOf({ data: Float64Array.of(0, 1), range: [0, 1] })[0]).toBe('move 0 10');
    expect(notesOf({ data: Float64Array.of(0, 7) }, [7, 7])[0]).toBe('move 0 60');
  });

  it('keeps values without bounds on what a canvas can hold', () => {
    const [first, , second] = notesOf({ data: Float64Array.of(0, 1e300, 1, Number.NEGATIVE_INFINITY) });
    expect([first, second]).toEqual(['move 0 -100000', 'line 10 100000']);
  });
});
