/** The last answers of the sink, newest first, and what was set aside. */
import { countText } from '../../words/number-text.ts';
import { cx } from '../../widgets/class-names.ts';
import css from './answers.module.css';
import section from '../section.module.css';
import { useFeed } from '../use-feed.ts';

export function Answers() {
  const answers = useFeed(({ report }) => report?.stats.answers);
  const setAside = useFeed(({ report }) => report?.stats.setAside ?? 0);
  const lastAside = useFeed(({ report }) => report?.stats.lastAside);
  const runId = useFeed(({ report }) => report?.runId);
  return (
    <>
      {setAside > 0 ? (
        <section>
          <h2 className={section.heading}>Set aside: {countText(setAside)}</h2>
          <ul className={css.aside}>
            {lastAside?.map(({ seq, reason, count = 1 }) => (
              <li key={seq}>
                <code title={`${runId}-${seq}`}>
                  {count === 1
                    ? `event ${countText(seq)}`
                    : `${countText(count)} of the events from ${countText(seq)} on`}
                </code>{' '}
                {reason}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className={css.grow}>
        <h2 className={section.heading}>Answers</h2>
        {answers && answers.length > 0 ? (
          <ol className={css.log} aria-label="Last answers, newest first">
            {answers.toReversed().map(({ atMs, status, words }, index) => (
              <li key={`${atMs}-${answers.length - index}`}>
                <time>{localClock(atMs)}</time>{' '}
                <b className={cx(status !== undefined && status < 300 ? section.good : section.warn)}>
                  {status ?? '—'}
                </b>{' '}
                {status === undefined ? words : words.replace(new RegExp(`^${status},? ?`), '')}
              </li>
            ))}
          </ol>
        ) : (
          <p className={section.quiet}>What the sink answers will stand here.</p>
        )}
      </section>
    </>
  );
}

/** HH:MM:SS of this machine's clock. */
function localClock(ms: number): string {
  return new Date(ms).toTimeString().slice(0, 8);
}
