/** What the Export dialog offers: the exporters and the parts of a dataset, from their registries. */
export { usualProfile } from '../../formats/exporters/usual-profile.ts';
export { EXPORTERS, type Exporter, exporterOf } from '../../formats/exporters/index.ts';
export { type DatasetPart, isPartOf, partOf, PARTS, usualTables } from '../../formats/parts.ts';
