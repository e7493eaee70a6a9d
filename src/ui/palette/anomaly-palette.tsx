/** The kinds of anomaly, by family: drag one onto a track, or press one and then click where it goes. */
import { Dices } from 'lucide-react';
import type { PointerEvent } from 'react';
import type { AnomalyKindBase, Family } from '../../core/kinds/anomalies/kind.ts';
import { REGISTRIES } from '../../core/kinds/registry.ts';
import { useAnnounce } from '../shell/announcer.tsx';
import { runCommand } from '../../app/commands/run-command.ts';
import { useDocument, useStudio, useView } from '../studio-context.tsx';
import { startPaletteDrag } from '../timeline/gestures/palette-drag.ts';
import { useTimelineModel } from '../timeline/model/timeline-model.ts';
import { useTouch } from '../layout/use-touch.ts';
import { paletteHint } from '../words/placing-text.ts';
import { Button } from '../widgets/button.tsx';
import { cx } from '../widgets/class-names.ts';
import { IconPath } from '../widgets/kind-icon.tsx';
import css from './palette.module.css';

const FAMILIES: readonly (readonly [Family, string])[] = [
  ['level', 'Level'],
  ['spread', 'Spread'],
  ['shape', 'Shape'],
  ['data', 'Data'],
];

export function AnomalyPalette() {
  const studio = useStudio();
  const placing = useView((state) => state.placing);
  const hasMetrics = useDocument((state) => state.design.metrics.length > 0);
  const touch = useTouch();
  return (
    <section className={css.palette} aria-labelledby="anomalies-heading">
      <div className={css.head}>
        <h2 id="anomalies-heading">Anomalies</h2>
        <Button small variant="ghost" isDisabled={!hasMetrics} onPress={() => runCommand(studio, 'scatter')}>
          <Dices size={13} /> Scatter…
        </Button>
      </div>
      <p className={css.hint} aria-live="polite">
        {paletteHint(placing, touch)}
      </p>
      {FAMILIES.map(([family, label]) => (
        <div key={family} role="group" aria-label={label}>
          <h3 className={css.family}>{label}</h3>
          <div className={css.kinds}>
            {REGISTRIES.anomaly
              .filter((kind) => kind.family === family)
              .map((kind) => (
                <KindButton key={kind.id} kind={kind} armed={placing?.kind === kind.id} />
              ))}
          </div>
        </div>
      ))}
    </section>
  );
}

function KindButton({ kind, armed }: { readonly kind: AnomalyKindBase; readonly armed: boolean }) {
  const studio = useStudio();
  const model = useTimelineModel();
  const announce = useAnnounce();
  const touch = useTouch();
  const arm = () => {
    runCommand(studio, `place-${kind.id}`);
    announce(armed ? 'Nothing is armed' : `${kind.label} armed: ${touch ? 'tap' : 'click'} its start on a track`);
  };
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button === 0 && event.pointerType !== 'touch') startPaletteDrag(model, kind.id, event.nativeEvent);
  };
  return (
    <button
      type="button"
      className={cx(css.kind, armed && css.armed)}
      title={kind.help}
      aria-pressed={armed}
      onPointerDown={onPointerDown}
      onClick={arm}
    >
      <IconPath path={kind.icon} color={`var(--${kind.family})`} />
      <span>{kind.label}</span>
    </button>
  );
}
