/** Tabs: one is shown; arrow keys, Home and End go from one to the next. Knows no contents. */
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { cx } from './class-names.ts';
import css from './tabs.module.css';

interface TabSpec<I extends string> {
  readonly id: I;
  readonly title: ReactNode;
  readonly content: ReactNode;
  /** Stays in the page while another one is shown. */
  readonly kept?: boolean;
}

interface TabsProps<I extends string> {
  readonly label: string;
  readonly tabs: readonly TabSpec<I>[];
  readonly selected: I;
  readonly onSelect: (id: I) => void;
}

export function Tabs<I extends string>({ label, tabs, selected, onSelect }: TabsProps<I>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const place = tabs.findIndex((tab) => tab.id === selected);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const tab = next === undefined ? undefined : tabs.at(next % tabs.length);
    if (!tab) return;
    event.preventDefault();
    onSelect(tab.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${tab.id}"]`)?.focus();
  };
  return (
    <div className={css.tabs}>
      <div ref={list} role="tablist" aria-label={label} className={css.list}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            data-tab={tab.id}
            aria-selected={tab.id === selected}
            aria-controls={`${id}-${tab.id}-panel`}
            tabIndex={tab.id === selected ? 0 : -1}
            className={css.tab}
            onClick={() => onSelect(tab.id)}
            onKeyDown={onKeyDown}
          >
            {tab.title}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          role="tabpanel"
          id={`${id}-${tab.id}-panel`}
          aria-labelledby={`${id}-${tab.id}`}
          hidden={tab.id !== selected}
          className={cx(css.panel)}
        >
          {tab.id === selected || tab.kept ? tab.content : null}
        </div>
      ))}
    </div>
  );
}
