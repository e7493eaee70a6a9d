import { describe, expect, it } from 'vitest';
import { keyAction, nearestClip } from './keyboard.ts';

const press = (key: string, more: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) =>
  keyAction({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more });

describe('keys of the timeline', () => {
  it('arrows move by a step, with Ctrl by ten, with Shift the end', () => {
    expect(press('ArrowLeft')).toEqual({ do: 'shift', steps: -1 });
    expect(press('ArrowRight', { ctrlKey: true })).toEqual({ do: 'shift', steps: 10 });
    expect(press('ArrowRight', { shiftKey: true })).toEqual({ do: 'move-end', steps: 1 });
  });

  it('up and down change the track, with Alt the size', () => {
    expect(press('ArrowUp')).toEqual({ do: 'track', by: -1 });
    expect(press('ArrowUp', { altKey: true })).toEqual({ do: 'change-main', steps: 1 });
  });

  it('leaves commands of the program alone', () => {
    for (const key of ['z', 'x', 'w', 'a', 's', 'd', 'Delete', '?']) expect(press(key)).toBeUndefined();
    expect(press('i', { ctrlKey: true })).toBeUndefined();
    expect(press('ArrowLeft', { altKey: true })).toBeUndefined();
  });
});

it('the focus goes to the clip nearest in time', () => {
  const clips = [{ extent: { start: 0, end: 10 } }, { extent: { start: 50, end: 60 } }];
  expect(nearestClip(clips, 20)).toBe(clips[0]);
  expect(nearestClip(clips, 40)).toBe(clips[1]);
  expect(nearestClip([], 40)).toBeUndefined();
});
