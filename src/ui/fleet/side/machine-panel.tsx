/** One machine close up: all its columns over the visible time, with what happened to it. */
import { ChevronDown, ChevronUp } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { extremes } from '../../../charts/extremes.ts';
import { curvePath } from '../../../charts/path.ts';
import { xOf } from '../../axis/geometry.ts';
import { visible } from '../../../store/fleet-view.ts';
import type { NamedEvent } from '../../../core/fleet/history/named-events.ts';
import { FLEET_COLUMNS, type FleetColumn, type FleetFacts, type FleetMachineLook } from '../../../engine/api/fleet.ts';
import { valueText } from '../../words/number-text.ts';
import { IconButton } from '../../widgets/button.tsx';
import { cx } from '../../widgets/class-names.ts';
import { columnWords } from '../model/columns.ts';
import { Chip } from '../controls/chip.tsx';
import { Panel, PanelMessage } from './panel.tsx';
import css from './machine-panel.module.css';
import { useFleetRun, useFleetView, useFleetViewStore } from '../model/use-fleet.ts';
import { causeWords } from '../model/words.ts';

/** A select with more entries is of no use. */
const MOST_OPTIONS = 1000;

export function MachinePanel({ above }: { readonly above: ReactNode }) {
  const facts = useFleetRun((state) => state.facts);
  const look = useFleetRun((state) => state.machine);
  if (!facts || !look) return <PanelMessage>Making the readings…</PanelMessage>;
  return (
    <Panel>
      {above}
      <MachineHead facts={facts} />
      <div className={css.charts}>
        {FLEET_COLUMNS.map((column, place) => (
          <MachineChart key={column} facts={facts} look={look} column={column} curve={look.curves[place]} />
        ))}
      </div>
    </Panel>
  );
}

function MachineHead({ facts }: { readonly facts: FleetFacts }) {
  const view = useFleetViewStore();
  const machine = useFleetView((state) => state.machine);
  const only = useFleetView((state) => state.filter.machines.includes(state.machine));
  const row = Math.max(
    0,
    facts.machines.findIndex(({ index }) => index === machine),
  );
  const { machines, settings } = facts;
  const now = machines[row];
  if (!now) return null;
  const go = (by: 1 | -1) => {
    const next = machines[(row + by + machines.length) % machines.length];
    if (next) view.setState({ machine: next.index });
  };
  return (
    <div className={css.machineHead}>
      <div className={css.machineName}>
        <label>
          <span className="visually-hidden">Machine</span>
          <select value={now.index} onChange={(event) => view.setState({ machine: Number(event.target.value) })}>
            {machines.slice(0, MOST_OPTIONS).map(({ index, id }) => (
              <option key={id} value={index}>
                {id}
              </option>
            ))}
          </select>
        </label>
        <IconButton label="Machine above" onPress={() => go(-1)}>
          <ChevronUp size={15} />
        </IconButton>
        <IconButton label="Machine below" onPress={() => go(1)}>
          <ChevronDown size={15} />
        </IconButton>
        <span className={css.space} />
        <Chip
          pressed={only}
          onPress={() => view.setState(({ filter }) => ({ filter: { ...filter, machines: only ? [] : [now.index] } }))}
        >
          only this
        </Chip>
      </div>
      <small>
        {settings.machine_types[now.type]} · {now.cores} cores · {now.memoryGb} GB · {settings.zones[now.zone]} ·{' '}
        {settings.regions[now.region]}
      </small>
    </div>
  );
}

interface MachineChartProps {
  readonly facts: FleetFacts;
  readonly look: FleetMachineLook;
  readonly column: FleetColumn;
  readonly curve: Float64Array | undefined;
}

const WIDTH = 280;
const HEIGHT = 44;
const PAD = 2;

function MachineChart({ facts, look, column, curve }: MachineChartProps) {
  const view = useFleetViewStore();
  const shown = useFleetView((state) => state.window);
  const current = useFleetView((state) => state.column === column);
  const time = useFleetView((state) => state.filter.time);
  const window = visible(shown, facts.readings);
  const range = useMemo(() => rangeOf(curve), [curve]);
  const path = useMemo(() => {
    const axis = { from: window.from, to: window.to, width: WIDTH };
    const py = (value: number) => HEIGHT - PAD - ((value - range.low) / (range.high - range.low)) * (HEIGHT - 2 * PAD);
    return curvePath(curve ?? [], (reading) => xOf(axis, reading), py);
  }, [curve, window.from, window.to, range]);
  const { title, unit, color } = columnWords(column);
  const x = (reading: number) => xOf({ ...window, width: WIDTH }, reading);
  return (
    <button
      type="button"
      className={cx(css.chart, current && css.current)}
      aria-pressed={current}
      onClick={() => view.setState({ column })}
    >
      <span className={css.chartTitle}>
        <b>{title}</b>
        <small>
          {valueText(range.low)} to {valueText(range.high)} {unit}
        </small>
      </span>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {look.events.filter(isSeen).map((event) => (
          <rect
            key={event.id}
            x={x(event.start)}
            width={Math.max(1, x(event.end) - x(event.start))}
            y="0"
            height={HEIGHT}
            fill={causeWords(event.cause).color}
            opacity="0.16"
          />
        ))}
        <path d={path} fill="none" stroke={color} strokeWidth="1.2" vectorEffect="non-scaling-stroke" />
        {time ? (
          <>
            <rect x="0" width={Math.max(0, x(time.from))} y="0" height={HEIGHT} fill="var(--panel)" opacity="0.65" />
            <rect
              x={x(time.to)}
              width={Math.max(0, WIDTH - x(time.to))}
              y="0"
              height={HEIGHT}
              fill="var(--panel)"
              opacity="0.65"
            />
          </>
        ) : null}
      </svg>
    </button>
  );
}

const isSeen = ({ cause }: NamedEvent) => cause !== 'degradation';

function rangeOf(curve: Float64Array | undefined): { readonly low: number; readonly high: number } {
  const { min, max } = extremes(curve ?? []);
  return min <= max ? { low: min, high: max === min ? min + 1 : max } : { low: 0, high: 1 };
}
