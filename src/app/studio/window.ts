/** Moving the visible window and keeping the way back. Knows no pixels. */
import type { TimeWindow, ViewStore } from '../../store/view.ts';

/** Zooming in stops here: fewer samples than this say nothing. */
export const MIN_WINDOW = 8;
const MOST_STEPS = 50;

/** The nearest window inside [0, samples) of at least MIN_WINDOW samples (or all, if there are fewer). */
export function clampWindow({ from, to }: TimeWindow, samples: number): TimeWindow {
  const span = Math.min(Math.max(to - from, MIN_WINDOW), samples);
  const start = Math.min(Math.max(from, 0), samples - span);
  return { from: start, to: start + span };
}

/** The window after zooming by `factor` (below 1: in), with `sample` staying where it is if the data allow it. */
export function zoomWindow(window: TimeWindow, sample: number, factor: number, samples: number): TimeWindow {
  const span = window.to - window.from;
  const next = Math.min(Math.max(span * factor, MIN_WINDOW), samples);
  const share = (sample - window.from) / span;
  return clampWindow({ from: sample - share * next, to: sample + (1 - share) * next }, samples);
}

export function panWindow({ from, to }: TimeWindow, samplesOn: number, samples: number): TimeWindow {
  return clampWindow({ from: from + samplesOn, to: to + samplesOn }, samples);
}

/** Puts the present window where `stepBack` finds it; for movements of many small steps, once before the first. */
export function rememberWindow(view: ViewStore): void {
  view.setState(({ window, windowHistory }) => ({ windowHistory: [...windowHistory, window].slice(-MOST_STEPS) }));
}

/** Shows a window and remembers the one before, to which `stepBack` returns. */
export function showWindow(view: ViewStore, window: TimeWindow): void {
  rememberWindow(view);
  view.setState({ window });
}

export function stepBack(view: ViewStore): void {
  view.setState((state) => {
    const last = state.windowHistory.at(-1);
    return last ? { window: last, windowHistory: state.windowHistory.slice(0, -1) } : state;
  });
}
