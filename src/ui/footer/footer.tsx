/** The footer: size of the dataset, the seed, how long it took, what is labelled, and the hash to compare by. */
import { Check, Copy } from 'lucide-react';
import { metricCount } from '../../core/design/types/series.ts';
import { bytesText, countText, pluralText } from '../words/number-text.ts';
import { useDocument, useRun } from '../studio-context.tsx';
import { useCopy } from '../widgets/use-copy.ts';
import css from './footer.module.css';
import { Seed } from './seed.tsx';

export function Footer() {
  const rows = useDocument((state) => state.design.general.num_samples);
  const metrics = useDocument((state) => metricCount(state.design.metrics));
  const previewMs = useRun((state) => state.previewMs);
  const sampledOneIn = useRun((state) => state.sampledOneIn);
  const csvBytes = useRun((state) => state.summary?.csvBytes);
  return (
    <footer className={css.footer} aria-label="Dataset">
      <span>
        {pluralText(rows, 'row')} × {pluralText(metrics, 'metric')}
      </span>
      {csvBytes === undefined ? null : <span>CSV about {bytesText(csvBytes)}</span>}
      <Seed />
      <span className={css.slot}>
        generated in {previewMs < 10 ? previewMs.toFixed(1) : Math.round(previewMs)} ms
        {sampledOneIn > 1 ? `, 1 in ${countText(sampledOneIn)} samples` : ''}
      </span>
      <PreviewError />
      <span className={css.space} />
      <Labelled />
      <Hash />
    </footer>
  );
}

function PreviewError() {
  const error = useRun((state) => state.previewError);
  if (!error) return null;
  return (
    <span className={css.error} role="alert" title={error.path}>
      The curves show the last good design: {error.message}
    </span>
  );
}

function Labelled() {
  const summary = useRun((state) => state.summary);
  const incidents = useDocument((state) => state.design.incidents.length);
  if (!summary) return null;
  const share = summary.labelledShare * 100;
  const percent = share > 0 && share < 0.05 ? 'under 0.1' : share.toFixed(1);
  return (
    <span>
      {pluralText(summary.anomalies.length, 'anomaly', 'anomalies')}
      {incidents === 0 ? '' : `, ${pluralText(incidents, 'incident')}`}, {percent} % of rows labelled
    </span>
  );
}

function Hash() {
  const known = useRun((state) => state.summary !== undefined);
  const sha256 = useRun((state) => state.summary?.sha256);
  const [state, copy] = useCopy('Hash');
  if (!known) return null;
  if (sha256 === undefined) return <LongData />;
  return (
    <button
      type="button"
      className={css.hash}
      onClick={() => copy(sha256)}
      title={`SHA-256 of metrics.csv: ${sha256}. Press to copy it.`}
    >
      sha-256 <code>{`${sha256.slice(0, 4)}…${sha256.slice(-4)}`}</code>
      {state === 'copied' ? <Check size={12} aria-hidden="true" /> : <Copy size={12} aria-hidden="true" />}
      {state === 'refused' ? <span className={css.error}>not copied: the browser refuses</span> : null}
      <span className="visually-hidden">, copy the whole hash</span>
    </button>
  );
}

/** In place of the hash of data that are too long to be written out after every change. */
function LongData() {
  return (
    <span title="The data are too long to be hashed after every change. An export shows the SHA-256 of each of its files.">
      sha-256 with the export
    </span>
  );
}
