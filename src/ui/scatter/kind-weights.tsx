/** Which kinds a rule places and how often: a number a kind, and a list to take another from. */
import { X } from 'lucide-react';
import type { ScatterRule } from '../../core/design/types/design.ts';
import { SCATTER_FIELDS } from '../../core/design/types/scatter-fields.ts';
import { fromText } from '../../core/fields/text.ts';
import { anomalyKindOf, REGISTRIES } from '../../core/kinds/registry.ts';
import { setScatterField } from '../../core/design/edit/edits.ts';
import type { Binding } from '../form/binding.ts';
import { TypedField } from '../form/typed-field.tsx';
import inspector from '../inspector/inspector.module.css';
import { useStudio } from '../studio-context.tsx';
import { IconButton } from '../widgets/button.tsx';
import { KindIcon } from '../widgets/kind-icon.tsx';
import css from './scatter.module.css';

/** Without a least value of its own, the field's: above 0. */
const WEIGHT = { type: 'number', label: '', help: '', default: 1, min: 0, open: 'min' } as const;

export function KindWeights({ rule }: { readonly rule: ScatterRule }) {
  const studio = useStudio();
  const kinds = Object.entries(rule.kinds ?? {});
  const write = (label: string, next: Readonly<Record<string, number>>, session?: string) =>
    studio.document.commit(label, (design) => setScatterField(design, rule.id, 'kinds', next), session);
  const total = kinds.reduce((sum, [, weight]) => sum + weight, 0);
  return (
    <>
      <h3 className={inspector.subhead}>{SCATTER_FIELDS.kinds.label}</h3>
      <ul className={css.kinds}>
        {kinds.map(([id, weight]) => {
          const label = anomalyKindOf(id)?.label ?? id;
          const binding: Binding<number> = {
            id: `scatter.${rule.id}.kinds.${id}`,
            value: weight,
            mixed: false,
            set: (value, session) => write(`Weight of ${label}`, { ...rule.kinds, [id]: value ?? 1 }, session),
            restore: () => {},
            begin: () => ({ update: () => {}, commit: () => {}, cancel: () => {} }),
          };
          return (
            <li key={id}>
              <KindIcon kind={id} />
              <span>{label}</span>
              <TypedField
                bare
                label={`Weight of ${label}`}
                binding={binding}
                text={String}
                parse={(text) => fromText(WEIGHT, text, { intervalMs: 1 })}
              />
              <small>{Math.round((100 * weight) / total)} %</small>
              <IconButton
                label={`Take ${label} out`}
                isDisabled={kinds.length === 1}
                onPress={() => write(`Take ${label} out`, Object.fromEntries(kinds.filter(([other]) => other !== id)))}
              >
                <X size={13} />
              </IconButton>
            </li>
          );
        })}
      </ul>
      <select
        className={css.add}
        aria-label="Add a kind"
        value=""
        onChange={({ target }) => write(`Add ${target.value}`, { ...rule.kinds, [target.value]: 1 })}
      >
        <option value="">Add a kind…</option>
        {REGISTRIES.anomaly
          .filter(({ id }) => !Object.hasOwn(rule.kinds ?? {}, id))
          .map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
      </select>
    </>
  );
}
