/** What the processes make by themselves, below the anomalies of the design: each can be pinned to it. */
import { Pin } from 'lucide-react';
import { useMemo } from 'react';
import { type MadeAnomaly, madeOn, madeTitle, pinMade } from '../../app/preview/made-anomalies.ts';
import { useAnnounce } from '../shell/announcer.tsx';
import type { FormEnv } from '../form/param-text.ts';
import { placeText } from '../form/place-text.ts';
import { pluralText } from '../words/number-text.ts';
import { useDocument, useRun, useStudio } from '../studio-context.tsx';
import { IconButton } from '../widgets/button.tsx';
import { KindIcon } from '../widgets/kind-icon.tsx';
import css from './table.module.css';

/** The first ones; the files have them all. */
const MOST_ROWS = 200;

export function MadeRows({ env }: { readonly env: FormEnv }) {
  const metrics = useDocument((state) => state.design.metrics);
  const summary = useRun((state) => state.summary);
  const made = useMemo(() => metrics.flatMap((metric) => madeOn(metric, summary)), [metrics, summary]);
  if (made.length === 0) return null;
  const shown = made.length > MOST_ROWS ? `, the first ${MOST_ROWS} here` : '';
  return (
    <table className={css.table}>
      <caption className={css.madeCaption}>
        {pluralText(made.length, 'anomaly', 'anomalies')} made by the processes{shown}. Pin one to move it or switch it
        off.
      </caption>
      <tbody>
        {made.slice(0, MOST_ROWS).map((one) => (
          <MadeRow key={`${one.metric} ${one.anomaly.id}`} one={one} env={env} />
        ))}
      </tbody>
    </table>
  );
}

function MadeRow({ one, env }: { readonly one: MadeAnomaly; readonly env: FormEnv }) {
  const studio = useStudio();
  const announce = useAnnounce();
  const label = useDocument((state) => state.design.metrics.find(({ key }) => key === one.metric)?.label ?? one.metric);
  const title = madeTitle(one);
  return (
    <tr>
      <td>
        <span className={css.kind}>
          <KindIcon kind={one.anomaly.kind} /> {title}
        </span>
      </td>
      <td>{label}</td>
      <td>{placeText(one.start, env)}</td>
      <td>
        <IconButton
          label={`Pin ${title} on ${label}`}
          onPress={() => {
            pinMade(studio, one);
            announce(`${title} pinned`);
          }}
        >
          <Pin size={13} />
        </IconButton>
      </td>
    </tr>
  );
}
