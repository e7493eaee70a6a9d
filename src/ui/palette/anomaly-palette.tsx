/** The kinds of anomaly, by family: drag one onto a track, or press one and then click where it goes. */
import type { PointerEvent } from 'react';
import type { AnomalyKindBase, Family } from '../../core/kinds/anomalies/kind.ts';
import { REGISTRIES } from '../../core/kinds/registry.ts';
import { useAnnounce } from '../shell/announcer.tsx';
import { useStudio, useView } from '../studio-context.tsx';
import { startPaletteDrag } from '../timeline/gestures/palette-drag.ts';
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
  const placing = useView((state) => state.placing);
  return (
    <section className={css.palette} aria-labelledby="anomalies-heading">
      <h2 id="anomalies-heading">Anomalies</h2>
      <p className={css.hint} aria-live="polite">
        {placing === undefined
          ? 'Drag one onto a track, or press one and click its place.'
          : placing.at === undefined
            ? 'Now click the start on a track. Esc stops.'
            : 'Now click the end. Esc stops.'}
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

/** Less than this is a press, more is a drag. */
const DRAG_PIXELS = 4;

function KindButton({ kind, armed }: { readonly kind: AnomalyKindBase; readonly armed: boolean }) {
  const studio = useStudio();
  const announce = useAnnounce();
  const arm = () => {
    studio.view.setState({ placing: armed ? undefined : { kind: kind.id } });
    announce(armed ? 'Nothing is armed' : `${kind.label} armed: click its start on a track`);
  };
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    const { currentTarget: button, clientX, clientY } = event;
    const stop = () => {
      button.removeEventListener('pointermove', move);
      button.removeEventListener('pointerup', stop);
      button.removeEventListener('pointercancel', stop);
    };
    const move = (moved: globalThis.PointerEvent) => {
      if (Math.hypot(moved.clientX - clientX, moved.clientY - clientY) < DRAG_PIXELS) return;
      stop();
      button.releasePointerCapture(event.pointerId);
      startPaletteDrag(studio, kind.id, moved);
    };
    button.setPointerCapture(event.pointerId);
    button.addEventListener('pointermove', move);
    button.addEventListener('pointerup', stop);
    button.addEventListener('pointercancel', stop);
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
