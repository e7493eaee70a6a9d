/** Settings of the whole design, and its incidents. */
import { Dices, Plus } from 'lucide-react';
import { runCommand } from '../../app/commands/run-command.ts';
import { addIncident } from '../../core/design/edit/edits.ts';
import { GENERAL_FIELDS } from '../../core/design/types/fields.ts';
import { spanLike } from '../../core/lib/time.ts';
import { ParamForm } from '../form/param-form.tsx';
import { lengthText, pluralText } from '../words/number-text.ts';
import { useDocument, useStudio } from '../studio-context.tsx';
import { Button } from '../widgets/button.tsx';
import css from './inspector.module.css';
import { FactorList } from './relations/factor-list.tsx';
import { Section } from './section.tsx';
import { generalTarget } from './targets.ts';
import { CalendarSection } from './time/calendar-section.tsx';
import { SplitSection } from './time/split-section.tsx';
import { useFormEnv } from './use-form-env.ts';

export function DesignInspector() {
  const studio = useStudio();
  const env = useFormEnv();
  const general = useDocument((state) => state.design.general);
  const incidents = useDocument((state) => state.design.incidents);
  const scatter = useDocument((state) => state.design.scatter) ?? [];
  const hasMetrics = useDocument((state) => state.design.metrics.length > 0);
  const add = () => {
    const { window } = studio.view.getState();
    const at = Math.round(Math.max(0, window.from + (window.to - window.from) / 3));
    studio.document.commit('Add an incident', (design) =>
      addIncident(design, { name: 'Incident', at: spanLike(undefined, at, env.intervalMs), effects: [] }),
    );
    const added = studio.document.store.getState().design.incidents.at(-1);
    if (added) studio.view.setState({ selection: { kind: 'incident', id: added.id } });
  };
  return (
    <>
      <h2 className={css.title}>
        Design <small>{lengthText(env.samples * env.intervalMs)} of data</small>
      </h2>
      <ParamForm table={GENERAL_FIELDS} sources={[general]} target={generalTarget} env={env} />
      <CalendarSection />
      <SplitSection />
      <Section title="Incidents" summary={incidents.length === 0 ? 'none' : String(incidents.length)}>
        <ul className={css.links}>
          {incidents.map((incident) => (
            <li key={incident.id}>
              <button
                type="button"
                onClick={() => studio.view.setState({ selection: { kind: 'incident', id: incident.id } })}
              >
                <i style={{ background: 'var(--incident)' }} />
                {incident.name === '' ? 'Unnamed incident' : incident.name}
                <small>{pluralText(incident.effects.length, 'effect')}</small>
              </button>
            </li>
          ))}
        </ul>
        <p className={css.note}>One cause that shows on several metrics, each with its own lag and strength.</p>
        <Button small onPress={add}>
          <Plus size={13} /> Add an incident
        </Button>
      </Section>
      <FactorList />
      <Section title="Rules of placement" summary={scatter.length === 0 ? 'none' : String(scatter.length)}>
        <ul className={css.links}>
          {scatter.map((rule) => (
            <li key={rule.id}>
              <button
                type="button"
                onClick={() => studio.view.setState({ selection: { kind: 'scatter', rule: rule.id } })}
              >
                <i style={{ background: 'var(--accent)' }} />
                {rule.name ?? rule.id}
                <small>{rule.count ?? rule.contamination}</small>
              </button>
            </li>
          ))}
        </ul>
        <p className={css.note}>How many anomalies of which kinds, and chance puts them where there is room.</p>
        <Button small isDisabled={!hasMetrics} onPress={() => runCommand(studio, 'scatter')}>
          <Dices size={13} /> Scatter…
        </Button>
      </Section>
    </>
  );
}
