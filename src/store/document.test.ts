import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newDesign } from '../core/design/types/defaults.ts';
import type { Design } from '../core/design/types/design.ts';
import { createDocumentStore, type Gesture } from './document.ts';

const seeded = (seed: number) => (design: Design) => ({ ...design, general: { ...design.general, seed } });
const seedOf = (design: Design) => design.general.seed;

type Action =
  | { readonly do: 'commit' | 'begin' | 'update' | 'commit-merged'; readonly seed: number }
  | { readonly do: 'end' | 'cancel' | 'undo' | 'redo' | 'no-change' };

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    do: fc.constantFrom('commit' as const, 'begin' as const, 'update' as const, 'commit-merged' as const),
    seed: fc.integer({ min: 2, max: 1000 }),
  }),
  fc.record({
    do: fc.constantFrom('end' as const, 'cancel' as const, 'undo' as const, 'redo' as const, 'no-change' as const),
  }),
);

function play(actions: readonly Action[]) {
  const document = createDocumentStore(newDesign());
  let gesture: Gesture | undefined;
  for (const step of actions) {
    if (step.do === 'commit') document.commit('Commit', seeded(step.seed));
    else if (step.do === 'commit-merged') document.commit('Type', seeded(step.seed), 'field');
    else if (step.do === 'begin') {
      gesture = document.begin('Drag');
      gesture.update(seeded(step.seed));
    } else if (step.do === 'update') gesture?.update(seeded(step.seed));
    else if (step.do === 'end') gesture?.commit();
    else if (step.do === 'cancel') gesture?.cancel();
    else if (step.do === 'undo') document.undo();
    else if (step.do === 'redo') document.redo();
    else document.commit('Nothing', (design) => design);
  }
  return document;
}

describe('the document store', () => {
  it('comes back to the first design when everything is undone, and forth again when it is redone', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
        const document = play(actions);
        const state = () => document.store.getState();
        document.begin('settle').commit();
        const { design } = state();
        const steps = state().past.length;
        for (let i = 0; i < steps; i++) document.undo();
        expect(seedOf(state().design)).toBe(1);
        expect(state().past).toEqual([]);
        for (let i = 0; i < steps; i++) document.redo();
        expect(state().design).toBe(design);
      }),
      { numRuns: 500, seed: 11 },
    );
  });

  it('raises the revision with every change that can be seen, and only then', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), action, (actions, last) => {
        const document = play(actions);
        const before = document.store.getState();
        let changes = 0;
        document.store.subscribe((state, previous) => {
          if (state.design !== previous.design) changes += 1;
          expect(state.revision > previous.revision).toBe(state.design !== previous.design);
        });
        if (last.do === 'undo') document.undo();
        else if (last.do === 'redo') document.redo();
        else if ('seed' in last) document.commit('x', seeded(last.seed));
        expect(document.store.getState().revision).toBe(before.revision + changes);
      }),
      { numRuns: 300, seed: 12 },
    );
  });

  it('makes a gesture of many updates one step, and none when it is cancelled', () => {
    const document = createDocumentStore(newDesign());
    const drag = document.begin('Drag');
    for (const seed of [5, 6, 7]) drag.update(seeded(seed));
    drag.commit();
    expect(document.store.getState().past.map(({ label }) => label)).toEqual(['Drag']);
    document.undo();
    expect(seedOf(document.store.getState().design)).toBe(1);
    const other = document.begin('Drag');
    other.update(seeded(9));
    other.cancel();
    expect(seedOf(document.store.getState().design)).toBe(1);
    // What could be redone before a cancelled gesture still can.
    expect(document.store.getState().future).toHaveLength(1);
  });

  it('applies each update of a gesture to the design at its beginning', () => {
    const document = createDocumentStore(newDesign());
    const drag = document.begin('Drag');
    const addOne = (design: Design) => seeded(seedOf(design) + 1)(design);
    drag.update(addOne);
    drag.update(addOne);
    expect(seedOf(document.store.getState().design)).toBe(2);
  });

  it('takes successive commits with one merge key for one step, until something else happens', () => {
    const document = createDocumentStore(newDesign());
    for (const seed of [2, 3, 4]) document.commit('Type', seeded(seed), 'seed');
    expect(document.store.getState().past).toHaveLength(1);
    document.begin('Drag').commit();
    document.commit('Type', seeded(5), 'seed');
    expect(document.store.getState().past).toHaveLength(2);
    document.undo();
    expect(seedOf(document.store.getState().design)).toBe(4);
  });

  it('ignores a gesture whose end has come by another way', () => {
    const document = createDocumentStore(newDesign());
    const drag = document.begin('Drag');
    drag.update(seeded(5));
    document.open(newDesign({ seed: 77 }));
    drag.update(seeded(6));
    drag.commit();
    expect(seedOf(document.store.getState().design)).toBe(77);
    expect(document.store.getState().gesture).toBeUndefined();
    expect(document.store.getState().past).toEqual([]);
  });
});

it('leaves no step where a merged one ends where it began', () => {
  const document = createDocumentStore(newDesign());
  const before = document.store.getState().design;
  document.commit('Type', seeded(12), 'field');
  document.commit('Type', seeded(123), 'field');
  document.commit('Type', () => before, 'field');
  expect(document.store.getState()).toMatchObject({ design: before, past: [] });
  document.commit('Type', seeded(5), 'field');
  expect(document.store.getState().past).toHaveLength(1);
});
