/** An edge of a clip as a native range input: out of sight until it has the focus (WCAG 2.2, 2.5.7). */
import type { KeyboardEvent } from 'react';
import { runCommand } from '../../../app/commands/run-command.ts';
import type { Clip } from '../model/clip-model.ts';
import type { Edge } from '../../../app/placing/placement-edits.ts';
import { useGrid } from '../model/hooks.ts';
import { keyStepSamples } from '../model/snapping.ts';
import { timeText } from '../../words/time-text.ts';
import css from './edge-input.module.css';
import { useTimelineModel } from '../model/timeline-model.ts';

export function EdgeInput({ clip, edge }: { readonly clip: Clip; readonly edge: Edge }) {
  const model = useTimelineModel();
  const grid = useGrid();
  const value = edge === 'start' ? clip.extent.start : clip.extent.end;
  const set = (at: number) =>
    runCommand(model.studio, `trim-${edge}`, { anomalies: [{ metric: clip.metric, id: clip.id }], at });

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const direction =
      event.key === 'ArrowRight' || event.key === 'ArrowUp'
        ? 1
        : event.key === 'ArrowLeft' || event.key === 'ArrowDown'
          ? -1
          : 0;
    if (direction !== 0) {
      event.preventDefault();
      set(value + direction * keyStepSamples(model.axis(), grid) * (event.ctrlKey ? 10 : 1));
    } else if (event.key === 'Escape' || event.key === 'Enter') {
      event.preventDefault();
      const clipElement = event.currentTarget.closest('[data-clip]');
      const other = clipElement?.querySelector<HTMLElement>('input[data-range="end"]');
      const button = clipElement?.querySelector<HTMLElement>('button');
      if (event.key === 'Enter' && edge === 'start') other?.focus();
      else button?.focus();
    } else if (!/^(Home|End|PageUp|PageDown)$/.test(event.key)) {
      return;
    }
    event.stopPropagation();
  };

  return (
    <input
      type="range"
      className={css.edgeInput}
      data-range={edge}
      data-no-drag
      tabIndex={-1}
      min={0}
      max={grid.numSamples}
      step={1}
      value={value}
      aria-label={`${edge === 'start' ? 'Start' : 'End'} of ${clip.title}`}
      aria-valuetext={timeText(grid, value)}
      onChange={(event) => set(event.currentTarget.valueAsNumber)}
      onKeyDown={onKeyDown}
    />
  );
}
