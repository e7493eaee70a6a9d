/** What happens to the machines: the selected fault or event, faults by hand, random events to pin or remove. */
import { Plus, Undo2 } from 'lucide-react';
import type { FleetFault } from '../../../core/fleet/config/config.ts';
import { addFault, restoreEvent } from '../../../core/fleet/config/edit-fleet.ts';
import type { FleetFacts } from '../../../engine/api/fleet.ts';
import { FormHintsProvider } from '../../form/form-hints.tsx';
import { Section } from '../../inspector/section.tsx';
import { useDocument, useStudio } from '../../studio-context.tsx';
import { Button, IconButton } from '../../widgets/button.tsx';
import { countText } from '../../words/number-text.ts';
import { placeOfFault } from '../model/faults.ts';
import { useFleetRun, useFleetView, useFleetViewStore } from '../model/use-fleet.ts';
import { usualReadings } from '../model/words.ts';
import { CauseList, CauseRow, IdRow } from './cause-list.tsx';
import { EventCard } from './event-card.tsx';
import { EventSection } from './event-section.tsx';
import { FaultCard } from './fault-card.tsx';
import { Panel, PanelHelp } from './panel.tsx';

const NO_FAULTS: readonly FleetFault[] = [];
const NO_IDS: readonly string[] = [];

export function FaultsPanel({ onErrors }: { readonly onErrors: (count: number) => void }) {
  const { document } = useStudio();
  const view = useFleetViewStore();
  const facts = useFleetRun((state) => state.facts);
  const faults = useDocument((state) => state.design.fleet?.faults) ?? NO_FAULTS;
  if (!facts) return null;
  const addByNumbers = () => {
    const { window, machine } = view.getState();
    const at = Math.round(window ? (window.from + window.to) / 2 : facts.readings / 2);
    const target = facts.machines.find(({ index }) => index === machine)?.id ?? 'fleet';
    document.commit('Place a fault', (design) =>
      addFault(design, { kind: 'cpu_spike', target, at, duration: usualReadings('cpu_spike') }),
    );
    const id = document.store.getState().design.fleet?.faults?.at(-1)?.id;
    if (id !== undefined) view.setState({ selected: { kind: 'fault', id } });
  };
  return (
    <FormHintsProvider onErrors={onErrors}>
      {() => (
        <Panel>
          <Selected facts={facts} faults={faults} />
          <Section title="By hand" summary={faults.length === 0 ? 'none' : countText(faults.length)}>
            <FaultList facts={facts} faults={faults} />
            <Button small onPress={addByNumbers}>
              <Plus size={13} /> Add by numbers
            </Button>
          </Section>
          <EventSection facts={facts} />
          <Removed />
        </Panel>
      )}
    </FormHintsProvider>
  );
}

function Selected({ facts, faults }: { readonly facts: FleetFacts; readonly faults: readonly FleetFault[] }) {
  const selected = useFleetView((state) => state.selected);
  if (selected?.kind === 'event') return <EventCard facts={facts} event={selected.event} />;
  const fault = selected && faults.find(({ id }) => id === selected.id);
  if (fault) return <FaultCard facts={facts} fault={fault} />;
  return <PanelHelp>Press a fault or an event, on the map or in a list, to see and change it.</PanelHelp>;
}

function FaultList({ facts, faults }: { readonly facts: FleetFacts; readonly faults: readonly FleetFault[] }) {
  const view = useFleetViewStore();
  const selected = useFleetView((state) => state.selected);
  const { startMs, intervalMs } = facts;
  return (
    <CauseList>
      {faults.map((fault) => {
        const { start, end } = placeOfFault(fault, intervalMs);
        return (
          <CauseRow
            key={fault.id}
            cause={fault.kind}
            target={fault.target}
            startMs={startMs + start * intervalMs}
            lengthMs={(end - start) * intervalMs}
            selected={selected?.kind === 'fault' && selected.id === fault.id}
            onSelect={() => view.setState({ selected: { kind: 'fault', id: fault.id } })}
          />
        );
      })}
    </CauseList>
  );
}

const MOST_REMOVED = 200;

/** Removed events; those that a fault stands for are among them. */
function Removed() {
  const { document } = useStudio();
  const removed = useDocument((state) => state.design.fleet?.removed_events) ?? NO_IDS;
  if (removed.length === 0) return null;
  return (
    <Section title="Removed or pinned" summary={countText(removed.length)} open={false}>
      <CauseList>
        {removed.slice(0, MOST_REMOVED).map((id) => (
          <IdRow key={id} id={id}>
            <IconButton
              label={`Let ${id} happen again`}
              onPress={() => document.commit('Restore an event', (design) => restoreEvent(design, id))}
            >
              <Undo2 size={13} />
            </IconButton>
          </IdRow>
        ))}
      </CauseList>
    </Section>
  );
}
