/** Below the heat map: the column by zone, region or type, or the distributions of all columns. */
import { Pills } from '../controls/pills.tsx';
import { useFleetRun, useFleetView, useFleetViewStore } from '../model/use-fleet.ts';
import css from './below.module.css';
import { Distributions } from './distributions.tsx';
import { GroupKey, Groups } from './groups.tsx';

const VIEWS = [
  { id: 'zone', label: 'Zones' },
  { id: 'region', label: 'Regions' },
  { id: 'type', label: 'Types' },
  { id: 'distributions', label: 'Distributions' },
] as const;

export function Below() {
  const view = useFleetViewStore();
  const below = useFleetView((state) => state.below);
  const look = useFleetRun((state) => state.look);
  const facts = useFleetRun((state) => state.facts);
  return (
    <section className={css.below} aria-label="Roll-ups and distributions">
      <div className={css.belowBar}>
        <Pills
          label="Below the heat map"
          options={VIEWS}
          chosen={below}
          onChoose={(id) => view.setState({ below: id })}
        />
        {facts && look && below !== 'distributions' ? <GroupKey facts={facts} look={look} /> : null}
      </div>
      {facts && look ? (
        below === 'distributions' ? (
          <Distributions look={look} />
        ) : (
          <Groups facts={facts} look={look} />
        )
      ) : null}
    </section>
  );
}
