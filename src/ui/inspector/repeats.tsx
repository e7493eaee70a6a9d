/** How often an anomaly comes again, and the ways to make clips of that: of all repeats, or of one. */
import { runCommand } from '../../app/commands/run-command.ts';
import { detachRepeat } from '../../core/design/edit/edits.ts';
import { occurrencesOf } from '../../core/design/types/occurrences.ts';
import type { Anomaly } from '../../core/design/types/design.ts';
import type { AnomalyRef } from '../../store/view.ts';
import { useAnnounce } from '../shell/announcer.tsx';
import { SelectRow } from '../form/choice-fields.tsx';
import type { FormEnv } from '../form/param-text.ts';
import { placeText } from '../form/place-text.ts';
import { useDocument, useStudio } from '../studio-context.tsx';
import { Button } from '../widgets/button.tsx';
import { pluralText } from '../words/number-text.ts';
import css from './inspector.module.css';

/** A list of more would help nobody. */
const MOST_LISTED = 400;

interface RepeatsProps {
  readonly anomalies: readonly Anomaly[];
  readonly items: readonly AnomalyRef[];
  readonly env: FormEnv;
}

export function Repeats({ anomalies, items, env }: RepeatsProps) {
  const studio = useStudio();
  const announce = useAnnounce();
  const metrics = useDocument((state) => state.design.metrics);
  if (anomalies.every(({ every }) => every === undefined)) return null;
  const repeatsOf = (one: Anomaly, index: number) => {
    const ids = new Set(metrics.find(({ key }) => key === items[index]?.metric)?.anomalies.map(({ id }) => id));
    return occurrencesOf(one, env.intervalMs, env.samples, ids).slice(1);
  };
  const repeats = anomalies.flatMap(repeatsOf);
  const count = repeats.length;
  const words = pluralText(count, 'time', 'times');
  const [item] = items;
  return (
    <>
      {item && anomalies.length === 1 && count > 0 && count <= MOST_LISTED ? (
        <OneRepeat repeats={repeats} item={item} env={env} />
      ) : null}
      <p className={css.note}>
        Comes again {words}.{' '}
        <Button
          variant="ghost"
          small
          onPress={() => {
            if (runCommand(studio, 'detach-repeats', { anomalies: items })) announce(`${words} are clips of their own`);
          }}
        >
          Make them single clips
        </Button>
      </p>
    </>
  );
}

interface OneRepeatProps {
  readonly repeats: readonly Anomaly[];
  readonly item: AnomalyRef;
  readonly env: FormEnv;
}

/** Picks one that becomes a clip of its own, to be moved, changed or switched off. */
function OneRepeat({ repeats, item, env }: OneRepeatProps) {
  const studio = useStudio();
  return (
    <SelectRow
      label="Free one"
      help="Makes one of the repeats a clip of its own, which can be moved, changed or switched off."
      value=""
      options={[
        { id: '', label: 'choose a time' },
        ...repeats.map(({ id, at }) => ({ id, label: placeText(at, env) })),
      ]}
      onChange={(id) => {
        studio.document.commit('Make a repeat a clip', (design) => detachRepeat(design, item, id));
        studio.view.setState({ selection: { kind: 'anomaly', items: [{ metric: item.metric, id }] } });
      }}
    />
  );
}
