/** The word that was meant. */
import { describe, expect, it } from 'vitest';
import { editDistance, nearestWord } from './nearest-word.ts';

describe('the distance of two words', () => {
  it.each([
    ['', '', 0],
    ['noise', 'noise', 0],
    ['nois', 'noise', 1],
    ['niose', 'noise', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
  ])('of %j and %j is %d', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});

describe('the nearest word', () => {
  const words = ['step_size', 'smoothing_window', 'noise', 'noise_args', 'level-shift', 'at'];
  it.each([
    ['stepsize', 'step_size'],
    ['Step-Size', 'step_size'],
    ['smothing_windw', 'smoothing_window'],
    ['nosie', 'noise'],
    ['noise_arg', 'noise_args'],
    ['levelshift', 'level-shift'],
  ])('to %s is %s', (word, nearest) => {
    expect(nearestWord(word, words)).toBe(nearest);
  });

  it.each(['colour', 'xy', '', 'x'.repeat(1000)])('is none for %j', (word) => {
    expect(nearestWord(word, words)).toBeUndefined();
  });
});
