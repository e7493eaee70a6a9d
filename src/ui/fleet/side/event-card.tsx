/** An event by chance or schedule: what it is, and pinning or removing it. */
import { Pin, Trash2 } from 'lucide-react';
import { pinEvent, removeEvent } from '../../core/fleet/config/edit-fleet.ts';
import type { NamedEvent } from '../../core/fleet/history/named-events.ts';
import type { FleetFacts } from '../../engine/api/fleet.ts';
import { useAnnounce } from '../shell/announcer.tsx';
import { lengthText, pluralText } from '../words/number-text.ts';
import { useStudio } from '../studio-context.tsx';
import { Button } from '../widgets/button.tsx';
import { IconPath } from '../widgets/kind-icon.tsx';
import { isPinnable, pinned } from './faults.ts';
import css from './fleet.module.css';
import { useFleetViewStore } from './use-fleet.ts';
import { causeWords, whenText } from './words.ts';

export function EventCard({ facts, event }: { readonly facts: FleetFacts; readonly event: NamedEvent }) {
  const { pin, remove } = useEventActions();
  const { startMs, intervalMs } = facts;
  const words = causeWords(event.cause);
  return (
    <div className={css.card}>
      <h2>
        <IconPath path={words.icon} color={words.color} />
        {words.label}
        <small>
          {event.origin === 'schedule' ? 'by schedule' : event.causedBy === undefined ? 'by chance' : 'caused'}
        </small>
      </h2>
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
      <div className={css.actions}>
        {isPinnable(event) ? (
          <Button small onPress={() => pin(event)}>
            <Pin size={13} /> Pin
          </Button>
        ) : null}
        <Button small variant="danger" onPress={() => remove(event)}>
          <Trash2 size={13} /> Remove
        </Button>
      </div>
      {isPinnable(event) ? (
        <p className={css.note}>
          Pinned, it stays whatever the seed, and can be changed. Dragging it on the map pins it.
        </p>
      ) : null}
    </div>
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
