/** What every worker answers. */
export interface Started {
  /** Answered once the program is loaded: limits of time count from then. */
  ready(): void;
}
