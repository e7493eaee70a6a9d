/**
 * The right panel of a page: its views as tabs, with counts on them; a view that fails takes no other with it. Knows no
 * view.
 */
import { type ReactNode, Suspense } from 'react';
import { cx } from '../widgets/class-names.ts';
import { PartBoundary } from '../widgets/part-boundary.tsx';
import { Tabs } from '../widgets/tabs.tsx';
import { countText } from '../words/number-text.ts';
import css from './side-panel.module.css';

export interface SideView<I extends string> {
  readonly id: I;
  /** On the tab. */
  readonly label: string;
  /** What a message says where it fails: "The editor". */
  readonly name: string;
  readonly content: ReactNode;
  /** Wrong fields in it; they stand on the tab instead of the count. */
  readonly errors?: number;
  /** How many it holds, and of what. */
  readonly count?: { readonly number: number; readonly of: string };
  /** Shown until its code is there. */
  readonly waiting?: string;
  /** Stays while another view is shown: half-typed texts are still there when one comes back. */
  readonly kept?: true;
}

interface SidePanelProps<I extends string> {
  readonly label: string;
  readonly views: readonly SideView<I>[];
  readonly selected: I;
  readonly onSelect: (id: I) => void;
}

export function SidePanel<I extends string>({ label, views, selected, onSelect }: SidePanelProps<I>) {
  const tabs = views.map((view) => ({
    id: view.id,
    title: <Title view={view} />,
    kept: view.kept ?? false,
    content: (
      <PartBoundary name={view.name}>
        {view.waiting === undefined ? (
          view.content
        ) : (
          <Suspense fallback={<p className={css.wait}>{view.waiting}</p>}>{view.content}</Suspense>
        )}
      </PartBoundary>
    ),
  }));
  return <Tabs label={label} selected={selected} onSelect={onSelect} tabs={tabs} />;
}

function Title({ view: { label, errors = 0, count } }: { readonly view: SideView<string> }) {
  if (errors === 0 && count === undefined) return label;
  return (
    <>
      {label}
      {errors > 0 ? (
        <em className={cx(css.count, css.errors)}>
          {errors} <span className="visually-hidden">{errors === 1 ? 'error' : 'errors'}</span>
        </em>
      ) : (
        <em className={css.count}>
          {countText(count?.number ?? 0)} <span className="visually-hidden">{count?.of}</span>
        </em>
      )}
    </>
  );
}
