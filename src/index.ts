/** The library's face: what a program may import. */
export { parseDesign, parseToml, writeToml } from './core/document.ts';
export type { Design } from './core/design/types/design.ts';
export type { Problem, Result } from './core/lib/problem.ts';
export type { ColumnSpec } from './core/samples/table.ts';
export { type BlockOptions, dataset, type Dataset, type DatasetBlock, DesignError } from './formats/open-dataset.ts';
export { decodeLink, encodeLink } from './formats/link.ts';
export { EXPORTERS } from './formats/exporters/index.ts';
export { SINKS } from './live/sinks/index.ts';
