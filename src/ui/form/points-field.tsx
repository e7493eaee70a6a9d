/** Control points: draggable in a small picture, exact in a table under it. */
import { Plus, X } from 'lucide-react';
import { type PointerEvent, useId, useState } from 'react';
import type { PointsSpec } from '../../core/fields/spec.ts';
import { fromText } from '../../core/fields/text.ts';
import { valueText } from '../words/number-text.ts';
import { IconButton } from '../widgets/button.tsx';
import { type ClientPoint, followPointer, type Gesture } from '../gesture/gesture.ts';
import { type Binding, type FormTarget, type ValueGesture, useBinding } from './binding.ts';
import { FieldRow } from './field-row.tsx';
import css from './points-field.module.css';
import { type FormEnv, unitText } from './param-text.ts';
import { addPoint, boxOf, movePoint, type Points, pointError } from './points.ts';
import { SmallNumber } from './small-number.tsx';

const NUMBER = { type: 'number', label: '', help: '', default: 0 } as const;

interface Props {
  readonly name: string;
  readonly spec: PointsSpec;
  readonly sources: readonly object[];
  readonly target: FormTarget;
  readonly env: FormEnv;
}

function isPoints(value: unknown): value is Points {
  return Array.isArray(value) && value.every((pair) => Array.isArray(pair) && pair.length === 2);
}

const X_NAMES = {
  sample: 'Sample',
  'hour-of-day': 'Hour',
  'day-of-week': 'Day',
  'day-of-month': 'Day',
  'month-of-year': 'Month',
  fraction: 'Fraction',
} as const;

export function PointsField({ name, spec, sources, target, env }: Props) {
  const id = useId();
  const binding = useBinding(target, name, spec.label, sources, isPoints);
  const points = binding.value ?? spec.default;
  const unit = unitText(spec.unit, env);
  const write = (next: Points, session: string) => binding.set(next, session);
  return (
    <FieldRow label={spec.label} help={spec.help} idBase={id} labelId={`${id}-label`} stacked>
      <PointsPicture points={points} spec={spec} env={env} binding={binding} />
      <table className={css.pointTable} aria-labelledby={`${id}-label`}>
        <thead>
          <tr>
            <th scope="col">{X_NAMES[spec.x]}</th>
            <th scope="col">Value{unit === undefined ? '' : ` (${unit})`}</th>
            <th scope="col">
              <IconButton
                label="Add a point"
                isDisabled={points.length >= spec.maxLength}
                onPress={() => write(addPoint(points, spec, env.samples), `${binding.id}+${points.length}`)}
              >
                <Plus size={14} />
              </IconButton>
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map(([x, y], index) => (
            // Points have no identity but their place.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <tr key={index}>
              <td>
                <SmallNumber
                  id={`${binding.id}[${index}].x`}
                  label={`${X_NAMES[spec.x]} of point ${index + 1}`}
                  value={x}
                  parse={(text) => {
                    const read = fromText(NUMBER, text, env);
                    if (!read.ok || read.value === undefined) return read;
                    const message = pointError(points, index, read.value, spec.x);
                    return message === undefined ? read : { ok: false, message };
                  }}
                  onChange={(value, session) => write(points.with(index, [value, y]), session)}
                />
              </td>
              <td>
                <SmallNumber
                  id={`${binding.id}[${index}].y`}
                  label={`Value of point ${index + 1}`}
                  value={y}
                  parse={(text) => fromText(NUMBER, text, env)}
                  onChange={(value, session) => write(points.with(index, [x, value]), session)}
                />
              </td>
              <td>
                <IconButton
                  label={`Remove point ${index + 1}`}
                  isDisabled={points.length <= spec.minLength}
                  onPress={() => write(points.toSpliced(index, 1), `${binding.id}-${points.length}`)}
                >
                  <X size={13} />
                </IconButton>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </FieldRow>
  );
}

const WIDTH = 280;
const HEIGHT = 92;
const PAD = 10;

interface PictureProps {
  readonly points: Points;
  readonly spec: PointsSpec;
  readonly env: FormEnv;
  readonly binding: Binding<Points>;
}

function PointsPicture({ points, spec, env, binding }: PictureProps) {
  // While a point is held, the picture keeps its scale.
  const [held, setHeld] = useState<Points>();
  const box = boxOf(held ?? points, spec.x, env.samples);
  const px = (x: number) => PAD + ((x - box.x0) / (box.x1 - box.x0)) * (WIDTH - 2 * PAD);
  const py = (y: number) => HEIGHT - PAD - ((y - box.y0) / (box.y1 - box.y0)) * (HEIGHT - 2 * PAD);
  const grab = (index: number) => (event: PointerEvent<SVGCircleElement>) => {
    const { ownerSVGElement: picture } = event.currentTarget;
    if (event.button !== 0 || !picture) return;
    event.preventDefault();
    setHeld(points);
    let edit: ValueGesture<Points> | undefined;
    const gesture: Gesture<ClientPoint> = {
      begin() {
        edit = binding.begin();
      },
      move({ clientX, clientY }) {
        const frame = picture.getBoundingClientRect();
        const across = ((clientX - frame.left) / frame.width) * WIDTH - PAD;
        const up = HEIGHT - PAD - ((clientY - frame.top) / frame.height) * HEIGHT;
        const toX = box.x0 + across * ((box.x1 - box.x0) / (WIDTH - 2 * PAD));
        const toY = box.y0 + up * ((box.y1 - box.y0) / (HEIGHT - 2 * PAD));
        edit?.update(movePoint(points, index, toX, toY, box, spec.x));
      },
      end: () => edit?.commit(),
      cancel: () => edit?.cancel(),
    };
    followPointer(event.nativeEvent, gesture, {
      capture: event.currentTarget,
      read: (moved) => moved,
      onOver: () => setHeld(undefined),
    });
  };
  const line = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${px(x)} ${py(y)}`).join('');
  return (
    // The table below is the way without dragging.
    <svg className={css.points} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path d={`M0 ${py(0)}H${WIDTH}`} stroke="var(--line)" />
      <path d={line} fill="none" stroke="var(--accent)" strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
      {points.map(([x, y], index) => (
        <circle
          // biome-ignore lint/suspicious/noArrayIndexKey: points have no identity but their place
          key={index}
          cx={px(x)}
          cy={py(y)}
          r="5"
          fill="var(--raised)"
          stroke="var(--accent)"
          strokeWidth="1.6"
          cursor="grab"
          onPointerDown={grab(index)}
        >
          <title>{`${valueText(x)}, ${valueText(y)}`}</title>
        </circle>
      ))}
    </svg>
  );
}
