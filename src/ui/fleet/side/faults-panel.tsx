/** What happens to the machines: the selected fault or event, faults by hand, random events to pin or remove. */
import { Pin, Plus, Trash2, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { FleetFault } from '../../core/fleet/config/config.ts';
import { addFault, restoreEvent } from '../../core/fleet/config/edit-fleet.ts';
import { wholeSamples } from '../../core/lib/time.ts';
import type { FleetEventList, FleetFacts } from '../../engine/api/fleet.ts';
import { FormHintsProvider } from '../form/form-hints.tsx';
import { Section } from '../inspector/section.tsx';
import { countText, lengthText } from '../words/number-text.ts';
import { useDocument, useStudio } from '../studio-context.tsx';
import { Button, IconButton } from '../widgets/button.tsx';
import { IconPath } from '../widgets/kind-icon.tsx';
import { cx } from '../widgets/class-names.ts';
import { EventCard, useEventActions } from './event-card.tsx';
import { FaultCard } from './fault-card.tsx';
import { isPinnable, placeOfFault } from './faults.ts';
import css from './fleet.module.css';
import { useFleetRun, useFleetView, useFleetViewStore } from './use-fleet.ts';
import { causeWords, usualReadings, whenText } from './words.ts';

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
        <div className={css.panel}>
          <Selected facts={facts} faults={faults} />
          <Section title="By hand" summary={faults.length === 0 ? 'none' : countText(faults.length)}>
            <FaultList facts={facts} faults={faults} />
            <Button small onPress={addByNumbers}>
              <Plus size={13} /> Add by numbers
            </Button>
          </Section>
          <EventSection facts={facts} />
          <Removed />
        </div>
      )}
    </FormHintsProvider>
  );
}

function Selected({ facts, faults }: { readonly facts: FleetFacts; readonly faults: readonly FleetFault[] }) {
  const selected = useFleetView((state) => state.selected);
  if (selected?.kind === 'event') return <EventCard facts={facts} event={selected.event} />;
  const fault = selected && faults.find(({ id }) => id === selected.id);
  if (fault) return <FaultCard facts={facts} fault={fault} />;
  return <p className={css.help}>Press a fault or an event, on the map or in a list, to see and change it.</p>;
}

function FaultList({ facts, faults }: { readonly facts: FleetFacts; readonly faults: readonly FleetFault[] }) {
  const view = useFleetViewStore();
  const selected = useFleetView((state) => state.selected);
  return (
    <ul className={css.events}>
      {faults.map((fault) => {
        const { start } = placeOfFault(fault, facts.intervalMs);
        const length = wholeSamples(fault.duration, facts.intervalMs) * facts.intervalMs;
        const words = causeWords(fault.kind);
        return (
          <li key={fault.id}>
            <button
              type="button"
              className={cx(css.event, selected?.kind === 'fault' && selected.id === fault.id && css.current)}
              onClick={() => view.setState({ selected: { kind: 'fault', id: fault.id } })}
            >
              <IconPath path={words.icon} color={words.color} size={14} />
              <span>
                {fault.target} <small>{words.label}</small>
              </span>
              <small>
                {whenText(facts.startMs + start * facts.intervalMs)} · {lengthText(length)}
              </small>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

const MOST_EVENTS = 100;
const PAUSE_MS = 150;

function EventSection({ facts }: { readonly facts: FleetFacts }) {
  const { engine } = useStudio().fleet;
  const view = useFleetViewStore();
  const { pin, remove } = useEventActions();
  const design = useFleetRun((state) => state.design);
  const filter = useFleetView((state) => state.filter);
  const selected = useFleetView((state) => state.selected);
  const [list, setList] = useState<FleetEventList>();
  useEffect(() => {
    if (!design) return;
    let gone = false;
    const timer = setTimeout(() => {
      void engine.events(design, filter, MOST_EVENTS).then((reply) => {
        if (!gone && reply.ok) setList(reply.value);
      });
    }, PAUSE_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [engine, design, filter]);
  const events = list?.events.filter(({ origin }) => origin !== 'hand') ?? [];
  return (
    <Section title="By chance and schedule" summary={list ? countText(list.total) : undefined}>
      {list && list.total > MOST_EVENTS ? (
        <p className={css.note}>The first {MOST_EVENTS}; choose a time, zone or machine to see others.</p>
      ) : null}
      <ul className={css.events}>
        {events.map((event) => {
          const words = causeWords(event.cause);
          const index = facts.machines.find(({ id }) => id === event.machineId)?.index;
          return (
            <li key={event.id}>
              <button
                type="button"
                className={cx(css.event, selected?.kind === 'event' && selected.event.id === event.id && css.current)}
                onClick={() =>
                  view.setState({
                    selected: { kind: 'event', event },
                    ...(index === undefined ? {} : { machine: index }),
                  })
                }
              >
                <IconPath path={words.icon} color={words.color} size={14} />
                <span>
                  {event.machineId} <small>{words.label}</small>
                </span>
                <small>
                  {whenText(facts.startMs + event.start * facts.intervalMs)} ·{' '}
                  {lengthText((event.end - event.start) * facts.intervalMs)}
                </small>
              </button>
              {isPinnable(event) ? (
                <IconButton label="Pin" onPress={() => pin(event)}>
                  <Pin size={13} />
                </IconButton>
              ) : null}
              <IconButton label="Remove" onPress={() => remove(event)}>
                <Trash2 size={13} />
              </IconButton>
            </li>
          );
        })}
      </ul>
    </Section>
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
      <ul className={css.events}>
        {removed.slice(0, MOST_REMOVED).map((id) => (
          <li key={id}>
            <span className={css.event}>{id}</span>
            <IconButton
              label={`Let ${id} happen again`}
              onPress={() => document.commit('Restore an event', (design) => restoreEvent(design, id))}
            >
              <Undo2 size={13} />
            </IconButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}
