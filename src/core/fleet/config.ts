/** The settings of a fleet ([fleet] in the file). */
export interface FleetConfig {
  readonly scenario: string;
}
