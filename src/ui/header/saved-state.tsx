/** What autosave says, in one or two words; what is wrong stands out. */
import { useRun } from '../studio-context.tsx';
import { cx } from '../widgets/class-names.ts';
import css from './header.module.css';

const WORDS = {
  saved: 'Saved',
  saving: 'Saving…',
  unsaved: 'Not saved yet',
  'read-only': 'Read only',
  failed: 'Could not be saved',
} as const;

const TITLES = {
  saved: 'Kept in this browser',
  saving: 'Being written into this browser',
  unsaved: 'Opened from a link or file; it is kept from the first change on',
  'read-only': 'Another tab edits this design',
  failed: 'This browser refused to keep it: use Share or Export to be safe',
} as const;

export function SavedState() {
  const saved = useRun((state) => state.saved);
  return (
    <span
      className={cx(css.saved, (saved === 'failed' || saved === 'read-only') && css.alarm)}
      title={TITLES[saved]}
      role="status"
    >
      {WORDS[saved]}
    </span>
  );
}
