/** What rules of placement have placed, as ghosts on the lanes; a press selects one and shows which rule it is of. */
import { useMemo } from 'react';
import { anomalyKindOf } from '../../../core/kinds/registry.ts';
import { anomaliesOf, extentOf, intervalMsOf, type PlacedAnomaly } from '../../../core/design/types/resolve.ts';
import type { Metric } from '../../../core/design/types/design.ts';
import { type Axis, xOf } from '../../axis/geometry.ts';
import { useDocument, useRun, useStudio, useView } from '../../studio-context.tsx';
import { cx } from '../../widgets/class-names.ts';
import { IconPath } from '../../widgets/kind-icon.tsx';
import { spokenRange } from '../../words/time-text.ts';
import families from '../families.module.css';
import { clipBox } from '../model/clip-layout.ts';
import { incidentClip } from '../model/clip-model.ts';
import { kindTitle } from '../../../app/placing/kind-title.ts';
import { useGrid } from '../model/hooks.ts';
import css from './scatter-marks.module.css';

/** More than this would be a smear: they are counted instead, until the window is smaller. */
const MOST_MARKS = 300;

interface Mark {
  readonly rule: string;
  readonly id: string;
  readonly title: string;
  readonly family: string;
  readonly icon: string | undefined;
  readonly benign: boolean;
  readonly off: boolean;
  readonly start: number;
  readonly end: number;
}

/** Those on one metric: anomalies, and effects of incidents. */
export function useScatterMarks(metric: Metric): readonly Mark[] {
  const placed = useRun((state) => state.placed);
  const general = useDocument((state) => state.design.general);
  return useMemo(() => {
    const markOf = (rule: string, id: string, anomaly: PlacedAnomaly): readonly Mark[] => {
      const kind = anomalyKindOf(anomaly.kind);
      if (!kind) return [];
      const { start, end } = extentOf(anomaly, intervalMsOf({ general }), general.num_samples);
      const flags = { benign: anomaly.benign === true, off: anomaly.off === true };
      return [{ rule, id, title: kindTitle(kind), family: kind.family, icon: kind.icon, ...flags, start, end }];
    };
    const own = new Set(metric.anomalies.map(({ id }) => id));
    const bare = { ...metric, anomalies: [] };
    return (placed?.outcomes ?? []).flatMap(({ rule, anomalies, incidents }) => [
      ...anomalies
        .filter((one) => one.metric === metric.key && !own.has(one.anomaly.id))
        .flatMap(({ anomaly }) => markOf(rule, anomaly.id, anomaly)),
      ...anomaliesOf({ general, metrics: [bare], incidents }, metric.key).flatMap((anomaly) =>
        markOf(rule, anomaly.incident ?? anomaly.id, anomaly),
      ),
    ]);
  }, [placed, metric, general]);
}

/** Pixels from the end of a clip to the next ghost: what its words may take. */
export function roomToMark(marks: readonly Pick<Mark, 'start'>[], axis: Axis | undefined, end: number): number {
  if (!axis) return Number.POSITIVE_INFINITY;
  const lefts = marks.filter(({ start }) => start >= end).map(({ start }) => xOf(axis, start));
  return Math.min(...lefts) - xOf(axis, end);
}

export function ScatterMarks({ marks, axis }: { readonly marks: readonly Mark[]; readonly axis: Axis }) {
  return <Marks marks={marks} axis={axis} things="anomalies" />;
}

/** Those on the lane of incidents. */
export function ScatteredIncidents({ axis }: { readonly axis: Axis }) {
  const placed = useRun((state) => state.placed);
  const general = useDocument((state) => state.design.general);
  const marks = useMemo(
    () =>
      (placed?.outcomes ?? []).flatMap(({ rule, incidents }) =>
        incidents.map((incident): Mark => {
          const { name, start, end, off } = incidentClip({ general, metrics: [], incidents: [incident] }, incident);
          return {
            rule,
            id: incident.id,
            title: name,
            family: 'incident',
            icon: undefined,
            benign: false,
            off,
            start,
            end,
          };
        }),
      ),
    [placed, general],
  );
  return <Marks marks={marks} axis={axis} things="incidents" />;
}

function Marks({
  marks,
  axis,
  things,
}: {
  readonly marks: readonly Mark[];
  readonly axis: Axis;
  readonly things: string;
}) {
  const seen = marks.filter(({ start, end }) => start < axis.to && end > axis.from);
  if (seen.length > MOST_MARKS) {
    return <span className={css.count}>{`${seen.length} ${things} placed by rule: zoom in to see them`}</span>;
  }
  return seen.map((mark) => <MarkView key={`${mark.id} ${mark.start}`} mark={mark} axis={axis} />);
}

function MarkView({ mark, axis }: { readonly mark: Mark; readonly axis: Axis }) {
  const studio = useStudio();
  const grid = useGrid();
  const selected = useView(
    ({ selection }) => selection.kind === 'scatter' && selection.rule === mark.rule && selection.placed === mark.id,
  );
  const ofRule = useView(({ selection }) => selection.kind === 'scatter' && selection.rule === mark.rule);
  const box = clipBox(mark, axis);
  if (!box) return null;
  return (
    <button
      type="button"
      data-no-drag
      data-scattered={mark.id}
      tabIndex={-1}
      className={cx(
        css.mark,
        families[mark.family],
        mark.benign && css.benign,
        mark.off && css.off,
        ofRule && css.ofRule,
        selected && css.selected,
      )}
      style={{ left: box.left, width: box.width }}
      aria-pressed={selected}
      aria-label={`${spokenRange(grid, mark.title, mark.start, mark.end)}, placed by the rule ${mark.rule}`}
      title={`${mark.title} · ${mark.id}, placed by the rule ${mark.rule}${mark.benign ? ', benign' : ''}`}
      onClick={() =>
        studio.view.setState({
          selection: { kind: 'scatter', rule: mark.rule, placed: mark.id },
          panel: 'inspector',
        })
      }
    >
      {mark.icon === undefined ? <b aria-hidden="true">⚡</b> : <IconPath path={mark.icon} color="currentColor" />}
    </button>
  );
}
