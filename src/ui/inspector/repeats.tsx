/** How often an anomaly comes again, and the way to make single clips of that. */
import { runCommand } from '../../app/commands/run-command.ts';
import { repeatsAsked } from '../../core/design/types/occurrences.ts';
import type { Anomaly } from '../../core/design/types/design.ts';
import type { AnomalyRef } from '../../store/view.ts';
import { useAnnounce } from '../shell/announcer.tsx';
import type { FormEnv } from '../form/param-text.ts';
import { useStudio } from '../studio-context.tsx';
import { Button } from '../widgets/button.tsx';
import { pluralText } from '../words/number-text.ts';
import css from './inspector.module.css';

interface RepeatsProps {
  readonly anomalies: readonly Anomaly[];
  readonly items: readonly AnomalyRef[];
  readonly env: FormEnv;
}

export function Repeats({ anomalies, items, env }: RepeatsProps) {
  const studio = useStudio();
  const announce = useAnnounce();
  if (anomalies.every(({ every }) => every === undefined)) return null;
  const count = anomalies.reduce((sum, anomaly) => sum + repeatsAsked(anomaly, env.intervalMs, env.samples), 0);
  const words = pluralText(count, 'time', 'times');
  return (
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
  );
}
