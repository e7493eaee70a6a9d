import { expect, it } from 'vitest';
import { newDesign } from '../../core/design/types/defaults.ts';
import { setFleet, setScenario } from '../../core/fleet/config/edit-fleet.ts';
import { createDocumentStore } from '../../store/document.ts';
import { createRunStore } from '../../store/run.ts';
import { dropNotices } from './notices.ts';

function studio() {
  const document = createDocumentStore(setFleet(newDesign(), { scenario: 'baseline' }));
  const run = createRunStore();
  dropNotices(document, run);
  return { document, run };
}

it('a notice about an edit goes with the next one', () => {
  const { document, run } = studio();
  document.commit('Scenario Chaos', (design) => setScenario(design, 'chaos'));
  run.setState({ notice: { tone: 'info', message: 'Two faults are gone.', until: 'edit' } });
  expect(run.getState().notice?.message).toBe('Two faults are gone.');
  document.commit('Scenario Baseline', (design) => setScenario(design, 'baseline'));
  expect(run.getState().notice).toBeUndefined();
});

it('a notice about an edit goes when it is undone', () => {
  const { document, run } = studio();
  document.commit('Scenario Chaos', (design) => setScenario(design, 'chaos'));
  run.setState({ notice: { tone: 'info', message: 'Two faults are gone.', until: 'edit' } });
  document.undo();
  expect(run.getState().notice).toBeUndefined();
});

it('any other notice stays until it is dismissed', () => {
  const { document, run } = studio();
  run.setState({ notice: { tone: 'error', message: 'The link is broken.' } });
  document.commit('Scenario Chaos', (design) => setScenario(design, 'chaos'));
  expect(run.getState().notice?.message).toBe('The link is broken.');
});
