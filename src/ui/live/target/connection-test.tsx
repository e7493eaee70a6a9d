/** The test button and what it found. */
import { CircleAlert, CircleCheck } from 'lucide-react';
import { addressFault } from '../../../app/feed/feed-setup.ts';
import { useStudio } from '../../studio-context.tsx';
import { Button } from '../../widgets/button.tsx';
import { cx } from '../../widgets/class-names.ts';
import css from './connection-test.module.css';
import section from '../section.module.css';
import { useFeed } from '../use-feed.ts';
import { useSinkParams } from './use-sink-params.ts';

const TONES = { good: 'good', warning: 'warn', fault: 'bad' } as const;

export function ConnectionTest() {
  const { feed } = useStudio();
  const test = useFeed((state) => state.test);
  const sink = useFeed(({ form }) => form.sink);
  const params = useSinkParams();
  const fault = addressFault(feed.secrets().url, sink);
  return (
    <div className={css.test}>
      <Button
        isDisabled={test === 'testing' || fault !== undefined}
        onPress={() => void feed.test(params)}
        className={css.wideButton}
      >
        {test === 'testing' ? 'Testing…' : 'Test connection'}
      </Button>
      <div role="status">
        {test === undefined || test === 'testing' ? null : (
          <div className={cx(css.result, section[TONES[test.outcome]])}>
            {test.outcome === 'good' ? <CircleCheck size={15} /> : <CircleAlert size={15} />}
            <p>
              <b>{test.headline}</b>
              <span>{test.detail}</span>
            </p>
          </div>
        )}
      </div>
    </div>
  );
}
