/** The split of the design into train, validation and test, or a button that adds one. */
import { Plus, X } from 'lucide-react';
import { addSplit, removeSplit } from '../../../core/design/edit/edits.ts';
import { SPLIT_FIELDS } from '../../../core/design/types/fields.ts';
import { SPLIT_PARTS, splitOf } from '../../../core/design/types/split.ts';
import { ParamForm } from '../../form/param-form.tsx';
import { useDocument, useStudio } from '../../studio-context.tsx';
import { Button } from '../../widgets/button.tsx';
import { pluralText } from '../../words/number-text.ts';
import css from '../inspector.module.css';
import { Section } from '../section.tsx';
import { splitTarget } from '../targets.ts';
import { useFormEnv } from '../use-form-env.ts';

export function SplitSection() {
  const { document } = useStudio();
  const env = useFormEnv();
  const general = useDocument((state) => state.design.general);
  const split = useDocument((state) => state.design.split);
  const parts = split && splitOf({ general, split });
  return (
    <Section title="Split" summary={split ? undefined : 'none'}>
      {split && parts ? (
        <>
          <ParamForm table={SPLIT_FIELDS} sources={[split]} target={splitTarget} env={env} />
          <p className={css.note}>
            {SPLIT_PARTS.filter((part) => parts[part].to > parts[part].from)
              .map((part) => `${part}: ${pluralText(parts[part].to - parts[part].from, 'row')}`)
              .join(' · ')}
          </p>
          <Button small onPress={() => document.commit('Remove the split', removeSplit)}>
            <X size={13} /> Remove the split
          </Button>
        </>
      ) : (
        <>
          <p className={css.note}>Which rows are for training, validation and test: files can be cut by it.</p>
          <Button small onPress={() => document.commit('Add a split', addSplit)}>
            <Plus size={13} /> Add a split
          </Button>
        </>
      )}
    </Section>
  );
}
