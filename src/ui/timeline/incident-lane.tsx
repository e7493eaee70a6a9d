/** The lane at the foot: incidents, each over all that it places. */
import { memo } from 'react';
import type { Incident } from '../../core/design/types.ts';
import { useDocument, useStudio, useView } from '../studio-context.tsx';
import { cx } from '../widgets/class-names.ts';
import { clipBox, clipWords } from './clip-layout.ts';
import { incidentClip } from './clip-model.ts';
import type { Axis } from './geometry.ts';
import { useAxis, useGrid } from './hooks.ts';
import { insertIncident } from './incident-keys.ts';
import { spokenRange } from './time-text.ts';
import css from './timeline.module.css';
import { useTimelineModel } from './timeline-model.ts';

export function IncidentLane() {
  const incidents = useDocument((state) => state.design.incidents);
  const axis = useAxis();
  const model = useTimelineModel();
  const hasMetrics = useDocument((state) => state.design.metrics.length > 0);
  if (!hasMetrics) return null;
  return (
    <div className={css.incidents} role="group" aria-label="Incidents">
      <span aria-hidden="true">incidents</span>
      <div className={css.incidentLane}>
        {incidents.length === 0 ? (
          <button type="button" className={css.addIncident} data-no-drag onClick={() => insertIncident(model)}>
            add an incident: one cause that shows on several metrics
          </button>
        ) : null}
        {axis ? incidents.map((incident) => <IncidentView key={incident.id} incident={incident} axis={axis} />) : null}
      </div>
    </div>
  );
}

const IncidentView = memo(function IncidentView({
  incident,
  axis,
}: {
  readonly incident: Incident;
  readonly axis: Axis;
}) {
  const studio = useStudio();
  const grid = useGrid();
  const selected = useView(({ selection }) => selection.kind === 'incident' && selection.id === incident.id);
  const clip = incidentClip(studio.document.store.getState().design, incident);
  const box = clipBox(clip, axis);
  if (!box) return null;
  const words = clipWords(box.width, clip.name, `· ${clip.value}`);
  return (
    <div
      className={cx(css.clip, css.incident, selected && css.selected, clip.off && css.off)}
      style={{ left: box.left, width: box.width }}
      data-incident={incident.id}
    >
      <button
        type="button"
        tabIndex={-1}
        className={css.clipButton}
        aria-label={`Incident: ${spokenRange(grid, clip.name, clip.start, clip.end)}, ${clip.value}`}
        aria-pressed={selected}
        onFocus={() => {
          if (!selected) studio.view.setState({ selection: { kind: 'incident', id: incident.id } });
        }}
        title={`${clip.name} · ${clip.value}`}
      >
        <b aria-hidden="true">⚡</b>
        {words === 'icon' ? null : <span>{words === 'all' ? `${clip.name} · ${clip.value}` : clip.name}</span>}
      </button>
    </div>
  );
});
