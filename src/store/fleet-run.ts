/** What is known of a fleet's data: facts, pictures, one machine, an error. Never saved. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FleetDesign } from '../core/fleet/fleet.ts';
import type { EngineError } from '../engine/api/reply.ts';
import type { FleetFacts, FleetHeat, FleetLook, FleetMachineLook } from '../engine/api/fleet.ts';

/** The cells stay while only the filter changes. */
export type FleetPictures = FleetLook & { readonly heat: FleetHeat };

export interface FleetRunState {
  readonly facts: FleetFacts | undefined;
  readonly look: FleetPictures | undefined;
  readonly machine: FleetMachineLook | undefined;
  readonly error: EngineError | undefined;
  /** The design that the pictures show. */
  readonly design: FleetDesign | undefined;
}

export type FleetRunStore = StoreApi<FleetRunState>;

const NOTHING: FleetRunState = {
  facts: undefined,
  look: undefined,
  machine: undefined,
  error: undefined,
  design: undefined,
};

export function createFleetRun(): FleetRunStore {
  return createStore<FleetRunState>(() => NOTHING);
}
