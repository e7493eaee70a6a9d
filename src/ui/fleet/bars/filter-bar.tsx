/** What is looked at together: types, zones, a time range; how much that is. Filters every view below and beside. */
import { X, ZoomIn } from 'lucide-react';
import { isFiltered, NO_FILTER } from '../../../store/fleet-view.ts';
import { lengthText, pluralText } from '../../words/number-text.ts';
import { Button } from '../../widgets/button.tsx';
import { Chip } from '../controls/chip.tsx';
import css from './filter-bar.module.css';
import { useFleetRun, useFleetView, useFleetViewStore } from '../model/use-fleet.ts';
import { whenText } from '../../words/time-text.ts';
import { Zoom } from './zoom.tsx';
import { toggled } from '../model/toggled.ts';

/** More types or zones than this do not fit; the table has them all. */
const MOST_CHIPS = 8;

export function FilterBar() {
  const view = useFleetViewStore();
  const facts = useFleetRun((state) => state.facts);
  const filter = useFleetView((state) => state.filter);
  if (!facts) return <div className={css.filters} />;
  const { settings, startMs, intervalMs } = facts;
  const { time } = filter;
  return (
    <div className={css.filters} role="group" aria-label="Filter">
      {settings.machine_types.slice(0, MOST_CHIPS).map((name, type) => (
        <Chip
          key={name}
          pressed={filter.types.includes(type)}
          onPress={() => view.setState({ filter: { ...filter, types: toggled(filter.types, type) } })}
        >
          {name}
        </Chip>
      ))}
      {filter.zones.map((zone) => (
        <Chip
          key={zone}
          pressed
          label={`Only ${settings.zones[zone] ?? ''}: remove`}
          onPress={() => view.setState({ filter: { ...filter, zones: toggled(filter.zones, zone) } })}
        >
          {settings.zones[zone]} <X size={12} aria-hidden="true" />
        </Chip>
      ))}
      {filter.machines.length > 0 ? (
        <Chip
          pressed
          label="Only chosen machines: remove"
          onPress={() => view.setState({ filter: { ...filter, machines: [] } })}
        >
          {filter.machines.length === 1
            ? facts.machines.find(({ index }) => index === filter.machines[0])?.id
            : `${filter.machines.length} machines`}{' '}
          <X size={12} aria-hidden="true" />
        </Chip>
      ) : null}
      {time ? (
        <>
          <Chip
            pressed
            label="Time range: remove"
            onPress={() => view.setState({ filter: { ...filter, time: undefined } })}
          >
            {whenText(startMs + time.from * intervalMs)} + {lengthText((time.to - time.from) * intervalMs)}{' '}
            <X size={12} aria-hidden="true" />
          </Chip>
          <Button small variant="ghost" onPress={() => view.setState({ window: time })}>
            <ZoomIn size={13} /> Zoom
          </Button>
        </>
      ) : null}
      {isFiltered(filter) ? (
        <Button small variant="ghost" onPress={() => view.setState({ filter: NO_FILTER })}>
          Show all
        </Button>
      ) : (
        <span className={css.hint}>
          Drag across the map to choose a time range; press a zone or a type to see it alone.
        </span>
      )}
      <span className={css.space} />
      <Chosen />
      <Zoom />
    </div>
  );
}

function Chosen() {
  const chosen = useFleetRun((state) => state.look?.chosen);
  const oneIn = useFleetRun((state) => state.facts?.oneReadingIn ?? 1);
  if (!chosen || chosen.readings === 0) return null;
  const share = (count: number) => `${((100 * count) / chosen.readings).toFixed(1)} %`;
  return (
    <span className={css.chosen}>
      {oneIn > 1 ? 'about ' : ''}
      {pluralText(chosen.readings * oneIn, 'reading')} · {share(chosen.anomalous)} anomalous · {share(chosen.down)} down
    </span>
  );
}
