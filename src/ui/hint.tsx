/** The one hint of a first visit. */
import { X } from 'lucide-react';
import css from './app.module.css';
import { useDocument, useStudio, useView } from './studio-context.tsx';
import { IconButton } from './widgets/button.tsx';

export function Hint() {
  const { view } = useStudio();
  const dismissed = useView((state) => state.hintDismissed);
  const untouched = useDocument((state) => state.past.length === 0);
  if (dismissed || !untouched) return null;
  return (
    <div className={css.notice} role="note">
      <p>
        This is an example. Drag an anomaly on the timeline, or a kind from the left onto a track, and watch the curve
        follow.
      </p>
      <IconButton label="Dismiss the hint" onPress={() => view.setState({ hintDismissed: true })}>
        <X size={14} />
      </IconButton>
    </div>
  );
}
