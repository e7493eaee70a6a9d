/** A fault placed by hand, as a form. */
import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import type { FleetFault } from '../../../core/fleet/config/config.ts';
import { removeFaults, updateFault } from '../../../core/fleet/config/edit-fleet.ts';
import { FAULT_FIELDS } from '../../../core/fleet/config/fault-fields.ts';
import type { FleetFacts } from '../../../engine/api/fleet.ts';
import type { DesignTarget } from '../../form/binding.ts';
import { SelectRow } from '../../form/choice-fields.tsx';
import { ParamForm } from '../../form/param-form.tsx';
import { useStudio } from '../../studio-context.tsx';
import { Button } from '../../widgets/button.tsx';
import { useCheckedEdits } from '../model/checked-edit.ts';
import { placeOfFault } from '../model/faults.ts';
import { CauseCard, When } from './cause-card.tsx';
import { useFleetViewStore } from '../model/use-fleet.ts';
import { useFleetFormEnv } from '../model/use-fleet-form-env.ts';
import { whenText } from '../../words/time-text.ts';

/** More machines than this are named by typing. */
const MOST_TARGETS = 1000;

export function FaultCard({ facts, fault }: { readonly facts: FleetFacts; readonly fault: FleetFault }) {
  const { document } = useStudio();
  const view = useFleetViewStore();
  const env = useFleetFormEnv();
  const { id } = fault;
  const edits = useCheckedEdits();
  const target = useMemo<DesignTarget>(
    () =>
      edits.target({
        name: 'a fault',
        path: `fleet.faults.${id}`,
        edit: (design, key, value) => updateFault(design, id, { [key]: value }),
      }),
    [id, edits],
  );
  const { start } = placeOfFault(fault, facts.intervalMs);
  const { zones } = facts.settings;
  const names = ['fleet', ...zones, ...facts.machines.slice(0, MOST_TARGETS).map((machine) => machine.id)];
  const options = [...new Set([...names, fault.target])].map((name) => ({
    id: name,
    label: name === 'fleet' ? 'the whole fleet' : name,
  }));
  return (
    <CauseCard
      cause={fault.kind}
      origin="by hand"
      actions={
        <Button
          small
          variant="danger"
          onPress={() => {
            document.commit('Remove a fault', (design) => removeFaults(design, [id]));
            view.setState({ selected: undefined });
          }}
        >
          <Trash2 size={13} /> Remove
        </Button>
      }
    >
      <ParamForm table={FAULT_FIELDS} sources={[fault]} target={target} env={env} only={['kind']} />
      <SelectRow
        label="Target"
        help={FAULT_FIELDS.target.help}
        value={fault.target}
        options={options}
        onChange={(name) => edits.commit('Target of a fault', (design) => updateFault(design, id, { target: name }))}
      />
      <ParamForm
        table={FAULT_FIELDS}
        sources={[fault]}
        target={target}
        env={env}
        only={['at', 'duration', 'strength', 'note']}
        below={{ at: <When>{whenText(facts.startMs + start * facts.intervalMs)} UTC</When> }}
      />
    </CauseCard>
  );
}
