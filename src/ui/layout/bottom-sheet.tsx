/** The panels of a narrow screen: a sheet at the bottom in three heights, with the metrics behind a button. */
import { ChevronDown, ChevronUp } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useStudio } from '../studio-context.tsx';
import { IconButton } from '../widgets/button.tsx';
import { cx } from '../widgets/class-names.ts';
import css from './layout.module.css';

interface BottomSheetProps {
  readonly left: ReactNode;
  readonly right: ReactNode;
  readonly names: { readonly leftButton: string; readonly rightButton: string };
}

const HEIGHTS = ['low', 'half', 'high'] as const;

export function BottomSheet({ left, right, names }: BottomSheetProps) {
  const [height, setHeight] = useState<(typeof HEIGHTS)[number]>('half');
  const [side, setSide] = useState<'left' | 'right'>('right');
  const { view } = useStudio();
  // What is touched on the timeline is what the sheet is wanted for.
  useEffect(
    () =>
      view.subscribe((state, before) => {
        const { selection } = state;
        if (
          selection !== before.selection &&
          (selection.kind === 'anomaly' || selection.kind === 'incident' || selection.kind === 'scatter')
        )
          setSide('right');
      }),
    [view],
  );
  const place = HEIGHTS.indexOf(height);
  const show = (next: 'left' | 'right') => {
    setSide(next);
    if (height === 'low') setHeight('half');
  };
  return (
    <aside className={cx(css.sheet, css[height])} aria-label="Panels">
      <div className={css.grip}>
        <fieldset className={css.sides}>
          <legend className="visually-hidden">Shown in the sheet</legend>
          <button type="button" aria-pressed={side === 'left'} onClick={() => show('left')}>
            {names.leftButton}
          </button>
          <button type="button" aria-pressed={side === 'right'} onClick={() => show('right')}>
            {names.rightButton}
          </button>
        </fieldset>
        <IconButton
          label="Lower the sheet"
          isDisabled={place === 0}
          onPress={() => setHeight(HEIGHTS[place - 1] ?? 'low')}
        >
          <ChevronDown size={16} />
        </IconButton>
        <IconButton
          label="Raise the sheet"
          isDisabled={place === 2}
          onPress={() => setHeight(HEIGHTS[place + 1] ?? 'high')}
        >
          <ChevronUp size={16} />
        </IconButton>
      </div>
      {/* Both stay mounted, so that a half-typed text is not lost by looking at the other side. */}
      <div className={css.sheetBody} hidden={side !== 'left'}>
        {left}
      </div>
      <div className={css.sheetBody} hidden={side !== 'right'}>
        {right}
      </div>
    </aside>
  );
}
