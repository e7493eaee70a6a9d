/** − and + beside a number: a press steps once, holding repeats. */
import { type PointerEvent, useEffect, useRef } from 'react';
import css from './step-buttons.module.css';

interface StepButtonsProps {
  readonly label: string;
  readonly step: (direction: 1 | -1, large: boolean) => void;
  /** The press is over: the next one is another undo step. */
  readonly end: () => void;
}

const FIRST_REPEAT_MS = 380;
const REPEAT_MS = 70;

export function StepButtons({ label, step, end }: StepButtonsProps) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => () => clearTimeout(timer.current), []);

  const stop = () => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    end();
  };
  const start = (direction: 1 | -1) => (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const large = event.shiftKey;
    const repeat = (wait: number) => {
      latest.current(direction, large);
      timer.current = setTimeout(() => repeat(REPEAT_MS), wait);
    };
    repeat(FIRST_REPEAT_MS);
  };
  const button = (direction: 1 | -1) => (
    <button
      type="button"
      // The field's arrow keys do the same, so these are no tab stops.
      tabIndex={-1}
      className={css.step}
      aria-label={`${direction < 0 ? 'Decrease' : 'Increase'} ${label}`}
      onPointerDown={start(direction)}
      onPointerUp={stop}
      onPointerCancel={stop}
      onLostPointerCapture={stop}
      onClick={(event) => {
        // A click without a pointer: from assistive technology.
        if (event.detail !== 0) return;
        step(direction, event.shiftKey);
        end();
      }}
    >
      {direction < 0 ? '−' : '+'}
    </button>
  );
  return (
    <>
      {button(-1)}
      {button(1)}
    </>
  );
}
