/** The slider of a kind's main parameter: one undo step a drag, Esc restores. */
import { type CSSProperties, useRef, useState } from 'react';
import type { AnomalyKindBase } from '../../core/kinds/anomalies/kind.ts';
import type { AnomalyRef } from '../../store/view.ts';
import { type FormTarget, useBinding, type ValueGesture } from '../form/binding.ts';
import { useRun } from '../studio-context.tsx';
import css from './main-slider.module.css';
import { type SliderRange, sliderRange } from './slider-range.ts';

interface MainSliderProps {
  readonly kind: AnomalyKindBase;
  readonly sources: readonly object[];
  readonly target: FormTarget;
  readonly items: readonly AnomalyRef[];
}

const isNumber = (value: unknown): value is number => typeof value === 'number';

export function MainSlider({ kind, sources, target, items }: MainSliderProps) {
  const name = kind.main ?? '';
  const spec = kind.params[name];
  const binding = useBinding(target, name, spec?.label ?? name, sources, isNumber);
  const track = useRun((state) => state.tracks.get(items[0]?.metric ?? ''));
  const gesture = useRef<ValueGesture<number>>(undefined);
  // The range stays while the thumb is held, or it would run away from the hand.
  const [held, setHeld] = useState<SliderRange>();
  if (spec?.type !== 'number') return null;
  const value = binding.value ?? spec.default;
  const range = held ?? sliderRange(value, spec, kind.neutral ?? 0, track ? track.max - track.min : Number.NaN);
  const neutral = Math.min(Math.max(kind.neutral ?? 0, range.min), range.max);
  const part = (at: number) => `${((at - range.min) / (range.max - range.min)) * 100}%`;
  const finish = (keep: boolean) => {
    if (keep) gesture.current?.commit();
    else gesture.current?.cancel();
    gesture.current = undefined;
    setHeld(undefined);
  };
  return (
    <div style={{ paddingLeft: 100 }}>
      <input
        type="range"
        className={css.slider}
        style={{ '--from': part(Math.min(value, neutral)), '--to': part(Math.max(value, neutral)) } as CSSProperties}
        aria-label={`${spec.label}, slider`}
        min={range.min}
        max={range.max}
        step={range.step}
        value={value}
        onChange={(event) => {
          if (!gesture.current) {
            gesture.current = binding.begin();
            setHeld(range);
          }
          gesture.current.update(Number(Number(event.target.value).toPrecision(6)));
        }}
        onPointerUp={() => finish(true)}
        onKeyUp={(event) => event.key !== 'Escape' && finish(true)}
        onBlur={() => finish(true)}
        onKeyDown={(event) => event.key === 'Escape' && finish(false)}
      />
    </div>
  );
}
