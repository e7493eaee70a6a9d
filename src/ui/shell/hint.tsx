/** The one hint of a first visit. */
import { X } from 'lucide-react';
import { useState } from 'react';
import css from './app.module.css';
import { useDocument, useStudio, useView } from '../studio-context.tsx';
import { useNarrow } from '../layout/use-narrow.ts';
import { cx } from '../widgets/class-names.ts';
import { IconButton } from '../widgets/button.tsx';

export function Hint() {
  const { view } = useStudio();
  const narrow = useNarrow();
  const dismissed = useView((state) => state.hintDismissed);
  const opened = useDocument((state) => state.opened);
  const untouched = useDocument((state) => state.past.length === 0);
  // Only for what the visit began with.
  const [first] = useState(opened);
  if (dismissed || !untouched || opened !== first) return null;
  return (
    <div className={cx(css.notice, css.hint)} role="note">
      <p>
        {narrow
          ? 'Drag an anomaly on the timeline, or tap a kind and then its place, and the curve follows.'
          : 'Drag an anomaly on the timeline, or a kind from the left onto a track, and the curve follows.'}
      </p>
      <IconButton label="Dismiss the hint" onPress={() => view.setState({ hintDismissed: true })}>
        <X size={14} />
      </IconButton>
    </div>
  );
}
