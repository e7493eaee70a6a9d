/** One JSON object a line. Knows no particular table. */
import { utf8 } from '../text/bytes.ts';
import { defineExporter, jsonTimestamp, tableParams } from './exporter.ts';
import { createRowText, writtenRows } from './json-rows.ts';

export const ndjson = defineExporter({
  id: 'ndjson',
  label: 'NDJSON',
  help: 'One JSON object a line, for log pipelines and Events APIs; times are ISO 8601, an empty cell is null.',
  extension: 'ndjson',
  mime: 'application/x-ndjson',
  splittable: true,
  params: { ...jsonTimestamp, ...tableParams },
  encoder(table, _options, kernel) {
    const rowText = createRowText(table.columns, kernel);
    return {
      head: () => new Uint8Array(0),
      write(block, emit) {
        let text = '';
        for (const row of writtenRows(block)) text += `${rowText(block, row)}\n`;
        if (text !== '') emit(utf8(text));
      },
      end: () => new Uint8Array(0),
    };
  },
});
