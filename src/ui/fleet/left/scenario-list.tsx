/** The scenarios: a press starts from one; settings that stand beside it stay until they are reset. */
import { SCENARIOS, type ScenarioId } from '../../../core/fleet/config/scenarios.ts';
import { resetFleetSettings, setScenario } from '../../../core/fleet/config/edit-fleet.ts';
import { pluralText } from '../../words/number-text.ts';
import { useDocument, useStudio } from '../../studio-context.tsx';
import { Button } from '../../widgets/button.tsx';
import { useCheckedEdits } from '../model/checked-edit.ts';
import css from './scenario-list.module.css';
import { withFittingFaults } from '../model/faults.ts';
import { countOverrides } from '../model/settings-of.ts';

export function ScenarioList() {
  const { run } = useStudio();
  const { commit } = useCheckedEdits();
  const choose = (id: ScenarioId, label: string) => {
    let lost = 0;
    commit(`Scenario ${label}`, (design) => {
      const fitting = withFittingFaults(setScenario(design, id));
      lost = fitting.dropped;
      return fitting.design;
    });
    if (lost === 0) return;
    const faults = pluralText(lost, 'fault');
    const message = `${label} has no place for ${faults} by hand, so ${lost === 1 ? 'it is' : 'they are'} gone. Undo brings everything back.`;
    run.setState({ notice: { tone: 'info', message, until: 'edit' } });
  };
  const fleet = useDocument((state) => state.design.fleet);
  const overrides = countOverrides(fleet);
  const current = fleet?.scenario ?? 'baseline';
  return (
    <section className={css.scenarios} aria-label="Scenario">
      <h2>Scenario</h2>
      <ul>
        {SCENARIOS.map(({ id, label, help }) => (
          <li key={id}>
            <button type="button" aria-pressed={id === current} title={help} onClick={() => choose(id, label)}>
              <span>{label}</span>
              <small>{help}</small>
            </button>
          </li>
        ))}
      </ul>
      {overrides > 0 ? (
        <p className={css.overrides}>
          {overrides === 1 ? '1 setting of your own' : `${overrides} settings of your own`}
          <Button small onPress={() => commit('Reset to the scenario', resetFleetSettings)}>
            Reset
          </Button>
        </p>
      ) : null}
    </section>
  );
}
