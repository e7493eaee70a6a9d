import { expect, it } from 'vitest';
import { FLEET_TABLES } from '../core/fleet/tables/tables.ts';
import { PARTS, partOf } from './parts.ts';

it('every table of a fleet is a part of a data set, in the order of its files', () => {
  const parts = PARTS.filter(({ needs }) => needs === 'fleet').map(({ id }) => id);
  expect(parts).toEqual(FLEET_TABLES.map(({ id }) => id));
});

it('a part that is not written by itself has a word that asks for it', () => {
  const unreachable = PARTS.filter(({ isUsual, flag }) => !isUsual && flag === undefined);
  expect(unreachable).toEqual([]);
});

it('no two parts have the same id, word or file', () => {
  for (const key of [
    PARTS.map(({ id }) => id),
    PARTS.flatMap(({ flag }) => flag ?? []),
    PARTS.map(({ fileStem, ending }) => `${fileStem}.${ending ?? 'csv'}`),
  ]) {
    expect(new Set(key).size).toBe(key.length);
  }
});

it('an unknown part is none', () => expect(partOf('constructor')).toBeUndefined());
