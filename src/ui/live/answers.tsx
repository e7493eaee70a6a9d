/** The last answers of the sink, newest first, and what was set aside. */
import { countText } from '../words/number-text.ts';
import { cx } from '../widgets/class-names.ts';
import css from './live.module.css';
import { useFeed } from './use-feed.ts';

const SHOWN_ASIDE = 50;

export function Answers() {
  const answers = useFeed(({ report }) => report?.stats.answers);
  const setAside = useFeed(({ report }) => report?.stats.setAside);
  const runId = useFeed(({ report }) => report?.runId);
  return (
    <>
      {setAside && setAside.length > 0 ? (
        <section>
          <h2 className={css.heading}>Set aside: {countText(setAside.length)}</h2>
          <ul className={css.aside}>
            {setAside.slice(-SHOWN_ASIDE).map(({ seq, reason }) => (
              <li key={seq}>
                <code title={`${runId}-${seq}`}>event {countText(seq)}</code> {reason}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className={css.grow}>
        <h2 className={css.heading}>Answers</h2>
        {answers && answers.length > 0 ? (
          <ol className={css.log} aria-label="Last answers, newest first">
            {answers.toReversed().map(({ atMs, status, words }, index) => (
              <li key={`${atMs}-${answers.length - index}`}>
                <time>{localClock(atMs)}</time>{' '}
                <b className={cx(status !== undefined && status < 300 ? css.good : css.warn)}>{status ?? '—'}</b>{' '}
                {status === undefined ? words : words.replace(new RegExp(`^${status},? ?`), '')}
              </li>
            ))}
          </ol>
        ) : (
          <p className={css.quiet}>What the sink answers will stand here.</p>
        )}
      </section>
    </>
  );
}

/** HH:MM:SS of this machine's clock. */
function localClock(ms: number): string {
  return new Date(ms).toTimeString().slice(0, 8);
}
