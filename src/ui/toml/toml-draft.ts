/** The text in the editor and the design that it stands for, kept while other tabs are shown. */
import type { Design } from '../../core/design/types/design.ts';

export interface TomlDraft {
  readonly text: string;
  /** The design that the text means, or the last one before it became wrong. */
  readonly design: Design;
  readonly wrong: boolean;
}
