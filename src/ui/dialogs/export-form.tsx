/** What, which format, with which options; the size before anything is written. */
import { Download } from 'lucide-react';
import { useMemo } from 'react';
import { EXPORTERS } from '../../app/export/export-formats.ts';
import { type Pack, PACKS } from '../../app/export/export-packs.ts';
import { fleetRows } from '../../app/export/export-size.ts';
import { SelectRow } from '../form/choice-fields.tsx';
import { ParamForm } from '../form/param-form.tsx';
import { useFormEnv } from '../inspector/use-form-env.ts';
import { bytesText, countText } from '../words/number-text.ts';
import { useDocument, useStudio, useView } from '../studio-context.tsx';
import { Button } from '../widgets/button.tsx';
import css from './dialogs.module.css';
import type { ExportChoice } from './use-export-choice.ts';

interface ExportFormProps {
  readonly choice: ExportChoice;
  readonly message: string | undefined;
}

export function ExportForm({ choice, message }: ExportFormProps) {
  const { exports } = useStudio();
  const samples = useDocument((state) => state.design.general.num_samples);
  const readings = useDocument((state) => fleetRows(state.design));
  const hasMetrics = useDocument((state) => state.design.metrics.length > 0);
  const muted = useView((state) => state.muted);
  const solo = useView((state) => state.solo);
  const hidden = useDocument(
    ({ design }) => design.metrics.filter(({ key }) => (solo === undefined ? muted.has(key) : key !== solo)).length,
  );
  const { options } = choice;
  const nothing = options.pack === undefined && options.parts.length === 0;
  return (
    <>
      {message === undefined ? null : (
        <p className={css.error} role="alert">
          {message}
        </p>
      )}
      <div className={css.form}>
        <SelectRow
          label="Files for"
          help={choice.pack?.help ?? 'Tables of our own form, or files in the form that a benchmark or tool reads.'}
          value={choice.pack?.id ?? ''}
          options={[{ id: '', label: 'Tables' }, ...PACKS.map(({ id, label }) => ({ id, label: `Pack: ${label}` }))]}
          onChange={choice.choosePack}
        />
      </div>
      {choice.pack ? <PackChoice choice={choice} pack={choice.pack} /> : <TablesChoice choice={choice} />}
      {hidden === 0 || nothing ? null : (
        <p className={css.dim}>
          {hidden === 1 ? 'One metric is' : `${countText(hidden)} metrics are`} hidden on the screen alone; the files
          have {hidden === 1 ? 'it' : 'them'} too.
        </p>
      )}
      <div className={css.actions}>
        <p className={css.dim} aria-live="polite">
          {nothing
            ? 'Choose at least one part.'
            : `${rowsText(hasMetrics ? samples : 0, readings)}, about ${bytesText(exports.estimateBytes(options))}`}
        </p>
        <span className={css.space} />
        <Button variant="primary" isDisabled={nothing} onPress={() => void exports.start(options)}>
          <Download size={15} /> Export
        </Button>
      </div>
    </>
  );
}

/** Which tables, and how they are written. */
function TablesChoice({ choice }: { readonly choice: ExportChoice }) {
  const env = useFormEnv();
  const { options, exporter, setOption } = choice;
  const target = useMemo(() => ({ path: `export.${options.format}`, set: setOption }), [options.format, setOption]);
  return (
    <>
      <fieldset className={css.parts}>
        <legend>What</legend>
        {choice.parts.map((part) => (
          <label key={part.id} className={css.check}>
            <input type="checkbox" checked={choice.hasPart(part.id)} onChange={() => choice.togglePart(part.id)} />
            <span>{part.label}</span>
            <small>{part.help}</small>
          </label>
        ))}
      </fieldset>
      <div>
        <h3 className={css.subhead}>How</h3>
        <div className={css.form}>
          <SelectRow
            label="Format"
            help={exporter?.help}
            value={options.format}
            options={EXPORTERS.map((each) => ({ id: each.id, label: each.label }))}
            onChange={choice.setFormat}
          />
          {exporter && exporter.profiles.length > 0 ? (
            <SelectRow
              label="As written by"
              value={options.profile ?? ''}
              options={[
                { id: '', label: 'Faultline' },
                ...exporter.profiles.map((each) => ({ id: each.id, label: each.label })),
              ]}
              onChange={choice.chooseProfile}
            />
          ) : null}
          {exporter ? <ParamForm table={exporter.params} sources={[choice.shown]} target={target} env={env} /> : null}
        </div>
        <label className={css.check}>
          <input type="checkbox" checked={options.zip} onChange={(event) => choice.setZip(event.target.checked)} />
          <span>One zip of all files</span>
          <small>With a manifest that has the SHA-256 of each.</small>
        </label>
      </div>
    </>
  );
}

/** The parameters of a pack. */
function PackChoice({ choice, pack }: { readonly choice: ExportChoice; readonly pack: Pack }) {
  const env = useFormEnv();
  const { packShown, setPackOption } = choice;
  const target = useMemo(() => ({ path: `pack.${pack.id}`, set: setPackOption }), [pack.id, setPackOption]);
  return (
    <>
      <p className={css.dim}>
        {pack.help} Read by {pack.readBy}. One zip with a card, croissant.json and sums; licence CC0.
      </p>
      <div className={css.form}>
        <ParamForm table={pack.params} sources={[packShown]} target={target} env={env} />
      </div>
    </>
  );
}

function rowsText(samples: number, readings: number): string {
  const parts = [
    samples > 0 ? `${countText(samples)} rows` : '',
    readings > 0 ? `${countText(readings)} readings` : '',
  ];
  return parts.filter((part) => part !== '').join(' and ');
}
