/** What a person has chosen in the Export dialog, as the engine wants it. Knows no widgets. */
import { useMemo, useState } from 'react';
import {
  type DatasetPart,
  type Exporter,
  EXPORTERS,
  exporterOf,
  isPartOf,
  PARTS,
  usualProfile,
  usualTables,
} from '../../app/export/export-formats.ts';
import { type Pack, packOf } from '../../app/export/export-packs.ts';
import type { ExportOptions } from '../../engine/api/export.ts';
import { useDocument } from '../studio-context.tsx';

type Values = Readonly<Record<string, string | number | boolean>>;

export interface ExportChoice {
  readonly options: ExportOptions;
  /** Values of the format's parameters as they will be: the profile's with what was chosen on top. */
  readonly shown: Values;
  readonly exporter: Exporter | undefined;
  readonly parts: readonly DatasetPart[];
  readonly hasPart: (id: string) => boolean;
  readonly togglePart: (id: string) => void;
  readonly setFormat: (id: string) => void;
  readonly setZip: (zip: boolean) => void;
  readonly setOption: (name: string, value: unknown) => void;
  /** The benchmark or tool whose form the files have; absent: our own tables. */
  readonly pack: Pack | undefined;
  readonly packShown: Values;
  /** '' is none. */
  readonly choosePack: (id: string) => void;
  readonly setPackOption: (name: string, value: unknown) => void;
  /** '' is the plain form. */
  readonly chooseProfile: (id: string) => void;
}

export function useExportChoice(): ExportChoice {
  const design = useDocument((state) => state.design);
  const usual = usualProfile(design);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(usualTables(design)));
  const [format, setFormat] = useState(EXPORTERS[0]?.id ?? 'csv');
  const [zip, setZip] = useState(false);
  const [asked, setAsked] = useState(usual);
  /** On top of the profile. */
  const [values, setValues] = useState<Values>({});
  const [packId, setPackId] = useState('');
  const [packValues, setPackValues] = useState<Values>({});
  const pack = packOf(packId);
  const exporter = exporterOf(format);
  const profile = exporter?.profiles.find(({ id }) => id === asked);
  const parts = useMemo(() => PARTS.filter((part) => part.only === undefined && isPartOf(part, design)), [design]);
  const known = Object.fromEntries(Object.entries(values).filter(([name]) => exporter && name in exporter.params));
  const list = parts.map((part) => part.id).filter((id) => chosen.has(id));
  return {
    // A pack has folders: an archive keeps them.
    options: pack
      ? { parts: [], format, options: {}, zip: true, pack: { id: pack.id, options: packValues } }
      : { parts: list, format, options: known, zip, ...(profile ? { profile: profile.id } : {}) },
    pack,
    packShown: packValues,
    choosePack: (id) => {
      setPackId(id);
      setPackValues({});
    },
    setPackOption: (name, value) => setPackValues((old) => withOption(old, name, value)),
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
