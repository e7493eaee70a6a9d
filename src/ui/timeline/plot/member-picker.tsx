/** The name of the metric of an expansion that a track draws, and a step to the one before and after. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Metric } from '../../../core/design/types/design.ts';
import { useStudio } from '../../studio-context.tsx';
import { memberText, useShownMember } from '../model/shown-member.ts';
import css from './member-picker.module.css';

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
