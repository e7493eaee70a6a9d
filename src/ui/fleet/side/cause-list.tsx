/** Lists of what happens to machines. */
import type { ReactNode } from 'react';
import type { CauseId } from '../../../core/fleet/causes/registry.ts';
import { lengthText } from '../../words/number-text.ts';
import { IconPath } from '../../widgets/kind-icon.tsx';
import { cx } from '../../widgets/class-names.ts';
import { whenText } from '../../words/time-text.ts';
import { causeWords } from '../model/words.ts';
import css from './cause-list.module.css';

export function CauseList({ children }: { readonly children: ReactNode }) {
  return <ul className={css.events}>{children}</ul>;
}

interface CauseRowProps {
  readonly cause: CauseId;
  /** Where it happens. */
  readonly target: string;
  readonly startMs: number;
  readonly lengthMs: number;
  readonly selected: boolean;
  readonly onSelect: () => void;
  /** Buttons behind it. */
  readonly children?: ReactNode;
}

export function CauseRow({ cause, target, startMs, lengthMs, selected, onSelect, children }: CauseRowProps) {
  const { label, icon, color } = causeWords(cause);
  return (
    <li>
      <button type="button" className={cx(css.event, selected && css.current)} onClick={onSelect}>
        <IconPath path={icon} color={color} size={14} />
        <span>
          {target} <small>{label}</small>
        </span>
        <small>
          {whenText(startMs)} · {lengthText(lengthMs)}
        </small>
      </button>
      {children}
    </li>
  );
}

/** An event known by its id alone. */
export function IdRow({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <li>
      <span className={css.event}>{id}</span>
      {children}
    </li>
  );
}

/** Above a list. */
export function ListNote({ children }: { readonly children: ReactNode }) {
  return <p className={css.note}>{children}</p>;
}
