/** What the Export dialog offers: the exporters and the parts of a dataset, from their registries. */
export { EXPORTERS, type Exporter, exporterOf } from '../formats/exporters/index.ts';
