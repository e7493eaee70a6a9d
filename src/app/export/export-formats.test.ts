import { expect, it } from 'vitest';
import { TABLES } from '../../formats/bundle/dataset.ts';
import { USUAL_TABLES } from './export-formats.ts';

it('the usual tables are those of the registry', () => {
  for (const needs of ['metrics', 'fleet'] as const) {
    const usual = TABLES.filter((table) => table.needs === needs && table.isUsual).map(({ id }) => id);
    expect([...USUAL_TABLES[needs]].toSorted()).toEqual(usual.toSorted());
  }
});
