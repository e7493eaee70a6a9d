/** The zones left of the heat map: a press shows one alone, another press all again. */
import { countText } from '../../words/number-text.ts';
import { cx } from '../../widgets/class-names.ts';
import { toggled } from '../model/toggled.ts';
import css from './zone-labels.module.css';
import { useFleetView, useFleetViewStore } from '../model/use-fleet.ts';
import type { HeatFrame } from '../model/heat-frame.ts';

/** Lower bands have no room for words. */
const LEAST_HEIGHT = 16;
const TWO_LINES = 34;

export function ZoneLabels({ frame }: { readonly frame: HeatFrame }) {
  const view = useFleetViewStore();
  const chosen = useFleetView((state) => state.filter.zones);
  const toggle = (zone: number) =>
    view.setState(({ filter }) => ({ filter: { ...filter, zones: toggled(filter.zones, zone) } }));
  return (
    <div className={css.zones} role="group" aria-label="Zones">
      {frame.layout.bands
        .filter(({ height }) => height >= LEAST_HEIGHT)
        .map(({ zone, top, height, rows }) => (
          <button
            key={zone}
            type="button"
            className={cx(css.zone, chosen.length > 0 && !chosen.includes(zone) && css.out)}
            style={{ top, height }}
            aria-pressed={chosen.includes(zone)}
            onClick={() => toggle(zone)}
          >
            <span>{frame.facts.settings.zones[zone]}</span>
            {height >= TWO_LINES ? <small>{countText(rows)} machines</small> : null}
          </button>
        ))}
    </div>
  );
}
