/** Which of an expanded metric's metrics a track draws: its name, and a step to the one before and after. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type MemberName as Name, membersOf } from '../../../core/design/types/expansion.ts';
import type { Metric } from '../../../core/design/types/design.ts';
import { useMemo } from 'react';
import { useStudio, useView } from '../../studio-context.tsx';
import css from './member-picker.module.css';

interface Shown {
  readonly members: readonly Name[];
  readonly index: number;
}

/** The metrics that a description stands for, and which of them is drawn: the picked one, else the first. */
export function useShownMember(metric: Metric): Shown {
  const picked = useView((state) => state.members[metric.key]);
  const members = useMemo(() => membersOf(metric) ?? [], [metric]);
  return {
    members,
    index: Math.max(
      0,
      members.findIndex(({ key }) => key === picked),
    ),
  };
}

/** "web-1", "web-1, eu" */
export function memberText({ values }: Pick<Name, 'values'>): string {
  return Object.values(values).join(', ');
}

export function MemberName({ metric }: { readonly metric: Metric }) {
  const { members, index } = useShownMember(metric);
  const shown = members[index];
  if (!shown) return null;
  return (
    <span className={css.name}>
      {memberText(shown)}
      <small>
        {index + 1} of {members.length}
      </small>
    </span>
  );
}

/** Not a tab stop: with the keyboard the inspector has a choice of them. */
export function MemberPicker({ metric }: { readonly metric: Metric }) {
  const { view } = useStudio();
  const { members, index } = useShownMember(metric);
  const step = (by: number) => {
    const next = members[(index + by + members.length) % members.length];
    if (next) view.setState(({ members: all }) => ({ members: { ...all, [metric.key]: next.key } }));
  };
  if (members.length < 2) return null;
  const label = metric.label ?? metric.key;
  return (
    <span className={css.steps} data-no-drag>
      <button type="button" tabIndex={-1} aria-label={`The ${label} before`} onClick={() => step(-1)}>
        <ChevronLeft size={14} aria-hidden="true" />
      </button>
      <button type="button" tabIndex={-1} aria-label={`The next ${label}`} onClick={() => step(1)}>
        <ChevronRight size={14} aria-hidden="true" />
      </button>
    </span>
  );
}
