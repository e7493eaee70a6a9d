/** The footer: size of the dataset, the seed, how long it took, what is labelled, and the hash to compare by. */
import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useAnnounce } from '../shell/announcer.tsx';
import { bytesText, countText, pluralText } from '../words/number-text.ts';
import { useDocument, useRun } from '../studio-context.tsx';
import css from './footer.module.css';
import { Seed } from './seed.tsx';

export function Footer() {
  const rows = useDocument((state) => state.design.general.num_samples);
  const metrics = useDocument((state) => state.design.metrics.length);
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

const COPIED_MS = 1500;

function Hash() {
  const sha256 = useRun((state) => state.summary?.sha256);
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  if (sha256 === undefined) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(sha256);
    announce('Hash copied');
    setCopied(true);
    setTimeout(() => setCopied(false), COPIED_MS);
  };
  return (
    <button
      type="button"
      className={css.hash}
      onClick={() => void copy()}
      title={`SHA-256 of metrics.csv: ${sha256}. Press to copy it.`}
    >
      sha-256 <code>{`${sha256.slice(0, 4)}…${sha256.slice(-4)}`}</code>
      {copied ? <Check size={12} aria-hidden="true" /> : <Copy size={12} aria-hidden="true" />}
      <span className="visually-hidden">, copy the whole hash</span>
    </button>
  );
}
