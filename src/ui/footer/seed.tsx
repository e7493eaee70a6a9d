/** The seed, and a die for a new one. */
import { Dices } from 'lucide-react';
import { setGeneral } from '../../core/design/edit/edits.ts';
import { useAnnounce } from '../shell/announcer.tsx';
import { useDocument, useStudio } from '../studio-context.tsx';
import css from './footer.module.css';

const SEEDS = 1_000_000;

export function Seed() {
  const { document } = useStudio();
  const announce = useAnnounce();
  const seed = useDocument((state) => state.design.general.seed);
  const roll = () => {
    // A die for the person, not for the data: the engine only ever sees the seed that comes out.
    const next = 1 + ((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % SEEDS);
    document.commit('Roll a new seed', (design) => setGeneral(design, { seed: next }));
    announce(`Seed ${next}`);
  };
  return (
    <span className={css.seed}>
      seed {seed}
      <button type="button" className={css.button} onClick={roll} aria-label="Roll a new seed" title="Roll a new seed">
        <Dices size={15} aria-hidden="true" />
      </button>
    </span>
  );
}
