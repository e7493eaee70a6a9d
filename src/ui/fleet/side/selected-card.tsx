/** What is selected on the map, above the machine that it happened to. */
import { FormHintsProvider } from '../../form/form-hints.tsx';
import { useDocument } from '../../studio-context.tsx';
import { EventCard } from './event-card.tsx';
import { FaultCard } from './fault-card.tsx';
import { useFleetRun, useFleetView } from '../model/use-fleet.ts';

export function SelectedCard() {
  const facts = useFleetRun((state) => state.facts);
  const selected = useFleetView((state) => state.selected);
  const fault = useDocument((state) =>
    selected?.kind === 'fault' ? state.design.fleet?.faults?.find(({ id }) => id === selected.id) : undefined,
  );
  if (!facts) return null;
  if (selected?.kind === 'event') return <EventCard facts={facts} event={selected.event} />;
  if (!fault) return null;
  return <FormHintsProvider onErrors={ignore}>{() => <FaultCard facts={facts} fault={fault} />}</FormHintsProvider>;
}

/** Errors stand at the fields. */
const ignore = () => {};
