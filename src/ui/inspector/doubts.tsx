/** What is surely not meant in an anomaly: that it lies outside the data, changes nothing, or is measured too small. */
import type { Anomaly } from '../../core/design/types/design.ts';
import { doubtsOf } from '../../core/design/types/doubts.ts';
import { cleanSamplesOf } from '../../core/design/types/split.ts';
import type { FormEnv } from '../form/param-text.ts';
import { useDocument } from '../studio-context.tsx';
import { useIsIdle } from '../words/changes-nothing.ts';
import css from './inspector.module.css';

interface DoubtsProps {
  readonly metricKey: string;
  /** Where it lies in the data: of an incident's effect, the anomaly that it becomes. */
  readonly anomaly: Anomaly;
  readonly env: FormEnv;
}

export function Doubts({ metricKey, anomaly, env }: DoubtsProps) {
  const metric = useDocument((state) => state.design.metrics.find(({ key }) => key === metricKey));
  const cleanSamples = useDocument(({ design }) => cleanSamplesOf(design));
  const idle = useIsIdle(metricKey, anomaly.id) && anomaly.off !== true;
  const doubts = doubtsOf(anomaly, metric, env.intervalMs, env.samples, cleanSamples);
  return (
    <>
      {doubts.map(({ code, message }) => (
        <p key={code} className={css.doubt}>
          {message}
        </p>
      ))}
      {idle && doubts.length === 0 ? (
        <p className={css.doubt}>
          It changes nothing in the data: every value is as it would be without it, though its rows are labelled.
        </p>
      ) : null}
    </>
  );
}
