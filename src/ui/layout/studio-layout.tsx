/** Where the parts of the studio stand: three columns, or stacked with a bottom sheet on a narrow screen. */
import type { ReactNode } from 'react';
import { type PanelWidths, USUAL_WIDTHS } from '../../store/view.ts';
import { useStudio, useView } from '../studio-context.tsx';
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

const LEFT = { min: 180, max: 420 } as const;
const RIGHT = { min: 260, max: 860 } as const;
/** What the middle keeps, however wide the side panels were made on a larger screen. */
const LEAST_MIDDLE = 320;

export function StudioLayout(props: StudioLayoutProps) {
  return useNarrow() ? <Stacked {...props} /> : <Columns {...props} />;
}

function Columns({ header, left, main, right, footer, names = STUDIO_NAMES }: StudioLayoutProps) {
  const panel = useView((state) => state.panel);
  // Tables want more room than forms: each keeps the width that it was given.
  const widths = useView((state) => state.panelWidths);
  const { view } = useStudio();
  const resize = (name: keyof PanelWidths) => (width: number) =>
    view.setState({ panelWidths: { ...widths, [name]: width } });
  const leftWidth = widths.left;
  const rightWidth = widths[panel];
  const columns = `${leftWidth}px minmax(${LEAST_MIDDLE}px, 1fr) minmax(${RIGHT.min}px, ${rightWidth}px)`;
  return (
    <div className={css.columns} style={{ gridTemplateColumns: columns }}>
      {header}
      <aside id="left-panel" className={css.left} aria-label={names.left}>
        <div className={css.scroll}>{left}</div>
        <Splitter
          label="metrics panel"
          controls="left-panel"
          side="left"
          width={leftWidth}
          {...LEFT}
          usual={USUAL_WIDTHS.left}
          onResize={resize('left')}
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
          usual={USUAL_WIDTHS[panel]}
          onResize={resize(panel)}
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
