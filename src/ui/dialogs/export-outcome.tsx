/** The files that were written, their hashes, and the command line that gives the same ones. */
import { useEffect, useState } from 'react';
import { usualProfile, usualTables } from '../../app/export/export-formats.ts';
import { useAnnounce } from '../shell/announcer.tsx';
import type { ExportOptions, WrittenFiles } from '../../engine/api/export.ts';
import { bytesText, pluralText, secondsText } from '../words/number-text.ts';
import { useDocument, useStudio } from '../studio-context.tsx';
import { Button } from '../widgets/button.tsx';
import { CopyField } from '../widgets/copy-field.tsx';
import css from './dialogs.module.css';
import { flagsOf } from './export-flags.ts';

interface ExportOutcomeProps {
  readonly written: WrittenFiles;
  readonly seconds: number;
  readonly options: ExportOptions;
  readonly onClose: () => void;
}

export function ExportOutcome({ written: { files, notes }, seconds, options, onClose }: ExportOutcomeProps) {
  const { share, exports } = useStudio();
  const design = useDocument((state) => state.design);
  const announce = useAnnounce();
  const [command, setCommand] = useState<string>();
  useEffect(() => {
    void share.link().then((reply) => {
      if (!reply.ok) return;
      const usual = { profile: usualProfile(design), tables: usualTables(design) };
      setCommand([share.commandLine(reply.value.url), ...flagsOf(options, usual)].join(' '));
    });
    announce(`Export done: ${pluralText(files.length, 'file')}`);
  }, [share, options, design, announce, files]);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return (
    <>
      <p>
        {pluralText(files.length, 'file')}, {bytesText(bytes)}, in {secondsText(seconds)}.
      </p>
      {notes.length === 0 ? null : (
        <ul className={css.notes} aria-label="What was done to fit the form">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <table className={css.files}>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Size</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={file.name}>
              <td>{file.name}</td>
              <td className={css.size}>{bytesText(file.bytes)}</td>
              <td>
                <code>{file.sha256}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {command === undefined ? null : (
        <CopyField label="Command line" note="gives the same files" text={command} lines={4} />
      )}
      <div className={css.actions}>
        <Button onPress={() => exports.dismiss()}>Export more</Button>
        <Button variant="primary" onPress={onClose}>
          Done
        </Button>
      </div>
    </>
  );
}
