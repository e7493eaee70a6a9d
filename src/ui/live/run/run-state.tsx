/** What the run waits for, in one line above the figures; and the offer to go on with a run that was cut off. */
import { CircleAlert, Clock, Pause } from 'lucide-react';
import type { ReactNode } from 'react';
import { countText } from '../../words/number-text.ts';
import { useStudio } from '../../studio-context.tsx';
import { Button } from '../../widgets/button.tsx';
import { cx } from '../../widgets/class-names.ts';
import css from './run-state.module.css';
import { useFeed, useNow } from '../use-feed.ts';

export function RunState() {
  const { feed } = useStudio();
  const role = useFeed((state) => state.role);
  const fault = useFeed((state) => state.fault);
  const stats = useFeed(({ report }) => report?.stats);
  const over = useFeed(({ report }) => report?.over ?? false);
  const pending = useFeed((state) => state.pending);
  const setup = useFeed((state) => state.setup);
  if (fault !== undefined) {
    return (
      <Line tone="bad" icon={<CircleAlert size={15} />}>
        {fault}
      </Line>
    );
  }
  if (role === 'standby') {
    return (
      <Line icon={<Clock size={15} />}>
        Another tab of this browser sends to {setup?.origin ?? 'a sink'}. If it goes away, this one takes over within
        three seconds.
      </Line>
    );
  }
  if (pending && role === 'idle') return <Pending />;
  if (!stats) return null;
  if (over) return <Ended />;
  if (stats.state === 'paused') {
    const byPerson = stats.reason === 'paused' || stats.reason === undefined;
    return (
      <Line tone={byPerson ? undefined : 'bad'} icon={<Pause size={15} />}>
        {byPerson
          ? 'Paused. What becomes due meanwhile is sent when you resume.'
          : `The sink takes nothing: ${stats.reason}. Mend it there and resume; or stop at once, correct the token here, and go on.`}
        <Button small onPress={() => feed.resume()}>
          Resume
        </Button>
      </Line>
    );
  }
  if (stats.state === 'backing-off') return <BackingOff reason={stats.reason} untilMs={stats.retryAtMs} />;
  return null;
}

function BackingOff({
  reason,
  untilMs,
}: {
  readonly reason: string | undefined;
  readonly untilMs: number | undefined;
}) {
  const now = useNow(250);
  const left = Math.max(0, (untilMs ?? now) - now);
  return (
    <Line tone="warn" icon={<Clock size={15} />}>
      {reason}. Tried again in {(left / 1000).toFixed(1)} s; nothing is lost.
    </Line>
  );
}

function Ended() {
  const report = useFeed((state) => state.report);
  if (!report) return null;
  const { acked, setAside, state, maybeTwice } = report.stats;
  const twice = maybeTwice > 0 ? `, ${countText(maybeTwice)} perhaps stored twice` : '';
  return (
    <Line tone={setAside > 0 ? 'warn' : 'good'}>
      {state === 'done' ? 'The run is done' : 'The run was stopped'}: {countText(acked)} acked, {countText(setAside)}{' '}
      set aside{twice}.
    </Line>
  );
}

function Pending() {
  const { feed } = useStudio();
  const pending = useFeed((state) => state.pending);
  const starting = useFeed((state) => state.starting);
  if (!pending) return null;
  return (
    <Line icon={<Clock size={15} />}>
      A run to {pending.setup.origin} was under way: {countText(pending.acked)} events acked. Its address
      {feed.secrets().url === '' ? ' and token are' : ' is as on the left; the token is'} not kept, so enter what is
      missing and go on where it ended.
      <Button small variant="primary" isDisabled={starting} onPress={() => void feed.goOn()}>
        Go on
      </Button>
      <Button small onPress={() => void feed.discard()}>
        Discard
      </Button>
    </Line>
  );
}

interface LineProps {
  readonly tone?: 'good' | 'warn' | 'bad' | undefined;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
}

function Line({ tone, icon, children }: LineProps) {
  return (
    <div className={cx(css.line, tone && css[`${tone}Line`])} role={tone === 'bad' ? 'alert' : 'status'}>
      {icon}
      <p>{children}</p>
    </div>
  );
}
