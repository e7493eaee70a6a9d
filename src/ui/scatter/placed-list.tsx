/** What a rule placed: the one that is selected as a card, and all of them as a list that the keyboard reaches. */
import { Pin } from 'lucide-react';
import { placedByRule } from '../../app/preview/placed-by-rules.ts';
import { runCommand } from '../../app/commands/run-command.ts';
import type { Scattered } from '../../core/design/edit/edits.ts';
import { anomalyKindOf } from '../../core/kinds/registry.ts';
import type { FormEnv } from '../form/param-text.ts';
import { placeText } from '../form/place-text.ts';
import inspector from '../inspector/inspector.module.css';
import { Section } from '../inspector/section.tsx';
import { useDocument, useRun, useStudio, useView } from '../studio-context.tsx';
import { mainOf, mainText, measureOf } from '../timeline/model/clip-model.ts';
import { Button, IconButton } from '../widgets/button.tsx';
import { KindIcon } from '../widgets/kind-icon.tsx';
import { countText, pluralText } from '../words/number-text.ts';
import css from './scatter.module.css';

/** The first ones; the table and the files have them all. */
const MOST_ITEMS = 200;

interface Item {
  readonly id: string;
  readonly kind: string | undefined;
  /** "Spike on CPU" */
  readonly title: string;
  /** "+4.2 σ, 12 samples, benign" */
  readonly detail: string;
  readonly at: number;
}

function useItems(rule: string): readonly Item[] {
  const placed = useRun((state) => state.placed);
  const design = useDocument((state) => state.design);
  return placedByRule(placed, rule).flatMap((one) => itemOf(one, design));
}

function itemOf(one: Scattered, design: Parameters<typeof labelOf>[0]): readonly Item[] {
  if ('incident' in one) {
    const { id, name, at, effects } = one.incident;
    return [{ id, kind: undefined, title: name, detail: pluralText(effects.length, 'effect'), at: Number(at) }];
  }
  const { anomaly, metric } = one;
  const kind = anomalyKindOf(anomaly.kind);
  if (!kind) return [];
  const size = mainText(
    kind,
    mainOf(anomaly, kind),
    design.metrics.find(({ key }) => key === metric)?.unit,
    measureOf(anomaly),
  );
  const parts = [size, `${countText(Number(anomaly.hold))} samples`, anomaly.benign ? 'benign' : ''];
  return [
    {
      id: anomaly.id,
      kind: kind.id,
      title: `${kind.label} on ${labelOf(design, metric)}`,
      detail: parts.filter((part) => part !== '').join(', '),
      at: Number(anomaly.at),
    },
  ];
}

function labelOf(
  design: { readonly metrics: readonly { readonly key: string; readonly label?: string; readonly unit?: string }[] },
  metric: string,
): string {
  return design.metrics.find(({ key }) => key === metric)?.label ?? metric;
}

interface CardProps {
  readonly rule: string;
  readonly placed: string;
  readonly env: FormEnv;
}

/** The selected one: what it is, where, and which rule it is of. */
export function PlacedCard({ rule, placed, env }: CardProps) {
  const studio = useStudio();
  const item = useItems(rule).find(({ id }) => id === placed);
  if (!item) return null;
  return (
    <div className={inspector.card}>
      <div className={inspector.cardHead}>
        {item.kind === undefined ? <b aria-hidden="true">⚡</b> : <KindIcon kind={item.kind} />}
        <h4>{item.title}</h4>
      </div>
      <p className={inspector.note}>
        {item.id}, at {placeText(item.at, env)}, {item.detail}. The rule {rule} placed it; pinned, it stands in the
        design and can be moved.
      </p>
      <div className={inspector.actions}>
        <Button small onPress={() => runCommand(studio, 'pin-scattered', { rule, placed })}>
          <Pin size={13} /> Pin
        </Button>
      </div>
    </div>
  );
}

export function PlacedList({ rule, env }: { readonly rule: string; readonly env: FormEnv }) {
  const studio = useStudio();
  const items = useItems(rule);
  const selected = useView(({ selection }) => (selection.kind === 'scatter' ? selection.placed : undefined));
  const shown =
    items.length > MOST_ITEMS ? `the first ${MOST_ITEMS} of ${countText(items.length)}` : countText(items.length);
  if (items.length === 0) return null;
  return (
    <Section title="Placed" summary={shown}>
      <ul className={css.placed}>
        {items
          .slice(0, MOST_ITEMS)
          .toSorted((a, b) => a.at - b.at)
          .map((item) => (
            <li key={item.id}>
              <button
                type="button"
                aria-pressed={item.id === selected}
                onClick={() => studio.view.setState({ selection: { kind: 'scatter', rule, placed: item.id } })}
              >
                {item.kind === undefined ? <b aria-hidden="true">⚡</b> : <KindIcon kind={item.kind} />}
                <span>
                  {item.title} <small>{item.detail}</small>
                </span>
                <small>{placeText(item.at, env)}</small>
              </button>
              <IconButton
                label={`Pin ${item.id}`}
                onPress={() => runCommand(studio, 'pin-scattered', { rule, placed: item.id })}
              >
                <Pin size={13} />
              </IconButton>
            </li>
          ))}
      </ul>
    </Section>
  );
}
