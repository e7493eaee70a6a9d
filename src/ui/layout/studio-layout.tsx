/** Where the parts of the studio stand: three columns, or stacked with a bottom sheet on a narrow screen. */
import { type ReactNode, useState } from 'react';
import { useView } from '../studio-context.tsx';
import { BottomSheet } from './bottom-sheet.tsx';
import css from './layout.module.css';
import { Splitter } from './splitter.tsx';
import { useNarrow } from './use-narrow.ts';

interface StudioLayoutProps {
  readonly header: ReactNode;
  readonly left: ReactNode;
  readonly main: ReactNode;
  readonly right: ReactNode;
  readonly footer: ReactNode;
  /** Names of the three parts, and of the two sides on a narrow screen. */
  readonly names?: LayoutNames;
}

interface LayoutNames {
  readonly left: string;
  readonly main: string;
  readonly right: string;
  readonly leftButton: string;
  readonly rightButton: string;
}

const STUDIO_NAMES: LayoutNames = {
  left: 'Metrics and anomaly kinds',
  main: 'Timeline',
  right: 'Inspector',
  leftButton: 'Metrics and kinds',
  rightButton: 'Details',
};

const LEFT = { min: 180, max: 420, usual: 240 } as const;
const RIGHT = { min: 260, max: 720, usual: 320 };
const TABLE_WIDTH = 600;

export function StudioLayout(props: StudioLayoutProps) {
  return useNarrow() ? <Stacked {...props} /> : <Columns {...props} />;
}

function Columns({ header, left, main, right, footer, names = STUDIO_NAMES }: StudioLayoutProps) {
  const panel = useView((state) => state.panel);
  const [leftWidth, setLeftWidth] = useState<number>(LEFT.usual);
  // Tables want more room than forms: each of the two keeps the width that it was given.
  const [rightWidths, setRightWidths] = useState({ form: RIGHT.usual, table: TABLE_WIDTH });
  const side = panel === 'table' ? 'table' : 'form';
  const rightWidth = rightWidths[side];
  return (
    <div className={css.columns} style={{ gridTemplateColumns: `${leftWidth}px minmax(0, 1fr) ${rightWidth}px` }}>
      {header}
      <aside id="left-panel" className={css.left} aria-label={names.left}>
        <div className={css.scroll}>{left}</div>
        <Splitter
          label="metrics panel"
          controls="left-panel"
          side="left"
          width={leftWidth}
          {...LEFT}
          onResize={setLeftWidth}
        />
      </aside>
      <main className={css.main} aria-label={names.main}>
        {main}
      </main>
      <aside id="right-panel" className={css.right} aria-label={names.right}>
        <Splitter
          label="inspector panel"
          controls="right-panel"
          side="right"
          width={rightWidth}
          {...RIGHT}
          onResize={(width) => setRightWidths({ ...rightWidths, [side]: width })}
        />
        {right}
      </aside>
      {footer}
    </div>
  );
}

function Stacked({ header, left, main, right, names = STUDIO_NAMES }: StudioLayoutProps) {
  return (
    <div className={css.stacked}>
      {header}
      <main className={css.main} aria-label={names.main}>
        {main}
      </main>
      <BottomSheet left={left} right={right} names={names} />
    </div>
  );
}
