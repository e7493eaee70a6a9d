/** The bar between two panels: drag, arrow keys, double click for the usual width. Knows widths, no panels. */
import type { KeyboardEvent, PointerEvent } from 'react';
import { type ClientPoint, followPointer, type Gesture } from '../gesture/gesture.ts';
import { cx } from '../widgets/class-names.ts';
import css from './layout.module.css';

interface SplitterProps {
  /** What it resizes, for screen readers: "Metrics panel". */
  readonly label: string;
  readonly controls: string;
  readonly width: number;
  readonly min: number;
  readonly max: number;
  readonly usual: number;
  /** Which way the panel grows when the bar moves right. */
  readonly side: 'left' | 'right';
  readonly onResize: (width: number) => void;
}

const KEY_STEP = 16;

export function Splitter({ label, controls, width, min, max, usual, side, onResize }: SplitterProps) {
  const sign = side === 'left' ? 1 : -1;
  const resize = (wanted: number) => onResize(Math.round(Math.min(Math.max(wanted, min), max)));
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    const from = event.clientX;
    const gesture: Gesture<ClientPoint> = {
      move: ({ clientX }) => resize(width + sign * (clientX - from)),
      end: () => {},
      cancel: () => resize(width),
    };
    followPointer(event.nativeEvent, gesture, { capture: event.currentTarget, read: (moved) => moved });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    resize(width + sign * by * KEY_STEP);
  };
  return (
    // A focusable separator is a widget (ARIA 1.2), not an ornament.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <hr
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={cx(css.splitter, side === 'left' ? css.onRight : css.onLeft)}
      aria-label={`Width of the ${label}`}
      aria-controls={controls}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      onPointerDown={onPointerDown}
      onDoubleClick={() => resize(usual)}
      onKeyDown={onKeyDown}
    />
  );
}
