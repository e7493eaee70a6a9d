import { describe, expect, it } from 'vitest';
import { live } from './gesture.ts';

const at = (clientX: number) => ({ clientX, clientY: 0 });

/** A gesture that notes its calls. */
function noted() {
  const calls: string[] = [];
  const note = (name: string) => () => void calls.push(name);
  const gesture = {
    begin: note('begin'),
    move: note('move'),
    end: note('end'),
    cancel: note('cancel'),
    click: note('click'),
  };
  return { calls, life: live(gesture, at(0)) };
}

describe('the life of a gesture', () => {
  it('is a click as long as the pointer has hardly moved', () => {
    const { calls, life } = noted();
    life.move(at(3));
    life.end(at(2));
    expect(calls).toEqual(['click']);
  });

  it('begins once, moves to where it is let go, and ends', () => {
    const { calls, life } = noted();
    life.move(at(4));
    life.move(at(2));
    life.end(at(9));
    expect(calls).toEqual(['begin', 'move', 'move', 'move', 'end']);
  });

  it('is called off once, and hears no more', () => {
    const { calls, life } = noted();
    life.move(at(9));
    life.cancel();
    life.cancel();
    life.move(at(20));
    life.end(at(20));
    expect(calls).toEqual(['begin', 'move', 'cancel']);
  });

  it('has nothing to call off before it began', () => {
    const { calls, life } = noted();
    life.cancel();
    expect(calls).toEqual([]);
  });
});
