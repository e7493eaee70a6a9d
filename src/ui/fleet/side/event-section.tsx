/** Events by chance and schedule that the filter lets through: to look at, pin or remove. */
import { Pin, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import type { FleetFacts } from '../../../engine/api/fleet.ts';
import { Section } from '../../inspector/section.tsx';
import { useStudio } from '../../studio-context.tsx';
import { usePage } from '../../table/use-page.ts';
import { IconButton } from '../../widgets/button.tsx';
import { countText } from '../../words/number-text.ts';
import { isPinnable } from '../model/faults.ts';
import { useFleetRun, useFleetView, useFleetViewStore } from '../model/use-fleet.ts';
import { CauseList, CauseRow, ListNote } from './cause-list.tsx';
import { useEventActions } from './event-card.tsx';

const MOST_EVENTS = 100;

export function EventSection({ facts }: { readonly facts: FleetFacts }) {
  const { engine } = useStudio().fleet;
  const view = useFleetViewStore();
  const { pin, remove } = useEventActions();
  const design = useFleetRun((state) => state.design);
  const filter = useFleetView((state) => state.filter);
  const selected = useFleetView((state) => state.selected);
  const read = useMemo(
    () => (design ? () => engine.events(design, filter, MOST_EVENTS) : undefined),
    [engine, design, filter],
  );
  const { page: list, message } = usePage(read, 0);
  const events = list?.events.filter(({ origin }) => origin !== 'hand') ?? [];
  const { startMs, intervalMs } = facts;
  return (
    <Section title="By chance and schedule" summary={list ? countText(list.total) : undefined}>
      {message === undefined ? null : <ListNote>{message}</ListNote>}
      {list && list.total > MOST_EVENTS ? (
        <ListNote>The first {MOST_EVENTS}; choose a time, zone or machine to see others.</ListNote>
      ) : null}
      <CauseList>
        {events.map((event) => {
          const index = facts.machines.find(({ id }) => id === event.machineId)?.index;
          return (
            <CauseRow
              key={event.id}
              cause={event.cause}
              target={event.machineId}
              startMs={startMs + event.start * intervalMs}
              lengthMs={(event.end - event.start) * intervalMs}
              selected={selected?.kind === 'event' && selected.event.id === event.id}
              onSelect={() =>
                view.setState({
                  selected: { kind: 'event', event },
                  ...(index === undefined ? {} : { machine: index }),
                })
              }
            >
              {isPinnable(event) ? (
                <IconButton label="Pin" onPress={() => pin(event)}>
                  <Pin size={13} />
                </IconButton>
              ) : null}
              <IconButton label="Remove" onPress={() => remove(event)}>
                <Trash2 size={13} />
              </IconButton>
            </CauseRow>
          );
        })}
      </CauseList>
    </Section>
  );
}
