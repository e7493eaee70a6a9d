/** Kinds of faults to place by hand: armed by a press, drawn on the heat map, or given by numbers. */
import { FAULT_KINDS, type FaultKind } from '../../../core/fleet/causes/registry.ts';
import { IconPath } from '../../widgets/kind-icon.tsx';
import { cx } from '../../widgets/class-names.ts';
import css from './fault-palette.module.css';
import { useFleetView, useFleetViewStore } from '../model/use-fleet.ts';
import { causeWords } from '../model/words.ts';

export function FaultPalette() {
  const view = useFleetViewStore();
  const placing = useFleetView((state) => state.placing);
  const arm = (kind: FaultKind) => view.setState({ placing: placing === kind ? undefined : kind });
  return (
    <section className={css.palette} aria-label="Faults by hand">
      <h2>Faults by hand</h2>
      <p className={css.paletteHint}>
        {placing
          ? 'Drag on the map: along one machine, across a zone, or across zones for the fleet. Esc to stop.'
          : 'Press a kind, then draw it on the map. Numbers: “Add by numbers” under Faults.'}
      </p>
      <div className={css.kinds}>
        {FAULT_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            className={cx(css.kind, placing === kind && css.armed)}
            aria-pressed={placing === kind}
            onClick={() => arm(kind)}
          >
            <IconPath path={causeWords(kind).icon} color={causeWords(kind).color} />
            <span>{causeWords(kind).label}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
