/** A small round switch: a condition that is on or off. */
import type { ReactNode } from 'react';
import css from './chip.module.css';

interface ChipProps {
  readonly pressed: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
  /** Where what stands on it does not say what a press does. */
  readonly label?: string;
}

export function Chip({ pressed, onPress, children, label }: ChipProps) {
  return (
    <button type="button" className={css.chip} aria-pressed={pressed} aria-label={label} onClick={onPress}>
      {children}
    </button>
  );
}
