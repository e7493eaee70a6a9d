/** One JSON array of objects, a row a line. Knows no particular table. */
import { utf8 } from '../text/bytes.ts';
import { defineExporter, jsonTimestamp, tableParams } from './exporter.ts';
import { createRowText, writtenRows } from './json-rows.ts';

export const json = defineExporter({
  id: 'json',
  label: 'JSON',
  help: 'One array of objects, for programs that read a file at once; times are ISO 8601, an empty cell is null.',
  extension: 'json',
  mime: 'application/json',
  splittable: false,
  params: { ...jsonTimestamp, ...tableParams },
  encoder(table, _options, kernel) {
    const rowText = createRowText(table.columns, kernel);
    let before = '\n';
    return {
      head: () => utf8('['),
      write(block, emit) {
        let text = '';
        for (const row of writtenRows(block)) {
          text += before + rowText(block, row);
          before = ',\n';
        }
        if (text !== '') emit(utf8(text));
      },
      end: () => utf8('\n]\n'),
    };
  },
});
