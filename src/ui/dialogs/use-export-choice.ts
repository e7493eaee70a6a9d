/** What a person has chosen in the Export dialog, as the engine wants it. Knows no widgets. */
import { useMemo, useState } from 'react';
import { type Exporter, EXPORTERS, exporterOf, usualProfile } from '../../app/export/export-formats.ts';
import type { ExportOptions } from '../../engine/api/engine.ts';
import { useDocument } from '../studio-context.tsx';

export interface ExportPart {
  readonly id: string;
  readonly label: string;
  readonly help: string;
}

export const METRIC_PARTS: readonly ExportPart[] = [
  { id: 'metrics', label: 'Metrics', help: 'One row a sample, one column a metric.' },
  { id: 'labels', label: 'Labels', help: '0 or 1 for every metric and sample, and is_anomaly.' },
  { id: 'clean', label: 'Clean twin', help: 'The same data without the anomalies.' },
  { id: 'long', label: 'Long form', help: 'One row a metric and sample.' },
  { id: 'anomalies', label: 'List of anomalies', help: 'Cause and effect interval of each, as CSV.' },
  { id: 'anomalies-json', label: 'Anomalies as JSON', help: 'The same with all parameters.' },
  { id: 'design', label: 'Design', help: 'The TOML that makes all of this again.' },
];

export const FLEET_PARTS: readonly ExportPart[] = [
  { id: 'telemetry', label: 'Telemetry', help: 'One row a machine and reading.' },
  { id: 'machines', label: 'Machines', help: 'One row a machine.' },
  { id: 'usage', label: 'Usage', help: 'CPU, memory and disk of every reading.' },
  { id: 'status', label: 'Status', help: 'The last state of every machine.' },
  { id: 'jobs', label: 'Jobs', help: 'What ran where, and how it ended.' },
  { id: 'events', label: 'Events', help: 'What happened to which machine.' },
];

type Values = Readonly<Record<string, string | number | boolean>>;

export interface ExportChoice {
  readonly options: ExportOptions;
  /** Values of the format's parameters as they will be: the profile's with what was chosen on top. */
  readonly shown: Values;
  readonly exporter: Exporter | undefined;
  readonly parts: readonly ExportPart[];
  readonly hasPart: (id: string) => boolean;
  readonly togglePart: (id: string) => void;
  readonly setFormat: (id: string) => void;
  readonly setZip: (zip: boolean) => void;
  readonly setOption: (name: string, value: unknown) => void;
  /** '' is the plain form. */
  readonly chooseProfile: (id: string) => void;
}

export function useExportChoice(): ExportChoice {
  const hasMetrics = useDocument((state) => state.design.metrics.length > 0);
  const hasFleet = useDocument((state) => state.design.fleet !== undefined);
  const usual = useDocument((state) => usualProfile(state.design));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () =>
      new Set([...(hasMetrics ? ['metrics', 'anomalies'] : []), ...(hasFleet ? FLEET_PARTS.map(({ id }) => id) : [])]),
  );
  const [format, setFormat] = useState(EXPORTERS[0]?.id ?? 'csv');
  const [zip, setZip] = useState(false);
  const [asked, setAsked] = useState(usual);
  /** On top of the profile. */
  const [values, setValues] = useState<Values>({});
  const exporter = exporterOf(format);
  const profile = exporter?.profiles.find(({ id }) => id === asked);
  const parts = useMemo(
    () => [...(hasMetrics ? METRIC_PARTS : []), ...(hasFleet ? FLEET_PARTS : [])],
    [hasMetrics, hasFleet],
  );
  const known = Object.fromEntries(Object.entries(values).filter(([name]) => exporter && name in exporter.params));
  const list = parts.map((part) => part.id).filter((id) => chosen.has(id));
  return {
    options: { parts: list, format, options: known, zip, ...(profile ? { profile: profile.id } : {}) },
    shown: { ...profile?.values, ...known },
    exporter,
    parts,
    hasPart: (id) => chosen.has(id),
    togglePart: (id) => {
      const next = new Set(chosen);
      if (!next.delete(id)) next.add(id);
      setChosen(next);
    },
    setFormat,
    setZip,
    setOption: (name, value) => setValues((old) => withOption(old, name, value)),
    chooseProfile: (id) => {
      setAsked(id);
      setValues({});
    },
  };
}

function withOption(old: Values, name: string, value: unknown): Values {
  const { [name]: _old, ...rest } = old;
  const isOption = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isOption ? { ...rest, [name]: value } : rest;
}
