/** A badge for clips that lie too close to be drawn: it counts them, and opens the list of them there. */
import { useState } from 'react';
import { ContextMenu } from '../../widgets/menu.tsx';
import type { Crowd } from '../model/clip-layout.ts';
import css from './crowd-badge.module.css';

export interface CrowdEntry {
  readonly id: string;
  /** "spike +5, 14:20:00 – 14:20:05" */
  readonly label: string;
  readonly onPick: () => void;
}

interface CrowdBadgeProps {
  readonly crowd: Crowd;
  readonly entries: readonly CrowdEntry[];
  /** "anomalies" */
  readonly things: string;
}

export function CrowdBadge({ crowd, entries, things }: CrowdBadgeProps) {
  const [at, setAt] = useState<{ readonly element: Element; readonly x: number; readonly y: number }>();
  const label = `${entries.length} ${things} close together`;
  return (
    <>
      <button
        type="button"
        className={css.badge}
        style={{ left: crowd.left, width: crowd.width, '--row': crowd.row }}
        data-no-drag
        data-crowd
        aria-label={`${label}: list them`}
        aria-haspopup="menu"
        title={`${label}: press to list them`}
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          setAt({ element: event.currentTarget, x: box.left, y: box.bottom });
        }}
      >
        {entries.length}
      </button>
      <ContextMenu
        label={label}
        at={at}
        onClose={() => setAt(undefined)}
        items={entries.map(({ id, label: words, onPick }) => ({ id, label: words, onAction: onPick }))}
      />
    </>
  );
}
