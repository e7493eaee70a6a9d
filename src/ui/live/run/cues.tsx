/** What comes next, with its countdown and the key that fires it now. */
import { useEffect, useMemo } from 'react';
import { type CueEntry, cuesOf, firstSample, occurrence, rowAt, wallMsBetween } from '../../../app/feed/feed-clock.ts';
import type { FeedTiming } from '../../../engine/api/feed.ts';
import { useAnnounce } from '../../shell/announcer.tsx';
import { useStudio } from '../../studio-context.tsx';
import { cx } from '../../widgets/class-names.ts';
import { IconPath } from '../../widgets/kind-icon.tsx';
import { countdown } from '../countdown.ts';
import css from './cues.module.css';
import section from '../section.module.css';
import { useFeed, useNow, useShownDesign, useShownTiming } from '../use-feed.ts';

const KEYS = 9;
/** Closer than this is shown in colour. */
const SOON_MS = 60_000;
const INCIDENT_ICON = 'M9 1.5 4 9h4l-1 5.5L12 7H8z';

export function Cues() {
  const { feed } = useStudio();
  const announce = useAnnounce();
  const design = useShownDesign();
  const timing = useShownTiming();
  const overAt = useFeed(({ report }) => (report?.over ? report.stats.row : undefined));
  const running = useFeed(({ report }) => report !== undefined);
  const setup = useFeed((state) => state.setup);
  const sending = useFeed(({ role }) => role === 'sending');
  const fires = useFeed(({ report }) => report?.fires.length ?? 0);
  const base = running && setup?.content.kind === 'design' ? setup.content.design : design;
  // Keys belong to what the design has of its own, so that they do not move when something is fired.
  const own = useMemo(() => (base ? cuesOf(base) : []), [base]);
  const now = useNow(250);
  const row = overAt ?? (running ? rowAt(timing, now) : 0);
  const first = setup && running ? firstSample(setup, timing) : 0;
  const next = own.find((entry) => (occurrence(entry, row, timing, first)?.start ?? -1) > row);

  useEffect(() => {
    if (!sending) return;
    const fire = (entry: CueEntry | undefined) => {
      if (!entry) return;
      void feed.fire(entry.cue).then((at) => at !== undefined && announce(`${entry.title} fired`));
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (target.closest('input, textarea, select, [contenteditable=true], [role=dialog], [role=menu]')) return;
      if (/^[1-9]$/.test(event.key)) fire(own[Number(event.key) - 1]);
      else if (event.key === ' ' && !target.closest('button, a, summary')) fire(next);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [sending, own, next, feed, announce]);

  if (!design || design.metrics.length === 0) return null;
  return (
    <section>
      <h2 className={section.heading}>Coming up</h2>
      {own.length === 0 ? <p className={section.quiet}>The design has no anomaly.</p> : null}
      <ul className={css.cues}>
        {own.map((entry, index) => (
          <Cue
            key={`${entry.cue.kind}-${'metric' in entry.cue ? entry.cue.metric : ''}-${entry.cue.id}`}
            entry={entry}
            keyName={index < KEYS ? String(index + 1) : undefined}
            row={row}
            timing={timing}
            running={running}
            over={overAt !== undefined}
            first={first}
            onFire={sending ? () => void feed.fire(entry.cue) : undefined}
          />
        ))}
        {sending && own.length > 0 ? (
          <li className={css.cue}>
            <kbd>␣</kbd>
            <span>
              <b>Fire the next one now</b>
              <small>{next ? next.title : 'none comes any more'}</small>
            </span>
          </li>
        ) : null}
      </ul>
      <p className={section.quiet}>
        {fires > 0
          ? `${fires} fired by hand, each from its row on, in the run’s own copy of the design: its labels stay exact.`
          : 'A key adds a copy at the next row, to this run’s own copy of the design: its labels stay exact, and your design stays as it is.'}
      </p>
    </section>
  );
}

interface CueProps {
  readonly entry: CueEntry;
  readonly keyName: string | undefined;
  readonly row: number;
  readonly timing: FeedTiming;
  /** Else the countdown is from the start of a run. */
  readonly running: boolean;
  readonly over: boolean;
  readonly first: number;
  readonly onFire: (() => void) | undefined;
}

function Cue({ entry, keyName, row, timing, running, over, first, onFire }: CueProps) {
  const at = occurrence(entry, row, timing, first);
  const leftMs = at ? wallMsBetween(timing, row, at.start) : undefined;
  const state = !at || leftMs === undefined ? '' : leftMs > 0 ? 'ahead' : row < at.end ? 'on' : 'passed';
  return (
    <li className={cx(css.cue, state === 'passed' && css.passed)}>
      {keyName === undefined ? <span /> : <kbd>{keyName}</kbd>}
      <span className={css.cueWords} style={{ '--family': `var(--${entry.family})` }}>
        <b>
          <IconPath path={entry.icon ?? INCIDENT_ICON} color="var(--family)" size={14} /> {entry.title}
        </b>
        <small>{entry.detail}</small>
      </span>
      <span
        className={cx(
          css.when,
          state === 'ahead' && running && (leftMs ?? 0) < SOON_MS && css.soon,
          state === 'on' && css.on,
        )}
      >
        {over && state !== 'passed'
          ? ''
          : state === 'ahead'
            ? `${running ? 'in' : 'after'} ${countdown(leftMs ?? 0)}`
            : state === 'on'
              ? 'now'
              : state === 'passed'
                ? '✓ passed'
                : ''}
      </span>
      {onFire ? (
        <button
          type="button"
          className={css.fire}
          onClick={onFire}
          aria-label={`Fire ${entry.title} on ${entry.detail} now`}
        >
          Fire
        </button>
      ) : null}
    </li>
  );
}
