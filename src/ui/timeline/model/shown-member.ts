/** Which of an expanded metric's metrics a track draws. */
import { useMemo } from 'react';
import { isMeant, type MemberName, membersOf } from '../../../core/design/types/expansion.ts';
import type { Metric } from '../../../core/design/types/design.ts';
import { useView } from '../../studio-context.tsx';
import type { Clip } from './clip-model.ts';

interface Shown {
  readonly members: readonly MemberName[];
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

/** The name of the drawn metric where an anomaly does not show on it, else undefined. */
export function awayFrom({ members, index }: Shown, { only }: Pick<Clip, 'only'>): string | undefined {
  const shown = members[index];
  return shown && !isMeant(only, shown.values) ? memberText(shown) : undefined;
}

/** "web-1", "web-1, eu" */
export function memberText({ values }: Pick<MemberName, 'values'>): string {
  return Object.values(values).join(', ');
}
