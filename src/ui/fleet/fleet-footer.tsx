/** The footer of the fleet page: size, seed, how long it took, what is anomalous. */
import { Seed } from '../footer/seed.tsx';
import footer from '../footer/footer.module.css';
import { countText, lengthText, pluralText } from '../words/number-text.ts';
import { useFleetRun } from './model/use-fleet.ts';

export function FleetFooter() {
  const facts = useFleetRun((state) => state.facts);
  const error = useFleetRun((state) => state.error);
  return (
    <footer className={footer.footer} aria-label="Dataset">
      {facts ? (
        <span>
          {pluralText(facts.settings.n_machines, 'machine')} × {pluralText(facts.readings, 'reading')} every{' '}
          {lengthText(facts.intervalMs)}
        </span>
      ) : null}
      <Seed />
      {facts ? (
        <span className={footer.slot}>
          made in {Math.round(facts.elapsedMs)} ms
          {facts.oneReadingIn > 1
            ? `; shown: ${countText(facts.machines.length)} machines, one reading in ${countText(facts.oneReadingIn)}`
            : ''}
        </span>
      ) : null}
      {error ? (
        <span className={footer.error} role="alert" title={error.path}>
          The map shows the last good design: {error.message}
        </span>
      ) : null}
      <span className={footer.space} />
      {facts ? (
        <span>
          {(facts.anomalousShare * 100).toFixed(1)} % of readings anomalous ·{' '}
          {pluralText(facts.events.get('failure') ?? 0, 'failure')},{' '}
          {pluralText(facts.events.get('cascade') ?? 0, 'cascade')}
        </span>
      ) : null}
    </footer>
  );
}
