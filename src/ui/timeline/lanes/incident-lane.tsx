/** The lane at the foot: incidents, each over all that it places. */
import { useMemo } from 'react';
import { useDocument, useRun, useStudio, useView } from '../../studio-context.tsx';
import { cx } from '../../widgets/class-names.ts';
import { type ClipBox, clipWords } from '../model/clip-layout.ts';
import { type IncidentClip, incidentClip } from '../model/clip-model.ts';
import { useAxis, useGrid } from '../model/hooks.ts';
import { spokenRange, timeRangeText } from '../../words/time-text.ts';
import { useLaneLayout } from '../model/use-lane-layout.ts';
import { CrowdBadge } from './crowd-badge.tsx';
import { ScatteredIncidents } from './scatter-marks.tsx';
import families from '../families.module.css';
import clipCss from './clip.module.css';
import css from './incident-lane.module.css';
import { runCommand } from '../../../app/commands/run-command.ts';

export function IncidentLane() {
  const clips = useIncidentClips();
  const axis = useAxis();
  const studio = useStudio();
  const grid = useGrid();
  const hasMetrics = useDocument((state) => state.design.metrics.length > 0);
  const chosen = useView(({ selection }) => (selection.kind === 'incident' ? selection.id : undefined));
  const layout = useLaneLayout(
    clips,
    axis,
    clips.flatMap(({ id }, index) => (id === chosen ? [index] : [])),
  );
  const scattered = useRun(({ placed }) => placed?.outcomes.some(({ incidents }) => incidents.length > 0) === true);
  if (!hasMetrics) return null;
  return (
    <div className={css.incidents} style={{ '--rows': layout.high }} role="group" aria-label="Incidents">
      <span aria-hidden="true">incidents</span>
      <div className={css.incidentLane} style={{ '--row-share': layout.high / layout.rows }}>
        {clips.length === 0 && !scattered ? (
          <button
            type="button"
            className={css.addIncident}
            data-no-drag
            onClick={() => runCommand(studio, 'insert-incident')}
          >
            add an incident: one cause that shows on several metrics
          </button>
        ) : null}
        {clips.map((clip, index) => {
          const place = layout.clips[index];
          return place ? <IncidentView key={clip.id} clip={clip} {...place} /> : null;
        })}
        {axis ? <ScatteredIncidents axis={axis} /> : null}
        {layout.crowds.map((crowd) => (
          <CrowdBadge
            key={crowd.members[0]}
            crowd={crowd}
            things="incidents"
            entries={crowd.members.flatMap((index) => {
              const clip = clips[index];
              if (!clip) return [];
              const label = `${clip.name}, ${timeRangeText(grid, clip.start, clip.end)}`;
              const onPick = () => studio.view.setState({ selection: { kind: 'incident', id: clip.id } });
              return [{ id: clip.id, label, onPick }];
            })}
          />
        ))}
      </div>
    </div>
  );
}

/** Computed anew only when the incidents or the time axis changed. */
function useIncidentClips(): readonly IncidentClip[] {
  const incidents = useDocument((state) => state.design.incidents);
  const general = useDocument((state) => state.design.general);
  return useMemo(
    () => incidents.map((incident) => incidentClip({ general, incidents, metrics: [] }, incident)),
    [incidents, general],
  );
}

interface IncidentViewProps {
  readonly clip: IncidentClip;
  readonly box: ClipBox;
  readonly row: number;
  readonly beside: number;
}

function IncidentView({ clip, box, row, beside }: IncidentViewProps) {
  const studio = useStudio();
  const grid = useGrid();
  const selected = useView(({ selection }) => selection.kind === 'incident' && selection.id === clip.id);
  const words = clipWords(box.width, beside, clip.name, `· ${clip.value}`);
  return (
    <div
      className={cx(clipCss.clip, families.incident, selected && clipCss.selected, clip.off && clipCss.off)}
      style={{ left: box.left, width: box.width, '--row': row }}
      data-incident={clip.id}
    >
      <button
        type="button"
        tabIndex={-1}
        className={cx(clipCss.clipButton, words.inside === '' && clipCss.iconOnly)}
        aria-label={`Incident: ${spokenRange(grid, clip.name, clip.start, clip.end)}, ${clip.value}`}
        aria-pressed={selected}
        onFocus={() => {
          if (!selected) studio.view.setState({ selection: { kind: 'incident', id: clip.id } });
        }}
        title={`${clip.name} · ${clip.value}`}
      >
        <b aria-hidden="true">⚡</b>
        {words.inside === '' ? null : <span>{words.inside}</span>}
      </button>
      {words.beside === '' ? null : (
        <span className={clipCss.beside} data-beside aria-hidden="true">
          {words.beside}
        </span>
      )}
    </div>
  );
}
