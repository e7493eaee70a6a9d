/** Commands that change what is seen, not the design. */
import { extentOf, intervalMsOf } from '../../core/design/types/resolve.ts';
import type { TimeWindow, ViewState } from '../../store/view.ts';
import type { Command, CommandTarget } from '../studio/studio.ts';
import { clampWindow, panWindow, showWindow, stepBack, zoomWindow } from '../studio/window.ts';
import { type CommandContext, currentMetric, selectedAnomalies } from './parts.ts';

const ZOOM_STEP = 0.7;
const PAN_STEP = 0.15;

export function viewCommands(context: CommandContext): readonly Command[] {
  const { document, view } = context;
  const samples = () => document.store.getState().design.general.num_samples;
  const zoom = (factor: number) => {
    const { window, cursor } = view.getState();
    const seen = cursor !== undefined && cursor >= window.from && cursor <= window.to;
    view.setState({ window: zoomWindow(window, seen ? cursor : (window.from + window.to) / 2, factor, samples()) });
  };
  const pan = (share: number) => {
    const { window } = view.getState();
    view.setState({ window: panWindow(window, share * (window.to - window.from), samples()) });
  };
  const set = (patch: Partial<ViewState>) => () => view.setState(patch);
  const dialog = (name: NonNullable<ViewState['dialog']>) => set({ dialog: name });
  const toggleMuted = (target?: CommandTarget) => {
    const key = currentMetric(context, target);
    if (key === undefined) return;
    const muted = new Set(view.getState().muted);
    if (!muted.delete(key)) muted.add(key);
    view.setState({ muted });
  };
  const toggleSolo = (target?: CommandTarget) => {
    const key = currentMetric(context, target);
    view.setState({ solo: view.getState().solo === key ? undefined : key });
  };
  const hasMetric = () => currentMetric(context) !== undefined;
  const timeline = { group: 'View', timelineOnly: true } as const;

  return [
    { id: 'zoom-in', label: 'Zoom in', keys: 'KeyW', ...timeline, run: () => zoom(ZOOM_STEP) },
    { id: 'zoom-out', label: 'Zoom out', keys: 'KeyS', ...timeline, run: () => zoom(1 / ZOOM_STEP) },
    { id: 'pan-left', label: 'Move the window left', keys: 'KeyA', ...timeline, run: () => pan(-PAN_STEP) },
    { id: 'pan-right', label: 'Move the window right', keys: 'KeyD', ...timeline, run: () => pan(PAN_STEP) },
    {
      id: 'zoom-selection',
      label: 'Zoom to the selection',
      keys: 'KeyZ',
      ...timeline,
      run: () => showWindow(view, windowOfSelection(context) ?? { from: 0, to: samples() }),
    },
    {
      id: 'zoom-back',
      label: 'Back to the window before',
      keys: 'KeyX',
      ...timeline,
      enabled: () => view.getState().windowHistory.length > 0,
      run: () => stepBack(view),
    },
    {
      id: 'escape',
      label: 'Select nothing',
      keys: 'Escape',
      ...timeline,
      enabled: () => view.getState().placing !== undefined || view.getState().selection.kind !== 'design',
      // What is armed is put away first.
      run: () => view.setState(({ placing }) => (placing ? { placing: undefined } : { selection: { kind: 'design' } })),
    },
    { id: 'show-all', label: 'Show all data', group: 'View', run: () => showWindow(view, { from: 0, to: samples() }) },
    {
      id: 'toggle-mute',
      label: 'Hide or show this metric',
      group: 'View',
      icon: 'eye',
      enabled: hasMetric,
      run: toggleMuted,
    },
    {
      id: 'toggle-solo',
      label: 'Show this metric alone',
      group: 'View',
      icon: 'focus',
      enabled: hasMetric,
      run: toggleSolo,
    },
    { id: 'panel-inspector', label: 'Show the inspector', group: 'View', run: set({ panel: 'inspector' }) },
    { id: 'panel-toml', label: 'Show the design as TOML', group: 'View', run: set({ panel: 'toml' }) },
    { id: 'panel-table', label: 'Show the tables', group: 'View', run: set({ panel: 'table' }) },
    { id: 'theme-system', label: "Use the system's theme", group: 'View', run: set({ theme: 'system' }) },
    { id: 'theme-light', label: 'Use the light theme', group: 'View', run: set({ theme: 'light' }) },
    { id: 'theme-dark', label: 'Use the dark theme', group: 'View', run: set({ theme: 'dark' }) },
    { id: 'palette', label: 'Search commands', group: 'Help', keys: '$mod+KeyK', run: dialog('palette') },
    { id: 'keys', label: 'Show all keys', group: 'Help', keys: 'Shift+?', run: dialog('keys') },
    { id: 'history', label: 'Show the history', group: 'Edit', run: dialog('history') },
    { id: 'share', label: 'Share this design', group: 'File', run: dialog('share') },
    { id: 'live', label: 'Live: feed a sink', group: 'File', run: set({ page: 'live' }) },
    { id: 'export', label: 'Export data', group: 'File', keys: '$mod+KeyE', run: dialog('export') },
    { id: 'gallery', label: 'New from a template', group: 'Design', run: dialog('gallery') },
    { id: 'designs', label: 'My designs', group: 'Design', run: dialog('designs') },
    {
      id: 'design-settings',
      label: 'Design settings',
      group: 'Design',
      run: set({ selection: { kind: 'design' }, panel: 'inspector' }),
    },
  ];
}

/** The selected anomalies with a third of their length on either side. */
function windowOfSelection(context: CommandContext): TimeWindow | undefined {
  const { design } = context.document.store.getState();
  const samples = design.general.num_samples;
  const chosen = new Set(selectedAnomalies(context).map(({ metric, id }) => `${metric}\n${id}`));
  const extents = design.metrics.flatMap(({ key, anomalies }) =>
    anomalies
      .filter(({ id }) => chosen.has(`${key}\n${id}`))
      .map((anomaly) => extentOf(anomaly, intervalMsOf(design), samples)),
  );
  if (extents.length === 0) return undefined;
  const start = Math.min(...extents.map((extent) => extent.start));
  const end = Math.max(...extents.map((extent) => extent.end));
  const margin = Math.max((end - start) / 3, MARGIN_SAMPLES);
  return clampWindow({ from: start - margin, to: end + margin }, samples);
}

const MARGIN_SAMPLES = 4;
