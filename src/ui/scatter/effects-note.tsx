/** The effects of the incidents that a rule places, in words; they are written in the TOML. */
import type { IncidentEffect } from '../../core/design/types/design.ts';
import { anomalyKindOf } from '../../core/kinds/registry.ts';
import inspector from '../inspector/inspector.module.css';
import { useDocument } from '../studio-context.tsx';
import { KindIcon } from '../widgets/kind-icon.tsx';
import css from './scatter.module.css';

export function EffectsNote({ effects }: { readonly effects: readonly IncidentEffect[] }) {
  const metrics = useDocument((state) => state.design.metrics);
  return (
    <>
      <h3 className={inspector.subhead}>Effects of each incident</h3>
      <ul className={css.effects}>
        {effects.map((effect) => (
          <li key={effect.id}>
            <KindIcon kind={effect.kind} /> {anomalyKindOf(effect.kind)?.label ?? effect.kind} on{' '}
            {metrics.find(({ key }) => key === effect.metric)?.label ?? effect.metric}
            {effect.lag === undefined ? '' : `, ${effect.lag} later`}
          </li>
        ))}
      </ul>
    </>
  );
}
