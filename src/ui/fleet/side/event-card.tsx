/** An event by chance or schedule: what it is, and pinning or removing it. */
import { Pin, Trash2 } from 'lucide-react';
import { pinEvent, removeEvent } from '../../../core/fleet/config/edit-fleet.ts';
import type { NamedEvent } from '../../../core/fleet/history/named-events.ts';
import type { FleetFacts } from '../../../engine/api/fleet.ts';
import { useAnnounce } from '../../shell/announcer.tsx';
import { lengthText, pluralText } from '../../words/number-text.ts';
import { useStudio } from '../../studio-context.tsx';
import { Button } from '../../widgets/button.tsx';
import { isPinnable, pinned } from '../model/faults.ts';
import { CauseCard } from './cause-card.tsx';
import { useFleetViewStore } from '../model/use-fleet.ts';
import { whenText } from '../../words/time-text.ts';
import { causeWords } from '../model/words.ts';

export function EventCard({ facts, event }: { readonly facts: FleetFacts; readonly event: NamedEvent }) {
  const { pin, remove } = useEventActions();
  const { startMs, intervalMs } = facts;
  return (
    <CauseCard
      cause={event.cause}
      origin={event.origin === 'schedule' ? 'by schedule' : event.causedBy === undefined ? 'by chance' : 'caused'}
      actions={
        <>
          {isPinnable(event) ? (
            <Button small onPress={() => pin(event)}>
              <Pin size={13} /> Pin
            </Button>
          ) : null}
          <Button small variant="danger" onPress={() => remove(event)}>
            <Trash2 size={13} /> Remove
          </Button>
        </>
      }
      note={
        isPinnable(event)
          ? 'Pinned, it stays whatever the seed, and can be changed. Dragging it on the map pins it.'
          : undefined
      }
    >
      <dl>
        <dt>Machine</dt>
        <dd>
          {event.machineId}, {event.zone}
        </dd>
        <dt>From</dt>
        <dd>{whenText(startMs + event.start * intervalMs)}</dd>
        <dt>For</dt>
        <dd>
          {lengthText((event.end - event.start) * intervalMs)}{' '}
          <small>{pluralText(event.end - event.start, 'reading')}</small>
        </dd>
        {event.causedBy === undefined ? null : (
          <>
            <dt>Caused by</dt>
            <dd>{event.causedBy}</dd>
          </>
        )}
        <dt>Label</dt>
        <dd>{event.isAnomaly ? 'is_anomaly is true' : 'not an anomaly'}</dd>
      </dl>
    </CauseCard>
  );
}

export function useEventActions() {
  const { document } = useStudio();
  const view = useFleetViewStore();
  const announce = useAnnounce();
  return {
    pin: (event: NamedEvent) => {
      const { id } = pinned(document.store.getState().design, event);
      document.commit(`Pin ${causeWords(event.cause).label}`, (design) => pinEvent(design, event));
      if (id !== undefined) view.setState({ selected: { kind: 'fault', id } });
      announce('Pinned');
    },
    remove: (event: NamedEvent) => {
      document.commit(`Remove ${causeWords(event.cause).label}`, (design) => removeEvent(design, event.id));
      view.setState({ selected: undefined });
      announce('Removed');
    },
  };
}
