/** A card of something that happens to machines: what it is, its facts or fields, what can be done with it. */
import type { ReactNode } from 'react';
import type { CauseId } from '../../../core/fleet/causes/registry.ts';
import { IconPath } from '../../widgets/kind-icon.tsx';
import { causeWords } from '../model/words.ts';
import css from './cause-card.module.css';

interface CauseCardProps {
  readonly cause: CauseId;
  /** How it came about. */
  readonly origin: string;
  readonly children: ReactNode;
  readonly actions: ReactNode;
  /** Below the actions. */
  readonly note?: string | undefined;
}

export function CauseCard({ cause, origin, children, actions, note }: CauseCardProps) {
  const { label, icon, color } = causeWords(cause);
  return (
    <div className={css.card}>
      <h2>
        <IconPath path={icon} color={color} />
        {label}
        <small>{origin}</small>
      </h2>
      {children}
      <div className={css.actions}>{actions}</div>
      {note === undefined ? null : <p className={css.note}>{note}</p>}
    </div>
  );
}

/** Below a field: the time that its value stands for. */
export function When({ children }: { readonly children: ReactNode }) {
  return <p className={css.when}>{children}</p>;
}
