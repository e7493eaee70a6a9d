/** Where the parts of the split meet: lines over all tracks, with handles on the ruler that can be dragged. */
import type { KeyboardEvent } from 'react';
import { moveSplit } from '../../../../core/design/edit/edits.ts';
import { type SplitIntervals, splitOf } from '../../../../core/design/types/split.ts';
import { xOf } from '../../../axis/geometry.ts';
import { useDocument, useStudio } from '../../../studio-context.tsx';
import { timeText } from '../../../words/time-text.ts';
import { useAxis, useGrid } from '../../model/hooks.ts';
import { keyStepSamples } from '../../model/snapping.ts';
import { useTimelineModel } from '../../model/timeline-model.ts';
import css from './split-lines.module.css';

interface SplitLine {
  readonly part: 'train' | 'validation';
  readonly sample: number;
  /** The part that begins there. */
  readonly next: string;
}

function linesOf({ train, validation }: SplitIntervals): readonly SplitLine[] {
  const has = validation.to > validation.from;
  return [
    { part: 'train', sample: train.to, next: has ? 'validation' : 'test' },
    ...(has ? [{ part: 'validation', sample: validation.to, next: 'test' } as const] : []),
  ];
}

export function useSplitLines(): readonly SplitLine[] {
  const general = useDocument((state) => state.design.general);
  const split = useDocument((state) => state.design.split);
  const parts = split && splitOf({ general, split });
  return parts ? linesOf(parts) : [];
}

export function SplitLines() {
  const axis = useAxis();
  const lines = useSplitLines();
  if (!axis) return null;
  return lines
    .filter(({ sample }) => sample >= axis.from && sample <= axis.to)
    .map((line) => (
      <div key={line.part} className={css.line} style={{ transform: `translateX(${xOf(axis, line.sample)}px)` }}>
        <SplitHandle {...line} />
      </div>
    ));
}

function SplitHandle({ part, sample, next }: SplitLine) {
  const { document } = useStudio();
  const model = useTimelineModel();
  const grid = useGrid();
  const set = (at: number) =>
    document.commit(`Move the end of ${part}`, (design) => moveSplit(design, part, at), `split.${part}`);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const direction = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    set(sample + direction * keyStepSamples(model.axis(), grid) * (event.ctrlKey ? 10 : 1));
  };
  return (
    <span className={css.handle} data-split={part} title={`${part} ends here: drag to move`}>
      <small aria-hidden="true">{part}</small>
      <input
        type="range"
        className={css.input}
        min={0}
        max={grid.numSamples}
        value={sample}
        aria-label={`End of ${part}`}
        aria-valuetext={timeText(grid, sample)}
        onChange={(event) => set(event.currentTarget.valueAsNumber)}
        onKeyDown={onKeyDown}
      />
      <small aria-hidden="true">{next}</small>
    </span>
  );
}

/** The same places on the overview. */
export function OverviewSplit({ percent }: { readonly percent: (sample: number) => string }) {
  return useSplitLines().map(({ part, sample }) => (
    <i key={part} className={css.overviewLine} style={{ left: percent(sample) }} />
  ));
}
