/** The left column: where to, how fast, the command line, and Start. Knows no delivery. */
import { useState } from 'react';
import { useDocument, useStudio } from '../../studio-context.tsx';
import { Button } from '../../widgets/button.tsx';
import { CommandLine } from './command-line.tsx';
import css from './connect-panel.module.css';
import { hostOf } from '../live-header.tsx';
import { PaceForm } from './pace-form.tsx';
import { TargetForm } from './target-form.tsx';
import { useFeed, useIsOn } from '../use-feed.ts';
import { useSink, useSinkParams } from './use-sink-params.ts';

export function ConnectPanel() {
  const { feed } = useStudio();
  const isOn = useIsOn();
  const starting = useFeed((state) => state.starting);
  const pending = useFeed((state) => state.pending);
  // What stands in the way is checked anew when the form, the design or the address changes.
  useFeed((state) => state.form);
  const ownServer = useFeed((state) => state.ownServer);
  useDocument((state) => state.revision);
  const [turn, setTurn] = useState(0);
  const [asked, setAsked] = useState(false);
  const params = useSinkParams();
  const sink = useSink();
  const problems = feed.check(params, sink);
  const plan = feed.plan(params, sink);
  const shown = asked ? problems : [];
  const start = () => {
    setAsked(true);
    if (problems.length === 0) void feed.start(params, sink);
  };
  return (
    <>
      <fieldset className={css.form} disabled={isOn || starting}>
        {/* Anew when the page's own server has filled in its address. */}
        <TargetForm
          key={ownServer === undefined ? 'alone' : 'met'}
          problems={shown}
          onSecret={() => setTurn(turn + 1)}
        />
        <PaceForm problems={shown} />
      </fieldset>
      {/* Outside: it may be copied while a run is on, and it keeps the column within reach of the keyboard then. */}
      <CommandLine />
      {isOn ? null : (
        <div className={css.start}>
          <Button variant="primary" isDisabled={starting} onPress={start}>
            {starting ? 'Starting…' : plan ? `Start sending to ${hostOf(plan.origin)}` : 'Start sending'}
          </Button>
          {pending ? <small>A new run replaces the one that was cut off.</small> : null}
          {shown.length > 0 ? (
            <small className={css.bad} role="alert">
              {shown.length === 1 ? shown[0]?.message : `${shown.length} fields are not right.`}
            </small>
          ) : null}
        </div>
      )}
    </>
  );
}
