/** Commands on anomalies: place, delete, duplicate, switch, copy and paste as text. */
import { ANOMALIES } from '../../core/kinds/anomalies/index.ts';
import {
  addAnomaly,
  changeAnomalyKind,
  detachRepeats,
  findAnomaly,
  moveAnomalies,
  nextAnomalyId,
  removeAnomalies,
  updateAnomaly,
} from '../../core/design/edit/edits.ts';
import { intervalMsOf } from '../../core/design/types/resolve.ts';
import type { Design } from '../../core/design/types/design.ts';
import { spanLike, wholeSamples } from '../../core/lib/time.ts';
import type { AnomalyRef } from '../../store/view.ts';
import { titleOfKind } from '../placing/kind-title.ts';
import { addBetween, newLength } from '../preview/new-anomaly.ts';
import type { Command, CommandTarget } from '../studio/studio.ts';
import { anomaliesText, type PastedAnomaly, readAnomalies } from './clipboard.ts';
import { type CommandContext, currentMetric, say, selectedAnomalies } from './parts.ts';

export function anomalyCommands(context: CommandContext): readonly Command[] {
  const { document, view, run, engine, environment } = context;
  const design = () => document.store.getState().design;
  const chosen = (target?: CommandTarget) => target?.anomalies ?? selectedAnomalies(context);
  const hasSelected = (target?: CommandTarget) => chosen(target).length > 0;
  const hasMetric = () => currentMetric(context) !== undefined;
  const select = (items: readonly AnomalyRef[]) =>
    view.setState({ selection: items.length > 0 ? { kind: 'anomaly', items } : { kind: 'design' } });
  const onSelected = (act: (refs: readonly AnomalyRef[]) => void) => (target?: CommandTarget) => {
    const refs = chosen(target);
    if (refs.length > 0) act(refs);
  };
  /** One edit, after which exactly what it has added is selected. */
  const selectingNew = (label: string, edit: (before: Design) => Design) => {
    const before = design();
    document.commit(label, edit);
    select(addedAnomalies(before, design()));
  };
  /** Of the armed or last kind, at the cursor, of a length that can be seen, unless the target says otherwise. */
  const insert = (target: CommandTarget = {}) => {
    const metric = target.metric ?? currentMetric(context);
    if (metric === undefined) return;
    const { placing, lastKind, window } = view.getState();
    const kind = target.kind ?? placing?.kind ?? lastKind;
    const at = target.at ?? insertionPoint(context);
    const end = target.end ?? at + newLength(kind, window, intervalMsOf(design()));
    selectingNew(`Add ${titleOfKind(kind)}`, (before) => addBetween(before, metric, kind, at, end).design);
    view.setState({ placing: undefined, lastKind: kind });
  };
  const copy = async (refs: readonly AnomalyRef[]): Promise<boolean> => {
    try {
      await environment.clipboard.write(anomaliesText(design(), refs));
      return true;
    } catch {
      say(run, 'error', 'The browser does not let this page write to the clipboard.');
      return false;
    }
  };
  const cut = async (refs: readonly AnomalyRef[]) => {
    if (!(await copy(refs))) return;
    document.commit(wordFor('Cut', refs), (before) => removeAnomalies(before, refs));
    select([]);
  };
  const paste = async () => {
    const text = await environment.clipboard.read().catch(() => undefined);
    if (text === undefined) return say(run, 'error', 'The browser does not let this page read the clipboard.');
    const { opened } = document.store.getState();
    const pasted = await readAnomalies(engine, design(), text);
    if (opened !== document.store.getState().opened) return;
    if (!pasted.ok) return say(run, 'error', `The clipboard cannot be pasted: ${pasted.message}`);
    const { anomalies } = pasted;
    selectingNew('Paste', (before) =>
      withPasted(before, anomalies, view.getState().cursor, targetOf(context, anomalies)),
    );
  };
  const toggle = (field: 'off' | 'benign') =>
    onSelected((refs) => {
      const all = refs.every((ref) => findAnomaly(design(), ref)?.[field] === true);
      document.commit(TOGGLES[field], (before) =>
        refs.reduce((now, ref) => updateAnomaly(now, ref, { [field]: all ? undefined : true }), before),
      );
    });
  /** The metric that the target names, else the one below that of the first chosen anomaly. */
  const metricAfter = (target?: CommandTarget) => {
    const { metrics } = design();
    const [first] = chosen(target);
    return target?.metric ?? metrics[metrics.findIndex(({ key }) => key === first?.metric) + 1]?.key;
  };
  const timeline = { group: 'Anomaly', timelineOnly: true, enabled: hasSelected } as const;

  return [
    {
      id: 'insert',
      label: 'Add an anomaly at the cursor',
      group: 'Anomaly',
      keys: 'KeyI',
      timelineOnly: true,
      enabled: hasMetric,
      run: insert,
    },
    {
      id: 'delete-anomalies',
      label: 'Delete the selected anomalies',
      keys: 'Delete, Backspace',
      ...timeline,
      icon: 'delete',
      run: onSelected((refs) => {
        document.commit(wordFor('Delete', refs), (before) => removeAnomalies(before, refs));
        select([]);
      }),
    },
    {
      id: 'duplicate-anomalies',
      label: 'Duplicate the selected anomalies',
      keys: '$mod+KeyD',
      icon: 'copy',
      ...timeline,
      run: onSelected((refs) =>
        selectingNew(
          wordFor('Duplicate', refs),
          (before) => moveAnomalies(before, refs, { delta: copyShift(context), copy: true }).design,
        ),
      ),
    },
    {
      id: 'detach-repeats',
      label: 'Make the repeats of the selected anomalies single clips',
      ...timeline,
      enabled: (target) => chosen(target).some((ref) => findAnomaly(design(), ref)?.every !== undefined),
      run: onSelected((refs) =>
        document.commit('Make repeats single clips', (before) => refs.reduce(detachRepeats, before)),
      ),
    },
    {
      id: 'copy-anomalies',
      label: 'Copy the selected anomalies as TOML',
      keys: '$mod+KeyC',
      ...timeline,
      run: onSelected((refs) => void copy(refs)),
    },
    {
      id: 'cut-anomalies',
      label: 'Cut the selected anomalies',
      keys: '$mod+KeyX',
      ...timeline,
      run: onSelected((refs) => void cut(refs)),
    },
    {
      id: 'paste-anomalies',
      label: 'Paste anomalies at the cursor',
      group: 'Anomaly',
      keys: '$mod+KeyV',
      timelineOnly: true,
      run: () => void paste(),
    },
    {
      id: 'select-all',
      label: 'Select all anomalies',
      group: 'Anomaly',
      keys: '$mod+KeyA',
      timelineOnly: true,
      run: () => select(refsOf(design())),
    },
    { id: 'toggle-off', label: 'Switch the selected anomalies off or on', ...timeline, run: toggle('off') },
    { id: 'toggle-benign', label: 'Label the selected anomalies, or not', ...timeline, run: toggle('benign') },
    ...ANOMALIES.map(
      (kind): Command => ({
        id: `insert-${kind.id}`,
        label: `Add ${kind.label.toLowerCase()}`,
        group: 'Anomaly',
        enabled: hasMetric,
        run: (target) => insert({ ...target, kind: kind.id }),
      }),
    ),
    ...ANOMALIES.map(
      (kind): Command => ({
        id: `make-${kind.id}`,
        label: `Make the selected anomalies: ${kind.label}`,
        group: 'Anomaly',
        enabled: hasSelected,
        run: onSelected((refs) =>
          document.commit(`Make it a ${kind.label.toLowerCase()}`, (before) =>
            refs.reduce((now, ref) => changeAnomalyKind(now, ref, kind.id), before),
          ),
        ),
      }),
    ),
    {
      id: 'anomalies-to-metric',
      label: 'Move the selected anomalies to the next metric',
      group: 'Anomaly',
      enabled: (target) => hasSelected(target) && metricAfter(target) !== undefined,
      run(target) {
        const toMetric = metricAfter(target);
        const refs = chosen(target);
        const { design: next, refs: there } = moveAnomalies(design(), refs, { toMetric });
        document.commit('Move to another metric', () => next);
        if (target?.anomalies === undefined) select(there);
      },
    },
    ...ANOMALIES.map(
      (kind): Command => ({
        id: `place-${kind.id}`,
        label: `Place: ${kind.label}`,
        group: 'Anomaly',
        enabled: hasMetric,
        // Once more puts it away again.
        run: () =>
          view.setState(({ placing }) => ({ placing: placing?.kind === kind.id ? undefined : { kind: kind.id } })),
      }),
    ),
  ];
}

const TOGGLES = { off: 'Switch anomalies off or on', benign: 'Label anomalies, or not' } as const;

const wordFor = (word: string, refs: readonly AnomalyRef[]) =>
  refs.length === 1 ? `${word} anomaly` : `${word} ${refs.length} anomalies`;

function refsOf(design: Design): readonly AnomalyRef[] {
  return design.metrics.flatMap(({ key, anomalies }) => anomalies.map(({ id }) => ({ metric: key, id })));
}

function addedAnomalies(before: Design, after: Design): readonly AnomalyRef[] {
  const old = new Set(refsOf(before).map(({ metric, id }) => `${metric}\n${id}`));
  return refsOf(after).filter(({ metric, id }) => !old.has(`${metric}\n${id}`));
}

/** The cursor, else the middle of the window; a whole sample inside the data. */
function insertionPoint({ document, view }: CommandContext): number {
  const samples = document.store.getState().design.general.num_samples;
  const { cursor, window } = view.getState();
  return Math.min(Math.max(0, Math.round(cursor ?? (window.from + window.to) / 2)), samples - 1);
}

/** Copies lie this many samples after their originals, so that both can be seen. */
function copyShift({ view }: CommandContext): number {
  const { window } = view.getState();
  return Math.max(1, Math.round((window.to - window.from) * 0.03));
}

/** All pasted anomalies of one metric go to the metric that is selected by itself. */
function targetOf({ view }: CommandContext, pasted: readonly PastedAnomaly[]): string | undefined {
  const { selection } = view.getState();
  const single = new Set(pasted.map(({ metric }) => metric)).size === 1;
  return single && selection.kind === 'metric' ? selection.key : undefined;
}

/** @param cursor where the first of them begins; absent: where they were */
function withPasted(
  design: Design,
  pasted: readonly PastedAnomaly[],
  cursor: number | undefined,
  target: string | undefined,
): Design {
  const intervalMs = intervalMsOf(design);
  const first = Math.min(...pasted.map(({ anomaly }) => wholeSamples(anomaly.at, intervalMs)));
  const shift = cursor === undefined ? 0 : Math.round(cursor) - first;
  return pasted.reduce((now, { metric, anomaly }) => {
    const key = target ?? metric;
    const at = spanLike(anomaly.at, Math.max(0, wholeSamples(anomaly.at, intervalMs) + shift), intervalMs);
    return addAnomaly(now, key, { ...anomaly, at, id: nextAnomalyId(now, key) });
  }, design);
}
