/** The fleet page: scenarios and faults, the heat map with what filters and follows it, one machine, settings, TOML. */
import { useEffect } from 'react';
import { NO_FILTER } from '../../store/fleet-view.ts';
import { Header } from '../header/header.tsx';
import { StudioLayout } from '../layout/studio-layout.tsx';
import { Notice } from '../shell/notice.tsx';
import { Below } from './below/below.tsx';
import { ColumnBar } from './bars/column-bar.tsx';
import { FaultPalette } from './left/fault-palette.tsx';
import { FilterBar } from './bars/filter-bar.tsx';
import css from './fleet-page.module.css';
import { useFleetViewStore } from './model/use-fleet.ts';
import { FleetFooter } from './fleet-footer.tsx';
import { FleetSide } from './side/fleet-side.tsx';
import { FleetTables } from './tables/fleet-tables.tsx';
import { HeatMap } from './map/heat-map.tsx';
import { ScenarioList } from './left/scenario-list.tsx';

const NAMES = {
  left: 'Scenario and faults',
  main: 'Fleet',
  right: 'Details',
  leftButton: 'Scenario and faults',
  rightButton: 'Details',
};

export function FleetPage() {
  return (
    <StudioLayout
      names={NAMES}
      header={<Header />}
      left={
        <>
          <ScenarioList />
          <FaultPalette />
        </>
      }
      main={
        <div className={css.main}>
          <Notice />
          <ColumnBar />
          <FilterBar />
          <HeatMap />
          <Below />
          <FleetTables />
          <Escape />
        </div>
      }
      right={<FleetSide />}
      footer={<FleetFooter />}
    />
  );
}

/** Esc gives up placing, then the selection, then the filter. */
function Escape() {
  const view = useFleetViewStore();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (
        event.target instanceof Element &&
        event.target.closest('[role=dialog], [role=menu], input, textarea, select')
      )
        return;
      const { placing, selected } = view.getState();
      if (placing) view.setState({ placing: undefined });
      else if (selected) view.setState({ selected: undefined });
      else view.setState({ filter: NO_FILTER });
    };
    globalThis.addEventListener('keydown', onKeyDown);
    return () => globalThis.removeEventListener('keydown', onKeyDown);
  }, [view]);
  return null;
}
