/** The library's face: what a program may import. Files stand in `faultline/formats`, the live feed in `faultline/live`. */
export {
  type BlockColumn,
  type BlockOptions,
  dataset,
  type Dataset,
  type DatasetBlock,
  type DatasetOptions,
  DesignError,
} from './library/dataset.ts';
export {
  type CheckedDesign,
  decodeLink,
  encodeLink,
  parseDesign,
  type ParsedToml,
  parseToml,
  writeToml,
} from './library/design.ts';
export { configSchema } from './core/json-schema/config-schema.ts';
export type { Design } from './core/design/types/design.ts';
export type { Problem, Result } from './core/lib/problem.ts';
export type { ColumnSpec } from './core/samples/table.ts';
