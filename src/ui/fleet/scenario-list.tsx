/** The scenarios: a press starts from one; settings that stand beside it stay until they are reset. */
import { SCENARIOS } from '../../core/fleet/scenarios.ts';
import { resetFleetSettings, setScenario } from '../../core/fleet/edit-fleet.ts';
import { useDocument } from '../studio-context.tsx';
import { Button } from '../widgets/button.tsx';
import { useCheckedEdits } from './checked-edit.ts';
import css from './fleet.module.css';
import { countOverrides } from './settings-of.ts';

export function ScenarioList() {
  const { commit } = useCheckedEdits();
  const fleet = useDocument((state) => state.design.fleet);
  const overrides = countOverrides(fleet);
  const current = fleet?.scenario ?? 'baseline';
  return (
    <section className={css.scenarios} aria-label="Scenario">
      <h2>Scenario</h2>
      <ul>
        {SCENARIOS.map(({ id, label, help }) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={id === current}
              title={help}
              onClick={() => commit(`Scenario ${label}`, (design) => setScenario(design, id))}
            >
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
