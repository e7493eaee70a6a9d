/** Gives the timeline's model to all that act on it: the timeline itself, and the palette whose kinds are dropped there. */
import { type ReactNode, useState } from 'react';
import { useStudio } from '../studio-context.tsx';
import { createTimelineModel, TimelineContext } from './model/timeline-model.ts';

export function TimelineProvider({ children }: { readonly children: ReactNode }) {
  const studio = useStudio();
  const [model] = useState(() => createTimelineModel(studio));
  return <TimelineContext value={model}>{children}</TimelineContext>;
}
